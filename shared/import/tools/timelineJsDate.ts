import type { ReadTime } from '../evidence/newEvent.ts';
import { isJsonObject, type JsonObject, type JsonValue, textAt } from '../json/jsonValue.ts';

export interface PartialDate {
  readonly time: ReadTime;
  /** The last day of a year or month that is all that is given. */
  readonly until: ReadTime | null;
  readonly isApproximate: boolean;
  /** `2024-03`: the parts that are given. */
  readonly written: string;
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
const LOWEST = [1, 1, 1, 0, 0, 0, 0];
const HIGHEST = [9999, 12, 31, 23, 59, 59, 999];

/**
 * A date of TimelineJS: year, month, day, hour, minute, second and millisecond, as numbers or texts, each of which
 * may end it. What is missing stays missing; the dates carry no zone.
 * @returns in words what is wrong with it where there is no such date
 */
export function readPartialDate(value: JsonValue | undefined): PartialDate | string | null {
  if (!isJsonObject(value)) return null;
  const parts: number[] = [];
  for (const [i, name] of PARTS.entries()) {
    const text = textAt(value, name);
    if (text === null) break;
    const part = Number(text);
    if (!Number.isInteger(part) || part < (LOWEST[i] ?? 0) || part > (HIGHEST[i] ?? 0))
      return `there is no ${name} ${text.slice(0, 20)}`;
    parts.push(part);
  }
  if (parts.length === 0) return null;
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
  const dayMs = utcDay(year, month, day);
  if (new Date(dayMs).getUTCDate() !== day) return `there is no ${writtenOf(parts)}`;
  const hasClock = parts.length > 3;
  const clockMs = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  const lastDay =
    parts.length === 1 ? utcDay(year, 12, 31) : parts.length === 2 ? utcDay(year, month + 1, 0) : null;
  return {
    time: civil(dayMs + clockMs, hasClock),
    until: lastDay === null ? null : civil(lastDay, false),
    isApproximate: parts.length < 3 || parts.length === 4,
    written: textAt(value, 'display_date') ?? writtenOf(parts),
  };
}

const civil = (civilMs: number, hasClock: boolean): ReadTime => ({
  civilMs,
  offsetMin: null,
  lacks: hasClock ? 'nothing' : 'clock',
});

/** Date.UTC takes the years up to 99 for those of the twentieth century. */
const utcDay = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

function writtenOf(parts: readonly number[]): string {
  const [year = 0, month, day, hour, ...rest] = parts.map((part, i) =>
    String(part).padStart(i === 0 ? 4 : i === 6 ? 3 : 2, '0'),
  );
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined) return date;
  const [minute, second, ms] = rest;
  return `${date} ${[hour, minute, second].filter((part) => part !== undefined).join(':')}${ms ? `.${ms}` : ''}`;
}

/** `2012,1,26,14,30` of the first versions, as the parts of today's. */
export function fromCommas(text: string | null): JsonObject | null {
  if (text === null) return null;
  const parts = text.split(/[,/ :]+/);
  return Object.fromEntries(PARTS.map((name, i) => [name, parts[i] ?? '']));
}
