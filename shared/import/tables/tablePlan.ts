import type { EpochUnit, FieldRole, FoundField, ReadSettings } from '../../model/readSettings.ts';
import type { ReadContext, Sample } from '../format.ts';
import { ByteRows } from './byteRows.ts';
import { cellHints, isOfSerials } from './cellHints.ts';
import type { CellHints } from './cellTime.ts';
import { type Column, columnsOf } from './column.ts';
import { dayOrderOf, guessRoles, type Roles, timeShare } from './guessRoles.ts';
import { plainRowEvents } from './plainRowEvents.ts';
import type { TableProfile } from './tableProfile.ts';
import type { TablePlan } from './tableReader.ts';
import { type TableShape, tableShape } from './tableShape.ts';
import { TimesOfRows } from './timeOfRow.ts';

/** Something to read by, also when a person insists on a table where there is none. */
const shapeOf = (sample: Sample): TableShape =>
  tableShape(sample) ?? { delimiter: ',', headerLine: 0, firstLine: 1, names: ['column 1'], rows: [] };

/** How the rows of a table are read, by what its beginning shows and what a person chose. */
export function tablePlan(
  profile: TableProfile,
  { sample, settings }: Pick<ReadContext, 'sample' | 'settings'>,
): TablePlan {
  const shape = shapeOf(sample);
  const columns = columnsOf(shape);
  const hints = cellHints(columns, settings);
  const guessed = guessRoles(columns, settings, hints);
  const known = profile.roles?.(columns) ?? {};
  const roles: Roles = { ...guessed, ...known, ...chosen(guessed, settings) };
  const times = new TimesOfRows(roles, hints, profile.zone ?? null);
  const timeColumns = [...roles.time, ...roles.end];
  const order = dayOrderOf(timeColumns);
  const isSerial = timeColumns.some(isOfSerials);
  const width = shape.names.length;
  const hasZones = roles.zone !== null || times.hasZones;
  return {
    shape,
    bytes: !profile.events && ByteRows.canRead(roles) ? { roles, hints, width, hasZones } : null,
    events: profile.events?.(columns, settings, hints) ?? plainRowEvents(columns, roles, times),
    fields: fieldsOf(columns, roles),
    marks: profile.marks !== 'handMade' ? profile.marks : isHandMade(columns, roles) ? 'small' : 'none',
    dayOrder: order && !order.isSure ? (hints.dayOrder ?? order.order) : null,
    unit: settings.unit ?? unitOf(timeColumns, hints),
    assumptions: () => [
      ...(times.zoneFrom ? [`times without a zone are in ${times.zoneFrom}`] : []),
      ...(times.carriedDates > 0
        ? [`${times.carriedDates} rows without a date are of the date in the row above`]
        : []),
      ...(isSerial ? ['numbers such as 45000.5 are days since 1900, as spreadsheets count them'] : []),
      ...(order && !order.isSure && settings.dayOrder === undefined
        ? ['dates such as 03/04/2024 are read with the month first']
        : []),
    ],
  };
}

/** What a person chose goes before what is known of the format. */
function chosen(guessed: Roles, { fields = {} }: ReadSettings): Partial<Roles> {
  const roles = Object.keys(fields) as FieldRole[];
  return {
    ...Object.fromEntries(roles.map((role) => [role, guessed[role]])),
    ...(fields.time ? { timeMode: guessed.timeMode } : {}),
  };
}

/** Programs write many columns, people few, one of them for what happened. */
const isHandMade = (columns: readonly Column[], { text, time, timeMode }: Roles): boolean =>
  columns.length <= MOST_BY_HAND && text.length > 0 && (timeMode !== 'each' || time.length === 1);
const MOST_BY_HAND = 12;

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 60;
const ROLES = ['time', 'end', 'text', 'actor', 'kind', 'severity'] as const;

const fieldsOf = (columns: readonly Column[], roles: Roles): FoundField[] =>
  columns.map((column) => ({
    name: column.name,
    examples: column.values.slice(0, EXAMPLES).map((value) => value.slice(0, LONGEST_EXAMPLE)),
    roles: ROLES.filter((role) => roles[role].includes(column)),
  }));

/** Of numbers since 1970, by their size. */
function unitOf(columns: readonly Column[], hints: CellHints): EpochUnit | null {
  for (const column of columns) {
    const number = column.values.find((value) => /^\d{9,19}$/.test(value));
    if (number === undefined || timeShare(column, hints) === 0) continue;
    const size = Number(number);
    return size > 1e17 ? 'ns' : size > 1e14 ? 'us' : size > 1e11 ? 'ms' : 's';
  }
  return null;
}
