import { ADVANCES } from './advances.ts';

/** A face that pictures are set in; `text` is Inter, `mono` is JetBrains Mono. */
export interface TextStyle {
  readonly face: 'text' | 'mono';
  readonly weight: 400 | 600 | 700;
  readonly sizePx: number;
}

type Face = keyof typeof ADVANCES;

/** Kerning widens some pairs (a row of W by 2 %), and renderers round: the estimate stays above them. */
const ALLOWANCE: Readonly<Record<TextStyle['face'], number>> = { text: 1.025, mono: 1.005 };

/*
 * Characters that our fonts lack are drawn in whatever font the machine has: safe upper estimates, in em.
 * East Asian characters fill their square; emoji are wider than that in every common font.
 */
const FALLBACK_EM = { joiner: 0, mark: 0, wide: 1.05, emoji: 1.45, letter: 1.2, presentation: 6 };

const tables = new Map<Face, Map<number, number>>();

/** How wide the text is drawn, in px: never less than what a browser draws with our fonts. */
export function measureText(text: string, style: TextStyle): number {
  const table = tableOf(faceOf(style));
  let thousandths = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    thousandths += table.get(code) ?? fallbackEm(char, code) * 1000;
  }
  return (thousandths / 1000) * style.sizePx * ALLOWANCE[style.face];
}

/** Every character is in our own fonts, so that the measure is exact to a few per cent. */
export function isMeasurable(text: string, style: TextStyle): boolean {
  const table = tableOf(faceOf(style));
  for (const char of text) if (!table.has(char.codePointAt(0) ?? 0)) return false;
  return true;
}

const faceOf = ({ face, weight }: TextStyle): Face => (face === 'mono' ? 'mono400' : `inter${weight}`);

function tableOf(face: Face): Map<number, number> {
  const known = tables.get(face);
  if (known) return known;
  const table = new Map<number, number>();
  const runs: readonly (readonly [number, readonly number[], number])[] = ADVANCES[face];
  for (const [first, widths, times] of runs)
    for (let i = 0; i < widths.length * times; i++) table.set(first + i, widths[i % widths.length] ?? 0);
  tables.set(face, table);
  return table;
}

function fallbackEm(char: string, code: number): number {
  if (code === 0x200c || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return FALLBACK_EM.joiner;
  if (code >= 0xfb50 && code <= 0xfdff) return FALLBACK_EM.presentation;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(char))
    return FALLBACK_EM.emoji;
  if (/[\u0300-\u036f\u20d0-\u20ff]/u.test(char)) return FALLBACK_EM.mark;
  if (isEastAsian(code)) return FALLBACK_EM.wide;
  return FALLBACK_EM.letter;
}

const isEastAsian = (code: number) =>
  (code >= 0x1100 && code <= 0x11ff) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xffef) ||
  (code >= 0x20000 && code <= 0x3ffff);
