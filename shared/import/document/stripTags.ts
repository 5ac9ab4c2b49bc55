const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', emsp: ' ', ensp: ' ', ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘', hellip: '…',
}; // biome-ignore format: a list

/** The text of one line of HTML. A `<` that opens no tag is text. */
export function stripTags(html: string): string {
  return html
    .replace(/<!--[\s\S]{0,2000}?-->/g, '')
    .replace(/<\/?[a-zA-Z][^<>]{0,2000}>/g, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
