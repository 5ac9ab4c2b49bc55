import { type DurationMs, durationMs } from '../model/time.ts';

const UNIT_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
const UNIT = /(\d+(?:\.\d+)?) ?(d|h|m|s)[a-z]*[ ,]*/y;

/**
 * Time since the incident began, as files and people write it: `T+5m`, `T-1h30m`, `T+2 hours 5 min`,
 * `T+0:42` (h:mm), `T+0:07:30`. Null when it is none.
 */
export function readRelative(text: string): DurationMs | null {
  const head = /^\s*t\s*([+\-−–])\s*/iu.exec(text);
  if (!head) return null;
  const sign = head[1] === '+' ? 1 : -1;
  const rest = text.slice(head[0].length).trim().toLowerCase();
  const length = readClock(rest) ?? readUnits(rest);
  // `|| 0`: no negative zero.
  return length === null ? null : durationMs(sign * length || 0);
}

function readClock(text: string): number | null {
  const clock = /^(\d{1,4}):(\d\d)(?::(\d\d(?:\.\d{1,6})?))?$/.exec(text);
  if (!clock) return null;
  const [hours, minutes, seconds] = clock.slice(1).map((part) => Number(part ?? 0));
  if (minutes === undefined || minutes > 59 || seconds === undefined || seconds >= 60) return null;
  return Number(hours) * 3_600_000 + minutes * 60_000 + seconds * 1000;
}

/** `1h30m`, `5 minutes`, `90s`: each unit once or more, nothing else beside them. */
function readUnits(text: string): number | null {
  let total = 0;
  UNIT.lastIndex = 0;
  let end = 0;
  for (let found = UNIT.exec(text); found; found = UNIT.exec(text)) {
    total += Number(found[1]) * (UNIT_MS[found[2] ?? ''] ?? 0);
    end = UNIT.lastIndex;
  }
  return end > 0 && end === text.length && total <= Number.MAX_SAFE_INTEGER ? total : null;
}
