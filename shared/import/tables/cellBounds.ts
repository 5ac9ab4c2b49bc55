import type { Column } from './column.ts';
import type { Row } from './rowCutter.ts';

/** Where a cell stands in the bytes of its row without the space around it; used again for every cell. */
export class CellBounds {
  from = 0;
  to = 0;
  /** Two quotes beside each other in it stand for one. */
  isDoubled = false;

  get length(): number {
    return this.to - this.from;
  }

  get isEmpty(): boolean {
    return this.to === this.from;
  }

  /** @returns false where a space that is no ASCII may begin or end it, so that only its text can tell */
  find(row: Row, place: number): boolean {
    const { bytes } = row;
    let from = row.start(place);
    let to = row.end(place);
    while (from < to && isSpace(bytes[from])) from++;
    while (to > from && isSpace(bytes[to - 1])) to--;
    this.from = from;
    this.to = to;
    this.isDoubled = row.hasDoubledQuotes(place);
    if (from === to) return true;
    const isPlain = (bytes[from] ?? 0) < 128 || !mayBeSpace(bytes, from);
    return (
      isPlain && ((bytes[to - 1] ?? 0) < 128 || !(mayBeSpace(bytes, to - 2) || mayBeSpace(bytes, to - 3)))
    );
  }

  /** The first of the columns that holds something in this row; an empty cell where none does. */
  findFirst(row: Row, columns: readonly Column[]): boolean {
    this.from = 0;
    this.to = 0;
    this.isDoubled = false;
    for (const { places } of columns)
      for (const place of places) {
        if (!this.find(row, place)) return false;
        if (!this.isEmpty) return true;
      }
    return true;
  }
}

const isSpace = (code: number | undefined) => code === 32 || (code !== undefined && code >= 9 && code <= 13);

/** A sign of U+00A0, U+1680, U+2000 to U+207F, U+3000 or U+FEFF begins here. */
function mayBeSpace(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at];
  const next = bytes[at + 1];
  if (code === 0xc2) return next === 0xa0;
  if (code === 0xe1) return next === 0x9a;
  if (code === 0xe2) return next === 0x80 || next === 0x81;
  if (code === 0xe3) return next === 0x80;
  return code === 0xef && next === 0xbb;
}
