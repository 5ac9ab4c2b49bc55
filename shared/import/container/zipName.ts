import { decodeUtf8 } from '../utf8.ts';

/** Upper half of code page 437, in which ZIP names are written that do not say that they are UTF-8. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** A name in a ZIP. Many tools write UTF-8 and do not say so: what can be read as UTF-8 is. */
export function zipName(bytes: Uint8Array, isUtf8: boolean): string {
  const text = decodeUtf8(bytes);
  if (isUtf8 || !text.includes('\ufffd')) return text;
  let name = '';
  for (const byte of bytes) name += byte < 128 ? String.fromCharCode(byte) : CP437[byte - 128];
  return name;
}

/** Why a file of that name is not taken out of a ZIP; null when it may be. @param name with `/` between folders */
export function unsafeName(name: string): string | null {
  if (name.split('/').includes('..')) return 'its name leads out of the ZIP';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'its name is a place on a disk, not in the ZIP';
  if (name === '' || name.includes('\0')) return 'its name cannot be read';
  return null;
}
