import type { DayOrder, EpochUnit } from '../../model/readSettings.ts';
import type { ReadTime } from '../evidence/newEvent.ts';
import { readTimestamp } from '../time/readTimestamp.ts';
import { zoneOffset } from './zoneOffset.ts';

export interface CellHints {
  readonly dayOrder?: DayOrder;
  readonly unit?: EpochUnit;
  /** A number of days since 1900, as spreadsheets count, is a time. */
  readonly isSerial?: boolean;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const CLOCK = String.raw`(\d{1,2})(?::|h|\.)(\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?\s*([ap])?\.?m?\.?`;
/** `21.06.2025 16:14`, `6/21/25, 4:14 PM UTC`, `2025/06/21`. */
const NUMBERS = new RegExp(
  String.raw`^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[,T ]\s*${CLOCK})?\s*(\S.*)?$`,
  'i',
);
/** `11/May/24 03:26 PM`, `11-May-2024`, `11 May 2024 15:26`. */
const DAY_NAME = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[/. -]\s?(${MONTHS})[a-z]*\.?,?[/ -](\d{4}|\d\d)(?:,?\s+(?:at )?${CLOCK})?\s*(\S.*)?$`,
  'i',
);
/** `May 11, 2024 3:26 PM`. */
const NAME_DAY = new RegExp(
  String.raw`^(${MONTHS})[a-z]*\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:,?\s+(?:at )?${CLOCK})?\s*(\S.*)?$`,
  'i',
);
/** A day, whose midnight would be made up. */
const DAY_ALONE = /^\d{4}-\d\d-\d\d$/;
const ONLY_CLOCK = new RegExp(String.raw`^${CLOCK}\s*(\S.*)?$`, 'i');
const SERIAL = /^(\d{5})(?:[.,](\d{1,12}))?$/;
/** Day 0 of spreadsheets, 1899-12-30, which makes up for the 29 February 1900 that they believe in. */
const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** The time in a cell of a table; null when it holds none. */
export function readCellTime(cell: string, hints: CellHints = {}): ReadTime | null {
  const text = cell.trim();
  if (text.length < 4 || text.length > 60) return null;
  const known = DAY_ALONE.test(text) ? null : readTimestamp(text, hints);
  if (known) return known;
  if (hints.isSerial) {
    const serial = SERIAL.exec(text);
    const days = Number(text.replace(',', '.'));
    if (serial)
      return { civilMs: SERIAL_ZERO_MS + Math.round(days * DAY_MS), offsetMin: null, lacks: 'nothing' };
  }
  const named = DAY_NAME.exec(text);
  if (named) {
    const [, day, month = '', year, ...clock] = named;
    return timeOf(Number(year), monthNumber(month), Number(day), clock);
  }
  const american = NAME_DAY.exec(text);
  if (american) {
    const [, month = '', day, year, ...clock] = american;
    return timeOf(Number(year), monthNumber(month), Number(day), clock);
  }
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, first = '', , second = '', third = '', ...clock] = numbers;
    if (first.length === 4) return timeOf(Number(first), Number(second), Number(third), clock);
    if (third.length !== 4 && third.length !== 2) return null;
    const isMonthFirst = (hints.dayOrder ?? 'monthFirst') === 'monthFirst';
    const [day, month] = isMonthFirst ? [second, first] : [first, second];
    return timeOf(Number(third), Number(month), Number(day), clock);
  }
  const alone = ONLY_CLOCK.exec(text);
  return alone ? onDay(0, alone.slice(1), 'date') : null;
}

/** Whether a cell holds a time, in whichever order its day and month are. */
export const isCellTime = (cell: string): boolean =>
  readCellTime(cell) !== null || readCellTime(cell, { dayOrder: 'dayFirst' }) !== null;

/** The two first numbers of a date of numbers that does not begin with its year; null for any other. */
export function dayAndMonth(cell: string): readonly [number, number] | null {
  const found = NUMBERS.exec(cell.trim());
  return found?.[1] && found[1].length <= 2 ? [Number(found[1]), Number(found[3])] : null;
}

const monthNumber = (name: string): number => MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;

function timeOf(
  year: number,
  month: number,
  day: number,
  clock: readonly (string | undefined)[],
): ReadTime | null {
  const whole = year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
  const dayMs = Date.UTC(whole, month - 1, day);
  const date = new Date(dayMs);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return onDay(dayMs, clock, 'nothing');
}

function onDay(
  dayMs: number,
  [h, m, s = '0', fraction = '0', half, zone]: readonly (string | undefined)[],
  lacks: ReadTime['lacks'],
): ReadTime | null {
  if (h === undefined && zone !== undefined) return null;
  let hour = Number(h ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const isMidnight = hour === 24 && Number(m) === 0;
  if ((hour > 23 && !isMidnight) || Number(m ?? 0) > 59 || Number(s) > 60) return null;
  const offsetMin = zone === undefined ? null : zoneOffset(zone, dayMs + hour * 3_600_000);
  if (zone !== undefined && offsetMin === null) return null;
  const seconds = (hour * 60 + Number(m ?? 0)) * 60 + Number(s) + Number(`0.${fraction}`);
  return { civilMs: dayMs + seconds * 1000, offsetMin, lacks: h === undefined ? 'clock' : lacks };
}
