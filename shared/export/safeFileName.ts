/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
const MAX_CHARS = 100;

/**
 * A title as a file name (without extension) that Windows, macOS and Linux all take: no separators, no control
 * or direction characters (`cod\u202Egnp` reads as `codpng`), no leading or trailing dot or blank.
 */
export function safeFileName(title: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_CHARS)
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return 'Untitled';
  return RESERVED.test(name) ? `${name} review` : name;
}
