import type { EpochUnit } from '../../model/readSettings.ts';
import type { ReadTime } from '../evidence/newEvent.ts';

export interface TimestampHints {
  /** Unit of numbers; by their size unless said. */
  readonly unit?: EpochUnit;
}

/**
 * The time that one value of a record holds: ISO 8601 and what people make of it, or a number since 1970 whose unit
 * follows from its size (over 1e17 ns, 1e14 µs, 1e11 ms, else s; as Timesketch does). Null when it holds none.
 * @param value digits beyond 2^53 come as text or bigint
 */
export function readTimestamp(value: string | number | bigint, hints: TimestampHints = {}): ReadTime | null {
  const text = typeof value === 'string' ? value.trim() : String(value);
  if (/^-?\d{9,19}(\.\d{1,9})?$/.test(text)) return fromEpoch(text, hints.unit);
  return fromIso(text);
}

function fromEpoch(text: string, unit: EpochUnit | undefined): ReadTime | null {
  const size = Math.abs(Number(text));
  const found = unit ?? (size > 1e17 ? 'ns' : size > 1e14 ? 'us' : size > 1e11 ? 'ms' : 's');
  const [whole = '0', part = ''] = text.split('.');
  const perMs = { s: 0.001, ms: 1, us: 1000, ns: 1_000_000 }[found];
  if (found === 's') return { civilMs: Number(text) * 1000, offsetMin: 0, lacks: 'nothing' };
  // In two steps: the digits of nanoseconds do not fit a number.
  const digits = found === 'ms' ? 0 : found === 'us' ? 3 : 6;
  const ms = Number(digits === 0 ? whole : whole.slice(0, -digits) || '0');
  const rest = Number(digits === 0 ? `0.${part || '0'}` : whole.slice(-digits)) / (digits === 0 ? 1 : perMs);
  return { civilMs: ms + rest, offsetMin: 0, lacks: 'nothing' };
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d)?)?$/i;

function fromIso(text: string): ReadTime | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [, y, mo, d, h = '0', mi = '0', s = '0', fraction = '', utc, sign, offsetH, offsetM = '0'] = found;
  const dayMs = Date.UTC(Number(y), Number(mo) - 1, Number(d));
  const isReal = new Date(dayMs).toISOString().startsWith(`${y}-${mo}-${d}`);
  if (!isReal || Number(h) > 23 || Number(mi) > 59 || Number(s) > 60) return null;
  const clockMs =
    ((Number(h) * 60 + Number(mi)) * 60 + Number(s)) * 1000 + Number(`0.${fraction || '0'}`) * 1000;
  const own = (Number(offsetH) * 60 + Number(offsetM)) * (sign === '-' ? -1 : 1);
  return { civilMs: dayMs + clockMs, offsetMin: utc ? 0 : sign ? own : null, lacks: 'nothing' };
}
