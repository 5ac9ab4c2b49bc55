import type { ReadTime } from '../evidence/newEvent.ts';
import { type CellHints, readCellTime } from './cellTime.ts';
import type { Column } from './column.ts';
import type { Roles } from './guessRoles.ts';
import type { Row } from './rowCutter.ts';
import { zoneOf, zoneOffset } from './zoneOffset.ts';

export interface TimeInRow {
  readonly time: ReadTime;
  readonly written: string;
  readonly column: Column;
}

/** More than this back within rows without dates is the next day, not a row out of order. */
const NEXT_DAY_MS = 12 * 3_600_000;
const DAY_MS = 86_400_000;

/** Reads the times of rows, one after another: rows without a date follow the row before. */
export class TimesOfRows {
  /** A date was taken from a row above, where a spreadsheet shows it only once. */
  carriedDates = 0;
  /** In words: the name of the column that says the zone. */
  zoneFrom: string | null = null;
  private readonly roles: Roles;
  private readonly hints: CellHints;
  /** By column of times: what its name says of the zone. */
  private readonly zones: ReadonlyMap<Column, string | null>;
  private date = '';
  private dayMs = 0;
  private lastClockMs: number | null = null;
  private memo: { cell: string; time: ReadTime | null } = { cell: '', time: null };

  constructor(roles: Roles, hints: CellHints, zone: string | null) {
    this.roles = roles;
    this.hints = hints;
    const columns = [...roles.time, ...roles.end];
    this.zones = new Map(columns.map((column) => [column, zoneInName(column.name) ?? zone]));
  }

  /** The name of a column says a zone for its times. */
  get hasZones(): boolean {
    return [...this.zones.values()].some((zone) => zone !== null);
  }

  /** In the order of the columns; in words why there is none. */
  of(row: Row): readonly TimeInRow[] | string {
    const { time, timeMode } = this.roles;
    if (timeMode === 'pair') return this.pair(row);
    const found: TimeInRow[] = [];
    let strange: string | null = null;
    for (const column of time)
      for (const place of column.places) {
        const cell = row.cell(place).trim();
        if (cell === '') continue;
        const read = this.read(cell, row, column);
        if (read) found.push({ time: this.dayed(read), written: cell, column });
        else strange ??= cell;
        if (read && timeMode === 'first') return found;
      }
    if (found.length > 0) return found;
    return strange === null ? this.missing(time) : unreadable(strange);
  }

  end(row: Row): ReadTime | null {
    const column = this.roles.end[0];
    const cell = column ? row.cell(column.places[0] ?? 0).trim() : '';
    return column && cell !== '' ? this.read(cell, row, column) : null;
  }

  private pair(row: Row): readonly TimeInRow[] | string {
    const [dates, clocks] = this.roles.time;
    if (!dates || !clocks) return this.missing(this.roles.time);
    const own = row.cell(dates.places[0] ?? 0).trim();
    const clock = row.cell(clocks.places[0] ?? 0).trim();
    if (own === '' && clock === '') return this.missing(this.roles.time);
    const date = own || this.date;
    const cell = clock === '' ? date : `${date} ${clock}`.trim();
    const time = this.read(cell, row, clocks);
    if (!time) return unreadable(cell);
    if (own !== '') this.date = own;
    else if (this.date !== '') this.carriedDates++;
    return [{ time: this.dayed(time), written: own === '' ? clock : cell, column: clocks }];
  }

  private missing(columns: readonly Column[]): string {
    const names = columns.map(({ name }) => `“${name}”`).join(', ');
    return names === '' ? 'no column holds times' : `no time in ${names}`;
  }

  private read(cell: string, row: Row, column: Column): ReadTime | null {
    if (this.memo.cell !== cell) this.memo = { cell, time: readCellTime(cell, this.hints) };
    const { time } = this.memo;
    if (time === null || time.offsetMin !== null) return time;
    const { zone } = this.roles;
    const stated = zone ? row.cell(zone.places[0] ?? 0).trim() : '';
    const name = stated || this.zones.get(column);
    if (!name || (time.lacks === 'date' && !/^(?:UTC|[+-].*)$/.test(zoneOf(name) ?? ''))) return time;
    const offsetMin = zoneOffset(name, time.civilMs);
    if (offsetMin === null) return time;
    if (stated === '') this.zoneFrom ??= `${name}, as “${column.name}” says`;
    return { ...time, offsetMin, isOffsetTaken: true };
  }

  private dayed(time: ReadTime): ReadTime {
    if (time.lacks !== 'date') return time;
    if (this.lastClockMs !== null && time.civilMs < this.lastClockMs - NEXT_DAY_MS) this.dayMs += DAY_MS;
    this.lastClockMs = time.civilMs;
    return this.dayMs === 0 ? time : { ...time, civilMs: time.civilMs + this.dayMs };
  }
}

const unreadable = (cell: string): string =>
  `“${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}” cannot be read as a time`;

/** `Time (in UTC)`, `event_date(UTC)`, `Time [GMT+2]`, `start_time_utc`, `Timestamp UTC`. */
function zoneInName(name: string): string | null {
  const inBrackets = /[([]\s*(?:in\s+|all\s+times\s+in\s+)?([^()[\]]+?)\s*[)\]]/i.exec(name)?.[1];
  const last = /[\s_-](utc|gmt|[A-Z]{3,4})$/i.exec(name)?.[1];
  for (const text of [inBrackets, last]) if (text !== undefined && zoneOf(text) !== null) return text;
  return null;
}
