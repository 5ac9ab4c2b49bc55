import type { Severity } from '../../model/severity.ts';
import { statedKind } from '../document/statedKind.ts';
import { readSeverity } from '../json/readSeverity.ts';
import type { Column } from './column.ts';
import type { Roles } from './guessRoles.ts';
import type { Row } from './rowCutter.ts';
import type { RowEvent, RowEvents } from './rowEvents.ts';
import type { TimesOfRows } from './timeOfRow.ts';

/** A row is one event, or one for each of its times. */
export function plainRowEvents(columns: readonly Column[], roles: Roles, times: TimesOfRows): RowEvents {
  const width = columns.reduce((sum, { places }) => sum + places.length, 0);
  const used = new Set(Object.values(roles).flat());
  const others = columns.filter((column) => !used.has(column));
  const isMany = roles.timeMode === 'each' && roles.time.length > 1;
  return (row) => {
    const found = times.of(row);
    if (typeof found === 'string') return found;
    const text = textOf(row, roles.text, others, width);
    const until = roles.end.length > 0 ? times.end(row) : null;
    const actor = firstCell(row, roles.actor);
    const severity = roles.severity.length > 0 ? severityOf(firstCell(row, roles.severity)) : 'unknown';
    const kindCell = firstCell(row, roles.kind);
    const stated = kindCell === '' ? null : statedKind(kindCell);
    return found.map(
      ({ time, written, column }): RowEvent => ({
        time,
        until,
        written,
        text: isMany ? `${column.name}: ${text}` : text,
        actor,
        severity,
        ...(stated
          ? { kind: stated.kind, reason: `“${kindCell}” in its column “${roles.kind[0]?.name}”` }
          : {}),
      }),
    );
  };
}

const severities = new Map<string, Severity>();
/** A column names few of them; one of anything else must not fill the memory. */
const MOST_SEVERITIES = 1000;

function severityOf(word: string): Severity {
  const known = severities.get(word);
  if (known !== undefined) return known;
  const found = readSeverity(word);
  if (severities.size < MOST_SEVERITIES) severities.set(word, found);
  return found;
}

export function firstCell(row: Row, columns: readonly Column[]): string {
  for (const { places } of columns)
    for (const place of places) {
      const cell = row.cell(place).trim();
      if (cell !== '') return cell;
    }
  return '';
}

/** Of the columns of texts, each on a line; else of all others with their names. */
function textOf(row: Row, texts: readonly Column[], others: readonly Column[], width: number): string {
  let text = '';
  let last = -1;
  for (const { places } of texts)
    for (const place of places) {
      const cell = row.cell(place).trim();
      if (cell === '') continue;
      text = text === '' ? cell : `${text}\n${cell}`;
      last = place;
    }
  if (row.width > width) text += tooMuch(row, width, last === width - 1);
  if (text !== '') return text;
  const facts = others.flatMap((column) => {
    const cell = firstCell(row, [column]);
    return cell === '' ? [] : [`${column.name}: ${cell}`];
  });
  return facts.length > 0 ? facts.join(', ') : cellsOf(row).join(', ');
}

const cellsOf = (row: Row): string[] =>
  Array.from({ length: row.width }, (_, place) => row.cell(place).trim()).filter((cell) => cell !== '');

/** What a row has beyond the columns is mostly the rest of a text whose comma was not put in quotes. */
function tooMuch(row: Row, width: number, isRestOfText: boolean): string {
  const cells = Array.from({ length: row.width - width }, (_, i) => row.cell(width + i));
  if (cells.every((cell) => cell.trim() === '')) return '';
  return `${isRestOfText ? ', ' : '\n'}${cells.map((cell) => cell.trim()).join(', ')}`;
}
