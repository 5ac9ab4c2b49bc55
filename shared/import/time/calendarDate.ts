/**
 * A date as written: any part may be missing or, with two numbers below 13, in doubt. `first` and `second`
 * hold such numbers in the order in which they stand.
 */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** `04-12-2022`: 4 December or April 12. `month` and `day` then hold the reading month first. */
  readonly isAmbiguous: boolean;
  /** Only the month is written; `day` is then its first. */
  readonly isWholeMonth?: true;
}

const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Month names of other languages that people write reviews in, by their beginnings; they stand behind the day. */
const FOREIGN_MONTHS: readonly (readonly [string, number])[] = [
  ['janv', 1], ['ene', 1], ['janu', 1], ['janei', 1], ['genn', 1], ['févr', 2], ['fevr', 2], ['febr', 2], ['fever', 2], ['febb', 2],
  ['mars', 3], ['marz', 3], ['märz', 3], ['març', 3], ['avri', 4], ['abri', 4], ['apri', 4], ['mai', 5], ['mayo', 5], ['magg', 5],
  ['juin', 6], ['juni', 6], ['junh', 6], ['giug', 6], ['juil', 7], ['juli', 7], ['julh', 7], ['lugl', 7], ['août', 8], ['aout', 8], ['agos', 8],
  ['sett', 9], ['sete', 9], ['sept', 9], ['octu', 10], ['octo', 10], ['okto', 10], ['outu', 10], ['otto', 10], ['nove', 11],
  ['déce', 12], ['dece', 12], ['dici', 12], ['deze', 12], ['dezem', 12],
]; // biome-ignore format: a table
const FOREIGN = [...new Set(FOREIGN_MONTHS.map(([name]) => name))].join('|');
const DAY = '([0-2]?\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';

const SHAPES: readonly { pattern: RegExp; read: (m: readonly (string | undefined)[]) => Parts | null }[] = [
  // 2024-06-03, 2024/6/3, 2024.06.03
  {
    pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
    read: (m) => parts(m[1], m[3], m[4]),
  },
  // 20240506, on its own: longer numbers and parts of names are no dates
  {
    pattern: /(?<![\w/.-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[\s,:;)\]|]|T\d|$)/y,
    read: (m) => parts(m[1], m[2], m[3]),
  },
  // 2018 October 21
  {
    pattern: new RegExp(`${YEAR}[ ,-]+(${MONTH_NAMES})\\.?[ -]+${DAY}(?![\\d:])`, 'iy'),
    read: (m) => parts(m[1], monthOf(m[2]), m[3]),
  },
  // October 21st, 2018; October 21
  {
    pattern: new RegExp(
      `(${MONTH_NAMES})\\.?\\s+(?:the\\s+)?${DAY}(?![\\d:]|\\.\\d)(?:\\s*,?\\s*(?:of\\s+)?${YEAR}(?!\\d|:\\d))?`,
      'iy',
    ),
    read: (m) => parts(m[3], monthOf(m[1]), m[2]),
  },
  // 21st of October 2018; 21-Oct-2018; 06/May/2022; 21 October
  {
    pattern: new RegExp(
      `${DAY}(?:\\s+day)?[\\s/-]*(?:of\\s+)?(${MONTH_NAMES})\\b\\.?(?:[\\s,/-]*${YEAR}(?![\\d]))?`,
      'iy',
    ),
    read: (m) => parts(m[3], monthOf(m[2]), m[1]),
  },
  // 4 de marzo de 2025; 4. März 2025; 4 mars
  {
    pattern: new RegExp(
      `([0-2]?\\d|3[01])(?:er|º|\\.)?\\s+(?:de\\s+)?((?:${FOREIGN})\\p{L}*)(?!\\p{L})(?:\\s+(?:de\\s+)?${YEAR}(?!\\d))?(?!\\s+\\d{1,2},?\\s+${YEAR})`,
      'iuy',
    ),
    read: (m) =>
      parts(m[3], FOREIGN_MONTHS.find(([name]) => m[2]?.toLowerCase().startsWith(name))?.[1], m[1]),
  },
  // 2025年3月4日
  { pattern: /(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/y, read: (m) => parts(m[1], m[2], m[3]) },
  // 05/16/23, 16.05.2023, 04-12-2022
  {
    pattern: /(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)?\d\d)(?![\d.:/])/y,
    read: (m) => twoNumbers(Number(m[1]), Number(m[3]), m[4] ?? '', m[2] ?? ''),
  },
];

interface Parts {
  year: number | null;
  month: number;
  day: number;
  isAmbiguous: boolean;
}

function parts(year: string | undefined, month: string | number | undefined, day: string | undefined): Parts {
  return { year: year ? Number(year) : null, month: Number(month), day: Number(day), isAmbiguous: false };
}

function twoNumbers(first: number, second: number, written: string, separator: string): Parts | null {
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  // 1.10.22 is a version as often as a date.
  if (separator === '.' && written.length === 2) return null;
  if (first > 12) return { year, month: second, day: first, isAmbiguous: false };
  // With dots the day comes first wherever dots are used.
  if (separator === '.') return { year, month: second, day: first, isAmbiguous: false };
  return { year, month: first, day: second, isAmbiguous: second <= 12 && first !== second };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const monthOf = (name: string | undefined) =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

/** The date that begins exactly at `at`; dates that no calendar has are returned too (see `dateExists`). */
export function dateAt(text: string, at: number): DateMention | null {
  for (const { pattern, read } of SHAPES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && read(match);
    if (found && found.month >= 1 && found.month <= 12 && found.day >= 1 && found.day <= 31)
      return { start: at, end: pattern.lastIndex, ...found };
  }
  return null;
}

export function dateExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `YYYY-MM-DD` */
export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The date some whole days later. */
export function addDays(date: string, days: number): string {
  const at = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
  return isoDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}
