/** A time of day as written; hours already in 24 h where the text says AM or PM. */
export interface ClockMention {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  /** `05` or `05.123`; null when there are no seconds. */
  readonly seconds: string | null;
  readonly meridiem: 'am' | 'pm' | null;
  /** Written like many other things (`14.43`, `1625`): a time only beside a date, a zone or AM/PM. */
  readonly isWeak: boolean;
}

const MERIDIEM = '(?:\\s?([ap])(?:\\.\\s?m\\.?|m\\b\\.?(?!\\w)))';
const UNIT = '(?:\\s?(?:hours|hrs|hr|uhr)\\b\\.?)';
const SHAPES: readonly { pattern: RegExp; read: (m: RegExpExecArray) => ClockMention | null }[] = [
  // 10:00, 1:05 PM, 13:00:56, 21:07:55.250, 14:15pm, 10:00 hours
  {
    pattern: new RegExp(
      `(\\d{1,2})\\s?:([0-5]\\d)(?::([0-5]\\d|60)(?:[.,](\\d{1,9}))?)?(?!\\d|:\\d)(?:${MERIDIEM}|${UNIT})?`,
      'iy',
    ),
    // `3:08 hours` is how long it took; a time of day has two digits there.
    read: (m) =>
      m[1]?.length === 1 && /h(?:ou)?rs?\b/i.test(m[0])
        ? null
        : clock(m, m[1], m[2], m[3], m[4], m[5], false),
  },
  // 5:PM
  {
    pattern: /(\d{1,2}):\s?([ap])\.?m\b/iy,
    read: (m) => clock(m, m[1], '0', undefined, undefined, m[2], false),
  },
  // 15.25 PST, 2.30pm
  {
    pattern: new RegExp(`(\\d{1,2})\\.([0-5]\\d)(?![\\d.])(?:${MERIDIEM}|(${UNIT}))?`, 'iy'),
    read: (m) => clock(m, m[1], m[2], undefined, undefined, m[3], !m[3] && !m[4]),
  },
  // 14h30
  {
    pattern: /(\d{1,2})h([0-5]\d)\b/iy,
    read: (m) => clock(m, m[1], m[2], undefined, undefined, undefined, false),
  },
  // 11am, 4 p.m.
  {
    pattern: new RegExp(`(\\d{1,2})${MERIDIEM}`, 'iy'),
    read: (m) => clock(m, m[1], '0', undefined, undefined, m[2], false),
  },
  // 1625, 0457hrs
  {
    pattern: new RegExp(
      `([01]\\d|2[0-3])([0-5]\\d)(?![\\d\\w])(${UNIT})?|([01]\\d|2[0-3])([0-5]\\d)(?:hrs?|Z)\\b`,
      'iy',
    ),
    read: (m) => clock(m, m[1] ?? m[4], m[2] ?? m[5], undefined, undefined, undefined, !m[3] && !m[4]),
  },
];

function clock(
  match: RegExpExecArray,
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  fraction: string | undefined,
  half: string | undefined,
  isWeak: boolean,
): ClockMention | null {
  const written = Number(hours);
  const minute = Number(minutes);
  if (written > 24 || (written === 24 && minute > 0)) return null;
  const meridiem = half ? (half.toLowerCase() === 'p' ? 'pm' : 'am') : null;
  // 14:15pm is 14:15: the hour says more than the suffix does. 00:30 AM likewise.
  const hour = meridiem && written >= 1 && written <= 12 ? hourOf(written, meridiem) : written;
  return {
    start: match.index,
    end: match.index + match[0].length,
    hour,
    minute,
    seconds: seconds ? seconds + (fraction ? `.${fraction}` : '') : null,
    meridiem: written <= 12 ? meridiem : null,
    isWeak,
  };
}

export const hourOf = (written: number, half: 'am' | 'pm'): number =>
  (written % 12) + (half === 'pm' ? 12 : 0);

/** The time of day that begins exactly at `at`. */
export function clockAt(text: string, at: number): ClockMention | null {
  for (const { pattern, read } of SHAPES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && read(match);
    if (found) return found;
  }
  return null;
}

/** Words for times of day, where something before them says that they are meant as one. */
export function wordClockAt(text: string, at: number): ClockMention | null {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (!match) return null;
  const hour = /mid-?night/i.test(match[0]) ? 0 : 12;
  return {
    start: at,
    end: at + match[0].length,
    hour,
    minute: 0,
    seconds: null,
    meridiem: null,
    isWeak: false,
  };
}
const WORD = /(?:mid-?night|noon|mid-?day)\b/iy;

/** `HH:MM[:SS[.fff]]` */
export function clockText(of: Pick<ClockMention, 'hour' | 'minute' | 'seconds'>): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(of.hour)}:${two(of.minute)}${of.seconds === null ? '' : `:${of.seconds}`}`;
}
