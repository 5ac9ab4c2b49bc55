import type { EpochUnit, FieldRole, FoundField, ReadSettings } from '../../model/readSettings.ts';
import type { Format, ReadContext, Sample } from '../format.ts';
import type { CellHints } from './cellTime.ts';
import { type Column, columnsOf, plainName } from './column.ts';
import { dayOrderOf, guessRoles, type Roles, timeShare } from './guessRoles.ts';
import { plainRowEvents } from './plainRowEvents.ts';
import type { TableProfile } from './tableProfile.ts';
import { type TablePlan, TableReader } from './tableReader.ts';
import { DELIMITER_WORDS, type TableShape, tableShape } from './tableShape.ts';
import { TimesOfRows } from './timeOfRow.ts';

/** Makes a format of a kind of table. */
export const tableFormat = (profile: TableProfile): Format => ({
  id: profile.id,
  title: profile.title,
  detect: (sample) => {
    const shape = tableShape(sample);
    return shape ? profile.matches(new Set(shape.names.map(plainName))) : null;
  },
  open: (context) => new TableReader(planOf(profile, context), context),
});

/** Something to read by, also when a person insists on a table where there is none. */
const shapeOf = (sample: Sample): TableShape =>
  tableShape(sample) ?? { delimiter: ',', headerLine: 0, firstLine: 1, names: ['column 1'], rows: [] };

function planOf(profile: TableProfile, { sample, settings }: ReadContext): TablePlan {
  const shape = shapeOf(sample);
  const columns = columnsOf(shape);
  const hints = hintsOf(columns, settings);
  const guessed = guessRoles(columns, settings, hints);
  const known = profile.roles?.(columns) ?? {};
  const roles: Roles = { ...guessed, ...known, ...chosen(guessed, settings) };
  const times = new TimesOfRows(roles, hints, profile.zone ?? null);
  const timeColumns = [...roles.time, ...roles.end];
  const order = dayOrderOf(timeColumns);
  const isSerial = timeColumns.some(isOfSerials);
  return {
    shape,
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

/** How cells are read: what is chosen goes before what the columns show. */
function hintsOf(columns: readonly Column[], { dayOrder, unit }: ReadSettings): CellHints {
  return {
    dayOrder: dayOrder ?? dayOrderOf(columns)?.order ?? 'monthFirst',
    ...(unit ? { unit } : {}),
    isSerial: columns.some(isOfSerials),
  };
}

const isOfSerials = ({ values }: Column): boolean =>
  values.length > 0 && values.every((value) => /^\d{5}[.,]\d+$/.test(value));

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

/** `8 columns between commas, times in “Created”`. */
export function tableWords(sample: Sample): string | null {
  const shape = tableShape(sample);
  if (!shape) return null;
  const columns = columnsOf(shape);
  const hints = hintsOf(columns, {});
  const { time } = guessRoles(columns, {}, hints);
  // A table without rows has its header to go by; what stands in a column named like a time is looked at.
  if (time.every((column) => column.values.length > 0 && timeShare(column, hints) === 0)) return null;
  const names = time.map(({ name }) => `“${name}”`).join(' and ');
  return `it has ${shape.names.length} columns between ${DELIMITER_WORDS[shape.delimiter]}, with times in ${names}`;
}
