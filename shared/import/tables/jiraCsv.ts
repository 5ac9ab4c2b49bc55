import type { Format } from '../format.ts';
import { type CellHints, readCellTime } from './cellTime.ts';
import { type Column, columnsOf, plainName } from './column.ts';
import { firstCell } from './plainRowEvents.ts';
import type { Row } from './rowCutter.ts';
import type { RowEvent, RowEvents } from './rowEvents.ts';
import { tableFormat } from './tableFormat.ts';
import { tableShape } from './tableShape.ts';

/** What a column of times says of the issue, where its name alone would not. */
const DEEDS: Readonly<Record<string, string>> = { created: 'created', resolved: 'resolved' };
/** Columns whose cells are `date;author;text`, one column for each. */
const LISTS: Readonly<Record<string, string>> = {
  comment: '',
  comments: '',
  worklog: 'logged work: ',
  logwork: 'logged work: ',
  attachment: 'attached ',
};
const NEEDED = ['summary', 'issuekey'];

/** The events of an issue: created, resolved, and each comment. */
function issueEvents(
  columns: readonly Column[],
  chosenTimes: readonly string[] | undefined,
  hints: CellHints,
): RowEvents {
  const named = (name: string) => columns.filter((column) => plainName(column.name) === name);
  const [summary, key, reporter, assignee] = [
    named('summary'),
    named('issuekey'),
    [...named('reporter'), ...named('creator')],
    named('assignee'),
  ];
  const times = chosenTimes
    ? chosenTimes.flatMap((name) => columns.find((column) => column.name === name) ?? [])
    : [...named('created'), ...named('resolved')];
  const lists = columns.filter(({ name }) => plainName(name) in LISTS);
  const people = new Map<string, string>();
  return (row) => {
    learnPeople(row, columns, people);
    const issue = [firstCell(row, key), firstCell(row, summary)].filter((text) => text !== '').join(': ');
    const events: RowEvent[] = [];
    let strange = '';
    for (const column of times) {
      const written = firstCell(row, [column]);
      if (written === '') continue;
      const time = readCellTime(written, hints);
      const name = plainName(column.name);
      if (!time) strange ||= written;
      else
        events.push({
          time,
          written,
          text: `${issue} (${DEEDS[name] ?? column.name})`,
          actor: firstCell(row, name === 'created' ? reporter : assignee),
        });
    }
    for (const column of lists)
      for (const place of column.places) {
        const cell = row.cell(place).trim();
        const event =
          cell === '' ? null : listed(cell, LISTS[plainName(column.name)] ?? '', issue, people, hints);
        if (event) events.push(event);
      }
    if (events.length > 0) return events;
    if (strange !== '') return `“${strange.slice(0, 40)}” cannot be read as a time`;
    return `no time in ${times.map(({ name }) => `“${name}”`).join(', ') || 'any column'}`;
  };
}

/** Cells name people by their accounts; other columns have their names beside these. */
function learnPeople(row: Row, columns: readonly Column[], people: Map<string, string>): void {
  if (people.size > 10_000) return;
  for (const { name, places } of columns) {
    if (!/ id$/i.test(name)) continue;
    const id = row.cell(places[0] ?? 0).trim();
    const of = columns.find((column) => column.name === name.slice(0, -3));
    const person = of ? row.cell(of.places[0] ?? 0).trim() : '';
    if (id !== '' && person !== '') people.set(id, person);
  }
}

/** @param cell `date;author;text`, the text in several lines and with further semicolons */
function listed(
  cell: string,
  prefix: string,
  issue: string,
  people: ReadonlyMap<string, string>,
  hints: CellHints,
): RowEvent | null {
  const [written = '', author = '', ...rest] = cell.split(';');
  const time = readCellTime(written, hints);
  // Of an attachment, its address is left out.
  const text = rest
    .join(';')
    .replace(/;https?:\S*$/, '')
    .trim();
  if (!time || text === '') return null;
  return {
    time,
    written: written.trim(),
    text: `${prefix}${text}\n${issue}`,
    actor: people.get(author) ?? author,
  };
}

const SMALL = 3;

const format = (marks: 'small' | 'none'): Format =>
  tableFormat({
    id: 'jira-csv',
    title: 'Jira issues (CSV)',
    matches: (names) =>
      NEEDED.every((name) => names.has(name)) && (names.has('created') || names.has('issuetype'))
        ? 'it has the columns of an export of Jira issues: Summary, Issue key, Created'
        : null,
    roles: (columns) => {
      const named = (...names: readonly string[]) =>
        names.flatMap((name) => columns.find((column) => plainName(column.name) === name) ?? []);
      return {
        time: named('created', 'resolved'),
        timeMode: 'each',
        end: [],
        text: named('summary'),
        actor: named('reporter', 'assignee'),
        severity: named('priority'),
        zone: null,
      };
    },
    marks,
    events: (columns, settings, hints) => issueEvents(columns, settings.fields?.time, hints),
  });
const few = format('small');
const many = format('none');

/** The few issues of one incident are its story; a whole backlog is evidence. */
export const jiraCsv: Format = {
  ...many,
  open: (context) => {
    const shape = tableShape(context.sample);
    const isFew =
      shape !== null && context.sample.isWhole && columnsOf(shape).length > 0 && shape.rows.length <= SMALL;
    return (isFew ? few : many).open(context);
  },
};
