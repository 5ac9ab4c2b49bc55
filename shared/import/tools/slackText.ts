import { unescapeEntities } from './plainMarkup.ts';

/** Names of people by their id. */
export type SlackNames = ReadonlyMap<string, string>;

/**
 * Slack's markup as plain text: `<@U1>` is a person, `<#C1|name>` a channel, `<!here>` a group, `<https://…|label>`
 * a link; only &, < and > are escaped.
 */
export function plainSlack(text: string, names: SlackNames): string {
  return unescapeEntities(
    text.replace(/<([^<>\n]{1,3000})>/g, (whole, inner: string) => plainLink(inner, names) ?? whole),
  );
}

function plainLink(inner: string, names: SlackNames): string | null {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  switch (target[0]) {
    case '@':
      return `@${names.get(target.slice(1)) ?? (label || target.slice(1))}`;
    case '#':
      return `#${label || target.slice(1)}`;
    case '!': {
      const command = target.slice(1).split('^')[0] ?? '';
      return label || (command === 'date' ? target : `@${command}`);
    }
    default:
      if (!/^[a-z][a-z0-9+.-]{1,20}:/i.test(target)) return null;
      return label && label !== target.replace(/^mailto:/, '')
        ? `${label} (${target})`
        : target.replace(/^mailto:/, '');
  }
}
