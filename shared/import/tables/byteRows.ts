import { FLAG, NO_OFFSET } from '../../model/evidence.ts';
import { EVENT_KINDS } from '../../model/kind.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { statedKind } from '../document/statedKind.ts';
import { type EvidenceBuilder, newLineEvent, OTHER_KIND } from '../evidence/evidenceBuilder.ts';
import { Names } from '../evidence/names.ts';
import { readSeverity } from '../json/readSeverity.ts';
import { ByteNames } from '../lines/byteNames.ts';
import { ByteText } from './byteText.ts';
import { CellBounds } from './cellBounds.ts';
import type { CellHints } from './cellTime.ts';
import { cellTimeAt } from './cellTimeAt.ts';
import type { Column } from './column.ts';
import type { Roles } from './guessRoles.ts';
import type { Row } from './rowCutter.ts';

export interface ByteRowsPlan {
  readonly roles: Roles;
  readonly hints: CellHints;
  /** Cells of a row that has neither too many nor too few. */
  readonly width: number;
  /** Times that carry no zone may get one from a cell or from a column's name. */
  readonly hasZones: boolean;
}

/** Names are found by so many bytes at most. */
const LONGEST_NAME = 120;

/**
 * Makes events of the plain rows of large tables without a text or an object for any cell. What it makes of a row is
 * what `plainRowEvents` does; rows that need more than this are left to that.
 */
export class ByteRows {
  private readonly roles: Roles;
  private readonly hints: CellHints;
  private readonly width: number;
  private readonly evidence: EvidenceBuilder;
  private readonly hasZones: boolean;
  private readonly actors: ByteNames;
  private readonly words = new Names();
  private readonly wordsByBytes = new ByteNames(this.words);
  /** By place in `words`. */
  private readonly severities: number[] = [];
  private readonly kinds: { kind: number; reason: number }[] = [];
  private readonly cell = new CellBounds();
  private readonly text = new ByteText();
  /** Used again for every row. */
  private readonly event = newLineEvent();

  constructor({ roles, hints, width, hasZones }: ByteRowsPlan, evidence: EvidenceBuilder) {
    this.roles = roles;
    this.hints = hints;
    this.width = width;
    this.hasZones = hasZones;
    this.evidence = evidence;
    this.actors = new ByteNames(evidence.actors);
  }

  /** Whether columns can be read this way at all. */
  static canRead({ time, timeMode }: Roles): boolean {
    const isOne = timeMode === 'first' || (timeMode === 'each' && time.length === 1);
    return isOne && time[0] !== undefined && (timeMode === 'first' || time[0].places.length === 1);
  }

  /** @returns false: the row is to be read otherwise, nothing was made of it */
  add(row: Row): boolean {
    const { cell, event, roles, evidence } = this;
    const { bytes } = row;
    if (row.width > this.width) return false;
    if (!this.findTime(row)) return false;
    if (roles.end.length > 0 && !(cell.findFirst(row, roles.end) && cell.isEmpty)) return false;
    if (!this.findText(row)) return false;
    if (!this.findSeverity(row)) return false;
    if (!cell.findFirst(row, roles.actor) || cell.length > LONGEST_NAME || cell.isDoubled) return false;
    const actorFrom = cell.from;
    const actorTo = cell.to;
    // The last that may fail: it puts names into the dictionary.
    if (!this.findKind(row)) return false;
    event.actor = this.actors.of(bytes, actorFrom, actorTo);
    event.line = row.line;
    event.textLength = this.text.length;
    evidence.addBytes(event, row.lineCount, this.text.bytes);
    return true;
  }

  private findTime(row: Row): boolean {
    const { cell, event, text } = this;
    const place = this.roles.time[0]?.places[0];
    if (place === undefined || !cell.find(row, place) || cell.isEmpty || cell.isDoubled) return false;
    const time = cellTimeAt(row.bytes, cell.from, cell.to, this.hints);
    // Without a zone, the row or the column may say it; without a date, the rows before.
    if (!time || time.lacks === 'date' || (time.offsetMin === null && this.hasZones)) return false;
    event.civilMs = time.civilMs;
    event.offsetMin = time.offsetMin ?? NO_OFFSET;
    event.flags = time.lacks === 'year' ? FLAG.noYear : time.lacks === 'clock' ? FLAG.noClock : 0;
    event.timeLength = cell.length;
    event.messageAt = cell.length;
    text.clear();
    text.add(row.bytes, cell);
    return true;
  }

  private findText(row: Row): boolean {
    const { cell, text } = this;
    const empty = text.length;
    for (const { places } of this.roles.text)
      for (const place of places) {
        if (!cell.find(row, place)) return false;
        if (cell.isEmpty) continue;
        if (text.length > empty) text.addLineEnd();
        text.add(row.bytes, cell);
      }
    return text.length > empty;
  }

  private findSeverity(row: Row): boolean {
    const word = this.wordOf(row, this.roles.severity);
    if (word < 0) return false;
    this.severities[word] ??= SEVERITIES.indexOf(readSeverity(this.words.list[word]));
    this.event.severity = this.severities[word] ?? 0;
    return true;
  }

  private findKind(row: Row): boolean {
    const word = this.wordOf(row, this.roles.kind);
    if (word < 0) return false;
    this.kinds[word] ??= this.kindOf(this.words.list[word] ?? '', this.roles.kind[0]);
    const known = this.kinds[word];
    this.event.kind = known?.kind ?? OTHER_KIND;
    this.event.reason = known?.reason ?? 0;
    return true;
  }

  private kindOf(text: string, column: Column | undefined): { kind: number; reason: number } {
    const stated = text === '' ? null : statedKind(text);
    if (!stated) return { kind: OTHER_KIND, reason: 0 };
    const reason = this.evidence.reasons.of(`“${text}” in its column “${column?.name}”`);
    return { kind: EVENT_KINDS.indexOf(stated.kind), reason };
  }

  /** Place of a cell's text among the words; -1 when it has none there. */
  private wordOf(row: Row, columns: readonly Column[]): number {
    const { cell } = this;
    if (columns.length === 0) return 0;
    if (!cell.findFirst(row, columns)) return -1;
    if (cell.isEmpty) return 0;
    if (cell.isDoubled || cell.length > LONGEST_NAME) return -1;
    return this.wordsByBytes.of(row.bytes, cell.from, cell.to) || -1;
  }
}
