import type { EmbeddedFont } from './pictureOptions.ts';

/** As in the font packages' own style sheets: other characters come from the reader's machine. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/** The fonts of a picture that stands alone, from the `data:` URLs that a bundler makes of their files. */
export const embeddedFonts = (urls: { interLatin: string; monoLatin: string }): EmbeddedFont[] => [
  { family: 'Inter Variable', weight: '100 900', base64: base64Of(urls.interLatin), unicodeRange: LATIN },
  {
    family: 'JetBrains Mono Variable',
    weight: '100 800',
    base64: base64Of(urls.monoLatin),
    unicodeRange: LATIN,
  },
];

const base64Of = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1);
