import { FLAG, NO_OFFSET } from '../../model/evidence.ts';
import type { EvidenceBuilder } from '../evidence/evidenceBuilder.ts';
import type { Findings, Reader } from '../format.ts';
import { compileTimePattern } from '../time/compileTimePattern.ts';
import { IMPOSSIBLE, runTimeProgram } from '../time/runTimeProgram.ts';
import { TimeFields } from '../time/timeFields.ts';
import { decodeUtf8 } from '../utf8.ts';
import { ByteNames } from './byteNames.ts';
import { LineAccount } from './lineAccount.ts';
import { LineCutter } from './lineCutter.ts';
import { DayTurns } from './yearTurns.ts';

const DATES = ['%Y{-/.}%m{-/.}%d', '%-d{/-}%b{/-}%Y'].map(compileTimePattern);
const CLOCK = compileTimePattern('%-H:%M(:%S(.%f))');
const HASH = 35;
const DAY_MS = 86_400_000;
/** Columns of who asked, by rank. */
const ACTORS = ['c-ip', 'src-ip', 'client-ip', 's-computername', 's-ip'];

/**
 * Reads lines of columns that `#Fields:` names, anew wherever it stands. Date and clock are columns of their own; without
 * a date the last `#Date:` holds, and midnight may pass after it. The format has its times in UTC, unless a line
 * `#Time Format: Local` says otherwise.
 */
export class W3cReader implements Reader {
  private readonly account: LineAccount;
  private readonly actors: ByteNames;
  private readonly cutter = new LineCutter((bytes, from, to, at) => this.takeLine(bytes, from, to, at));
  private readonly fields = new TimeFields();
  private dateColumn = -1;
  private timeColumn = -1;
  private actorColumn = -1;
  /** Midnight of the last `#Date:`; null before the first. */
  private dateMs: number | null = null;
  private turns = new DayTurns();
  private isLocal = false;
  private hasUtc = false;

  constructor(evidence: EvidenceBuilder) {
    this.account = new LineAccount(evidence);
    this.actors = new ByteNames(evidence.actors);
  }

  push(bytes: Uint8Array): void {
    this.cutter.push(bytes);
  }

  end(fault: string | null): Findings {
    this.cutter.end();
    const assumptions = this.hasUtc ? ['its times are in UTC, as W3C extended logs are'] : [];
    return { ...this.account.findings(fault), assumptions };
  }

  private takeLine(bytes: Uint8Array, from: number, to: number, at: number): void {
    const { account } = this;
    account.line++;
    if (bytes[from] === HASH) {
      this.readDirective(decodeUtf8(bytes.subarray(from, Math.min(to, from + 10_000))));
      account.skip('a line about the log itself');
    } else if (from === to) account.skip('blank');
    else if (this.timeColumn < 0) account.skip('before the line that names the columns');
    else this.takeRow(bytes, from, to, at);
  }

  private readDirective(line: string): void {
    const [, name = '', value = ''] = /^#([\w ]+):\s*(.*)$/.exec(line) ?? [];
    if (/^fields$/i.test(name)) {
      const columns = value.trim().toLowerCase().split(/\s+/);
      this.dateColumn = columns.findIndex((column) => /^(?:[a-z]{1,2}-)?date$/.test(column));
      this.timeColumn = columns.findIndex((column) => /^(?:[a-z]{1,2}-)?time$/.test(column));
      const actor = ACTORS.find((each) => columns.includes(each));
      this.actorColumn = actor ? columns.indexOf(actor) : -1;
    } else if (/^date$/i.test(name)) {
      const bytes = new Uint8Array(40);
      for (let i = 0; i < Math.min(value.length, 39); i++) bytes[i] = value.charCodeAt(i);
      if (this.readDate(bytes, 0) > 0) {
        this.dateMs = this.fields.civilMs;
        this.turns = new DayTurns();
      }
    } else if (/^time format$/i.test(name)) this.isLocal = /local/i.test(value);
  }

  private takeRow(bytes: Uint8Array, from: number, to: number, at: number): void {
    const { account, fields } = this;
    const { event } = account;
    const clockAt = columnAt(bytes, from, to, this.timeColumn);
    const dateAt = this.dateColumn < 0 ? -1 : columnAt(bytes, from, to, this.dateColumn);
    const dateEnd = dateAt < 0 ? 0 : this.readDate(bytes, dateAt);
    const dayMs = dateAt < 0 ? this.dateMs : fields.civilMs;
    const clockEnd = clockAt < 0 ? -1 : runTimeProgram(CLOCK, bytes, clockAt, fields);
    if (clockEnd === IMPOSSIBLE || dateEnd === IMPOSSIBLE) {
      account.skipImpossible(bytes, from, to);
      return;
    }
    if (clockEnd < 0 || dateEnd < 0) {
      account.skip('no time in its columns');
      return;
    }
    const clockMs = dateAt < 0 ? this.turns.place(fields.civilMs) : fields.civilMs;
    const hasZone = !this.isLocal && dayMs !== null;
    this.hasUtc ||= hasZone;
    event.civilMs = (dayMs ?? 0) + clockMs;
    event.offsetMin = hasZone ? 0 : NO_OFFSET;
    event.flags = (dayMs === null ? FLAG.noDate : 0) | (hasZone ? FLAG.offsetTaken : 0);
    event.textAt = at;
    event.textLength = to - from;
    const first = dateAt < 0 || dateAt > clockAt ? clockAt : dateAt;
    const isBeside = dateAt >= 0 && Math.abs(this.dateColumn - this.timeColumn) === 1;
    event.timeAt = (isBeside ? first : clockAt) - from;
    event.timeLength = Math.max(clockEnd, isBeside ? dateEnd : 0) - event.timeAt - from;
    event.messageAt =
      first === from || bytes[first - 1] === 34
        ? messageAt(bytes, Math.max(clockEnd, isBeside ? dateEnd : 0), to) - from
        : 0;
    const actorAt = this.actorColumn < 0 ? -1 : columnAt(bytes, from, to, this.actorColumn);
    event.actor =
      actorAt < 0 || bytes[actorAt] === 45 ? 0 : this.actors.of(bytes, actorAt, wordEnd(bytes, actorAt, to));
    account.add();
  }

  /** @returns its end, NO_MATCH or IMPOSSIBLE; the day is in `fields` */
  private readDate(bytes: Uint8Array, at: number): number {
    let end = -1;
    for (const program of DATES)
      if (end < 0 && end !== IMPOSSIBLE) end = runTimeProgram(program, bytes, at, this.fields);
    if (end >= 0) this.fields.civilMs = Math.floor(this.fields.civilMs / DAY_MS) * DAY_MS;
    return end;
  }
}

const isGap = (b: number | undefined) => b === 32 || b === 9 || b === 44;

/** Where the text of a column begins, within its quotation marks; -1 when the line has fewer. */
function columnAt(bytes: Uint8Array, from: number, to: number, column: number): number {
  let at = from;
  for (let i = 0; i < column; i++) {
    if (bytes[at] === 34) {
      at++;
      while (at < to && bytes[at] !== 34) at++;
    }
    while (at < to && !isGap(bytes[at])) at++;
    if (at >= to) return -1;
    at++;
  }
  return bytes[at] === 34 ? at + 1 : at;
}

function wordEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && !isGap(bytes[at]) && bytes[at] !== 34) at++;
  return at;
}

function messageAt(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  if (bytes[at] === 34) at++;
  while (at < to && isGap(bytes[at])) at++;
  return at;
}
