/** Times of one shape read the obvious way, by a regular expression on the decoded line: what the fast reader has to equal. */
export interface TwinShape {
  readonly name: string;
  readonly expression: RegExp;
  /** As the shape has it; the digits below the second as many as given, the offset in minutes or null. */
  render(parts: TwinParts): string;
  readonly keeps: {
    readonly year: boolean;
    readonly date: boolean;
    readonly fraction: boolean;
    readonly offset: boolean;
  };
}

export interface TwinParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Three digits below the second. */
  readonly ms: number;
  readonly offsetMin: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number) => String(n).padStart(2, '0');
const three = (n: number) => String(n).padStart(3, '0');
const clock = ({ hour, minute, second }: TwinParts) => `${two(hour)}:${two(minute)}:${two(second)}`;
const date = ({ year, month, day }: TwinParts) => `${year}-${two(month)}-${two(day)}`;
const monthName = ({ month }: TwinParts) => MONTHS[month - 1] ?? '';
const offset = ({ offsetMin }: TwinParts, colon: string) =>
  `${offsetMin < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offsetMin) / 60))}${colon}${two(Math.abs(offsetMin) % 60)}`;
const ALL = { year: true, date: true, fraction: true, offset: true };
const BARE = { ...ALL, fraction: false, offset: false };

export const TWIN_SHAPES: readonly TwinShape[] = [
  {
    name: 'ISO 8601',
    expression:
      /^(?<Y>[12]\d{3})-(?<m>\d\d)-(?<d>\d\d)T(?<H>\d\d):(?<M>\d\d):(?<S>\d\d)\.(?<f>\d+)(?<z>[+-]\d\d:\d\d)/,
    render: (p) => `${date(p)}T${clock(p)}.${three(p.ms)}${offset(p, ':')}`,
    keeps: ALL,
  },
  {
    name: 'log4j',
    expression: /^(?<Y>[12]\d{3})-(?<m>\d\d)-(?<d>\d\d) (?<H>\d\d):(?<M>\d\d):(?<S>\d\d),(?<f>\d+)/,
    render: (p) => `${date(p)} ${clock(p)},${three(p.ms)}`,
    keeps: { ...ALL, offset: false },
  },
  {
    name: 'nginx error',
    expression: /^(?<Y>[12]\d{3})\/(?<m>\d\d)\/(?<d>\d\d) (?<H>\d\d):(?<M>\d\d):(?<S>\d\d)/,
    render: (p) => `${date(p).replaceAll('-', '/')} ${clock(p)}`,
    keeps: BARE,
  },
  {
    name: 'common log format',
    expression:
      /^\[(?<d>\d\d)\/(?<b>\w{3})\/(?<Y>[12]\d{3}):(?<H>\d\d):(?<M>\d\d):(?<S>\d\d) (?<z>[+-]\d{4})\]/,
    render: (p) => `[${two(p.day)}/${monthName(p)}/${p.year}:${clock(p)} ${offset(p, '')}]`,
    keeps: { ...ALL, fraction: false },
  },
  {
    name: 'Apache error',
    expression:
      /^\[(?:Mon) (?<b>\w{3}) (?<d>\d\d) (?<H>\d\d):(?<M>\d\d):(?<S>\d\d)\.(?<f>\d+) (?<Y>[12]\d{3})\]/,
    render: (p) => `[Mon ${monthName(p)} ${two(p.day)} ${clock(p)}.${three(p.ms)} ${p.year}]`,
    keeps: { ...ALL, offset: false },
  },
  {
    name: 'syslog',
    expression: /^(?<b>\w{3}) (?<d>[ \d]\d) (?<H>\d\d):(?<M>\d\d):(?<S>\d\d)/,
    render: (p) => `${monthName(p)} ${String(p.day).padStart(2)} ${clock(p)}`,
    keeps: { ...BARE, year: false },
  },
  {
    name: 'logcat',
    expression: /^(?<m>\d\d)-(?<d>\d\d) (?<H>\d\d):(?<M>\d\d):(?<S>\d\d)\.(?<f>\d+)/,
    render: (p) => `${date(p).slice(5)} ${clock(p)}.${three(p.ms)}`,
    keeps: { ...ALL, year: false, offset: false },
  },
  {
    name: 'glog',
    expression: /^[IWEF](?<m>\d\d)(?<d>\d\d) (?<H>\d\d):(?<M>\d\d):(?<S>\d\d)\.(?<f>\d+)/,
    render: (p) => `I${two(p.month)}${two(p.day)} ${clock(p)}.${three(p.ms)}`,
    keeps: { ...ALL, year: false, offset: false },
  },
  {
    name: 'HDFS',
    expression: /^(?<y>\d\d)(?<m>\d\d)(?<d>\d\d) (?<H>\d\d)(?<M>\d\d)(?<S>\d\d)/,
    render: (p) => `${date(p).slice(2).replaceAll('-', '')} ${clock(p).replaceAll(':', '')}`,
    keeps: BARE,
  },
  {
    name: 'German',
    expression: /^(?<d>\d\d)\.(?<m>\d\d)\.(?<Y>[12]\d{3}) (?<H>\d\d):(?<M>\d\d):(?<S>\d\d)/,
    render: (p) => `${two(p.day)}.${two(p.month)}.${p.year} ${clock(p)}`,
    keeps: BARE,
  },
  {
    name: 'clocks alone',
    expression: /^(?<H>\d\d):(?<M>\d\d):(?<S>\d\d)\.(?<f>\d+)/,
    render: (p) => `${clock(p)}.${three(p.ms)}`,
    keeps: { ...ALL, year: false, date: false, offset: false },
  },
];

/** Civil time in ms (year 2000, or 1970-01-01, where the shape has none) and offset of a line; null without a time. */
export function slowTime(
  { expression }: TwinShape,
  line: string,
): { civilMs: number; offsetMin: number | null } | null {
  const g = expression.exec(line)?.groups;
  if (!g) return null;
  const month = g.b ? MONTHS.indexOf(g.b) + 1 : Number(g.m ?? 1);
  const year = g.Y
    ? Number(g.Y)
    : g.y
      ? (Number(g.y) < 70 ? 2000 : 1900) + Number(g.y)
      : g.m || g.b
        ? 2000
        : 1970;
  const day = Number(g.d ?? 1);
  const dayMs = Date.UTC(year, month - 1, day);
  if (month < 1 || new Date(dayMs).getUTCDate() !== day || new Date(dayMs).getUTCMonth() !== month - 1)
    return null;
  const clockMs = ((Number(g.H) * 60 + Number(g.M)) * 60 + Number(g.S)) * 1000;
  if (Number(g.H) > 23 || Number(g.M) > 59 || Number(g.S) > 60) return null;
  const sign = g.z?.startsWith('-') ? -1 : 1;
  const zone = g.z?.replaceAll(/\D/g, '') ?? '';
  const minutes = Number(zone.slice(0, 2)) * 60 + Number(zone.slice(2));
  return {
    civilMs: dayMs + clockMs + Number(`0.${g.f ?? 0}`) * 1000,
    // No place is further east or west than 14 hours: such a number is no offset.
    offsetMin: g.z && minutes <= 14 * 60 && Number(zone.slice(2)) < 60 ? sign * minutes || 0 : null,
  };
}
