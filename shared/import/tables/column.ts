import type { TableShape } from './tableShape.ts';

/** A column by its name; columns of one name are one, with several places (as in a tracker's export). */
export interface Column {
  readonly name: string;
  readonly places: readonly number[];
  /** Of the first rows, as they stand there; empty cells left out. */
  readonly values: readonly string[];
  /** Share of those rows in which it holds something. */
  readonly filled: number;
}

export function columnsOf({ names, rows }: TableShape): Column[] {
  const places = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    const others = places.get(name);
    if (others) others.push(place);
    else places.set(name, [place]);
  }
  return [...places].map(([name, at]) => {
    const values = rows.flatMap((row) =>
      at.map((place) => (row[place] ?? '').trim()).filter((cell) => cell !== ''),
    );
    const filled = rows.filter((row) => at.some((place) => (row[place] ?? '').trim() !== '')).length;
    return { name, places: at, values, filled: rows.length === 0 ? 0 : filled / rows.length };
  });
}

/** `Created At`, `created_at` and `createdAt` as one word. */
export const plainName = (name: string): string =>
  name
    .replace(/\((?:in )?[^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
