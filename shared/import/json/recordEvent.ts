import type { EpochUnit, ReadSettings } from '../../model/readSettings.ts';
import type { NewEvent, ReadTime } from '../evidence/newEvent.ts';
import { fieldsOf, scalarOf } from './fieldsOf.ts';
import type { Fields, GuessedFields } from './guessFields.ts';
import { type JsonObject, valueAt } from './jsonValue.ts';
import { readJsonTime } from './readJsonTime.ts';
import { readSeverity } from './readSeverity.ts';
import type { RecordPlace } from './recordFormat.ts';

const DAY_MS = 86_400_000;
/** A clock that goes back further than this has passed midnight; less is a line out of order. */
const MIDNIGHT_MS = 6 * 3_600_000;
const MOST_FIELDS_SHOWN = 8;
const LONGEST_SHOWN = 120;

export interface RecordEvents {
  /** The event of a record, or the reason why it is none. */
  eventOf(record: JsonObject, place: RecordPlace): NewEvent | string;
  /** Numbers were read as times in this unit; null when none was. */
  readonly unit: EpochUnit | null;
}

/**
 * Events of records whose fields are known.
 * @param date for records that only give a clock: what stands around them
 */
export function recordEvents(
  { fields, otherTexts }: GuessedFields,
  settings: ReadSettings,
  date: ReadTime | null,
): RecordEvents {
  let unit: EpochUnit | null = null;
  let lastClockMs = Number.NEGATIVE_INFINITY;
  let day = 0;
  const dated = (clock: ReadTime): ReadTime => {
    if (clock.civilMs < lastClockMs - MIDNIGHT_MS) day++;
    lastClockMs = clock.civilMs;
    const civilMs = clock.civilMs + day * DAY_MS;
    if (date === null) return { ...clock, civilMs };
    const isTaken = clock.offsetMin === null && date.offsetMin !== null;
    return {
      civilMs: Math.floor(date.civilMs / DAY_MS) * DAY_MS + civilMs,
      offsetMin: clock.offsetMin ?? date.offsetMin,
      lacks: 'nothing',
      ...(isTaken ? { isOffsetTaken: true } : {}),
    };
  };
  const timeOf = (record: JsonObject): { time: ReadTime; written: string } | null => {
    let partial: { time: ReadTime; written: string } | null = null;
    for (const path of fields.time) {
      const value = valueAt(record, path);
      const time = readJsonTime(value, settings);
      // What cannot be read is no reason to take another time instead.
      if (!time && typeof value === 'string' && value.trim() !== '') return partial;
      if (!time) continue;
      const written = String(value).trim();
      if (time.lacks !== 'clock' && time.lacks !== 'date') {
        if (isEpoch(written)) unit ??= settings.unit ?? unitOf(written);
        return { time, written };
      }
      // A day in one field and a clock in another are one time.
      if (partial && partial.time.lacks !== time.lacks) {
        const [day, clock] = time.lacks === 'clock' ? [time, partial.time] : [partial.time, time];
        const joined =
          time.lacks === 'clock' ? `${written} ${partial.written}` : `${partial.written} ${written}`;
        return {
          time: { ...clock, civilMs: day.civilMs + clock.civilMs, lacks: 'nothing' },
          written: joined,
        };
      }
      partial ??= { time, written };
    }
    return partial?.time.lacks === 'date' ? { ...partial, time: dated(partial.time) } : partial;
  };
  return {
    get unit() {
      return unit;
    },
    eventOf: (record, place) => {
      const found = timeOf(record);
      if (!found) return whyNoTime(record, fields);
      const until = readJsonTime(first(record, fields.end), settings);
      // All fields in one order, for there may be millions of these.
      return {
        line: place.line,
        lineCount: place.lineCount,
        time: found.time,
        until: until && until.lacks === found.time.lacks ? until : null,
        written: found.written,
        text: textOf(record, fields, otherTexts),
        actor: textOrNull(first(record, fields.actor)),
        severity: readSeverity(first(record, fields.severity)),
      };
    },
  };
}

function first(record: JsonObject, paths: readonly string[]) {
  for (const path of paths) {
    const value = scalarOf(valueAt(record, path));
    if (value !== null && typeof value !== 'boolean') return value;
  }
  return undefined;
}

const textOrNull = (value: unknown) => (value === undefined ? null : String(value).trim().slice(0, 200));

function whyNoTime(record: JsonObject, { time }: Fields): string {
  for (const path of time) {
    const value = scalarOf(valueAt(record, path));
    if (value !== null) return `“${String(value).slice(0, 40)}” in “${path}” is no time that can be read`;
  }
  return 'no time in it';
}

/** What it says; where no field says anything, the first of its fields by name. */
function textOf(record: JsonObject, fields: Fields, otherTexts: readonly string[]): string {
  const parts: string[] = [];
  for (const path of fields.text) {
    const value = scalarOf(valueAt(record, path));
    const part = value === null ? null : plain(String(value));
    if (part !== null && !parts.includes(part)) parts.push(part);
  }
  if (parts.length > 0) return parts.join('\n');
  const other = first(record, otherTexts);
  if (other !== undefined) return plain(String(other));
  const taken = new Set([...fields.time, ...fields.end]);
  const shown: string[] = [];
  for (const [path, value] of fieldsOf(record)) {
    if (taken.has(path) || shown.length >= MOST_FIELDS_SHOWN) continue;
    shown.push(`${path}: ${plain(String(value)).slice(0, LONGEST_SHOWN)}`);
  }
  return shown.join(', ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;
const plain = (text: string) => (text.includes('\u001b') ? text.replace(COLOURS, '') : text).trim();

/** Fourteen digits that begin with a year are a day and a clock. */
const isEpoch = (written: string) => /^-?\d{9}[\d.]*$/.test(written) && !/^(?:19|20)\d{12}$/.test(written);

/** As readTimestamp takes it. */
function unitOf(written: string): EpochUnit {
  const size = Math.abs(Number(written));
  return size > 1e17 ? 'ns' : size > 1e14 ? 'us' : size > 1e11 ? 'ms' : 's';
}
