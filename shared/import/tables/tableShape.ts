import type { Sample } from '../format.ts';
import { isCellTime } from './cellTime.ts';
import { RowCutter } from './rowCutter.ts';

/** What the beginning of a file shows of the table in it. */
export interface TableShape {
  readonly delimiter: Delimiter;
  /** Line of the row that names the columns; 0 where none does. */
  readonly headerLine: number;
  /** Line of the first row that is not above the table. */
  readonly firstLine: number;
  /** As they stand there, or `column 1`, `column 2` …. */
  readonly names: readonly string[];
  /** Cells of the first rows below the header. */
  readonly rows: readonly (readonly string[])[];
}

export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  '\t': 'tabs',
  ';': 'semicolons',
  '|': 'bars',
};

const SAMPLE_ROWS = 200;
/** Of a sample, so that a table of enormous rows is not cut up four times. */
const SAMPLE_BYTES = 128 * 1024;
/** Titles, dates of an export and empty rows may stand above a table. */
const MOST_PREAMBLE = 20;

interface CutRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The table in a text, or null: rows of as many cells each, and a header or columns of times. */
export function tableShape(sample: Sample): TableShape | null {
  let best: { shape: TableShape; width: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const shape = shapeWith(delimiter, cutSample(sample, delimiter));
    const width = shape?.names.length ?? 0;
    if (shape && width > (best?.width ?? 1)) best = { shape, width };
  }
  return best?.shape ?? null;
}

function cutSample({ bytes, isWhole }: Sample, delimiter: Delimiter): CutRow[] {
  const rows: CutRow[] = [];
  const cutter = new RowCutter(delimiter, (row) => {
    if (rows.length >= SAMPLE_ROWS) return;
    const cells = Array.from({ length: row.width }, (_, place) => row.cell(place));
    rows.push({ line: row.line, cells });
  });
  cutter.push(bytes.subarray(0, SAMPLE_BYTES));
  if (isWhole && bytes.length <= SAMPLE_BYTES) cutter.finish();
  return rows;
}

function shapeWith(delimiter: Delimiter, all: readonly CutRow[]): TableShape | null {
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = commonWidth(rows);
  if (width < 2) return null;
  const fits = ({ cells }: CutRow) => cells.length === width;
  // Those of Markdown stand in bars on both sides.
  if (delimiter === '|' && rows.filter(({ cells }) => cells[0]?.trim() === '').length > rows.length / 2)
    return null;
  const fields = rows.slice(0, MOST_PREAMBLE).find(({ cells }) => /^#fields$/i.test(cells[0] ?? ''));
  if (fields && fields.cells.length === width + 1) {
    const { line } = fields;
    const below = rows.filter((row) => row.line > line && fits(row)).map(({ cells }) => cells);
    return { delimiter, headerLine: line, firstLine: line, names: fields.cells.slice(1), rows: below };
  }
  const place = headerPlace(rows, width);
  const first = rows[Math.max(place, 0)];
  // A row too wide or too short here and there is a fault of the file, many are another kind of text.
  const table = rows.slice(Math.max(place, 0));
  if (!first || table.filter(fits).length < table.length * 0.7) return null;
  if (place >= 0) {
    const names = headerNames(first.cells);
    const below = table.slice(1).map(({ cells }) => cells);
    return { delimiter, headerLine: first.line, firstLine: first.line, names, rows: below };
  }
  if (!isTableWithoutHeader(table, width, delimiter)) return null;
  const names = Array.from({ length: width }, (_, i) => `column ${i + 1}`);
  return { delimiter, headerLine: 0, firstLine: first.line, names, rows: table.map(({ cells }) => cells) };
}

/** The first row that names columns; above it only titles and the like, no rows with times. −1 for none. */
function headerPlace(rows: readonly CutRow[], width: number): number {
  for (const [place, { cells }] of rows.slice(0, MOST_PREAMBLE).entries()) {
    const below = rows.slice(place + 1).map((row) => row.cells);
    const isAsWide = cells.length >= width || isWideHeader(cells, width);
    if (isAsWide && isHeader(cells, below)) return place;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length > 2 && filled.some((cell) => isCellTime(cell))) return -1;
  }
  return -1;
}

function commonWidth(rows: readonly CutRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  // The header of a table without rows stands alone.
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Trailing empty columns are often missing below a header, and the other way round. */
const isWideHeader = (cells: readonly string[], width: number) =>
  cells.length === width - 1 && width > 3 && cells.every((cell) => isName(cell));

/** `# fields` of programs that write their columns behind a sign. */
const headerNames = (cells: readonly string[]): string[] =>
  cells.map((cell, i) => cell.trim().replace(i === 0 ? /^#\s*/ : /^/, '') || `column ${i + 1}`);

const LONGEST_NAME = 80;

function isName(cell: string): boolean {
  const text = cell.trim();
  return text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !isCellTime(text);
}

/** A row of names: no times, no numbers, hardly a name twice in words of prose, and below it something else. */
function isHeader(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const named = cells.filter((cell) => cell.trim() !== '');
  if (named.length < Math.max(2, cells.length * 0.5) || !named.every(isName)) return false;
  if (named.some((cell) => /[.!?]\s|[{}=<>]|:\/\//.test(cell) || cell.trim().split(/\s+/).length > 8))
    return false;
  const isTimeName = named.some((cell) => TIME_NAME.test(cell.trim()));
  const hasTimes = below.some((row) => row.some((cell) => isCellTime(cell)));
  return hasTimes || (isTimeName && named.length >= 3) || (isTimeName && below.length > 0);
}

export const TIME_NAME =
  /^[#"']*(?:.*[\s_.(-])?(?:time|date|datetime|timestamp|ts|when|created|updated|resolved|started|at|zeit|datum|uhrzeit|zeitpunkt|heure|hora|fecha)(?:$|[\s_.)([-].*)|(?:time|date|timestamp|At|_ts)$/i;

/** Stricter: text of people and log lines have commas too. */
function isTableWithoutHeader(rows: readonly CutRow[], width: number, delimiter: Delimiter): boolean {
  if (width < 3 || rows.length < 3 || delimiter === '|') return false;
  if (!rows.every(({ cells }) => cells.length === width)) return false;
  for (let place = 0; place < width; place++) {
    if (!rows.every(({ cells }) => isCellTime(cells[place] ?? ''))) continue;
    // `10:00:00,123 INFO …`: the comma is that of the seconds.
    const next = rows.filter(({ cells }) => /^\d{3}\b/.test(cells[place + 1] ?? '')).length;
    return next < rows.length * 0.5 || delimiter !== ',';
  }
  return false;
}
