import { CHUNK_EVENTS, type Evidence, type EvidenceChunk, FLAG, NO_OFFSET } from '../../model/evidence.ts';
import { EVENT_KINDS, type EventKind } from '../../model/kind.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import { Names } from './names.ts';
import type { NewEvent } from './newEvent.ts';
import { TextPool } from './textPool.ts';

/** An event whose text is a piece of the source itself: what a reader of lines hands over, a number at a time. */
export interface LineEvent {
  civilMs: number;
  /** `NO_OFFSET` when the time carries no zone. */
  offsetMin: number;
  line: number;
  /** Byte at which the line begins in the source's text. */
  textAt: number;
  /** Of the first line; grown by `extend`. */
  textLength: number;
  timeAt: number;
  timeLength: number;
  messageAt: number;
  kind: number;
  severity: number;
  flags: number;
  actor: number;
  reason: number;
}

const LONGEST_PREFIX = 65_535;
const kindIndex = new Map<EventKind, number>(EVENT_KINDS.map((kind, place) => [kind, place]));
const severityIndex = new Map<Severity, number>(SEVERITIES.map((severity, place) => [severity, place]));
const FLAG_OF_LACK = { nothing: 0, year: FLAG.noYear, date: FLAG.noDate, clock: FLAG.noClock } as const;
export const OTHER_KIND = EVENT_KINDS.indexOf('other');

export const newLineEvent = (): LineEvent => ({
  civilMs: 0,
  offsetMin: 0,
  line: 0,
  textAt: 0,
  textLength: 0,
  timeAt: 0,
  timeLength: 0,
  messageAt: 0,
  kind: OTHER_KIND,
  severity: 0,
  flags: 0,
  actor: 0,
  reason: 0,
});

/** Collects the events of one source into columns, in the order of the file. */
export class EvidenceBuilder {
  readonly actors = new Names();
  readonly reasons = new Names();
  private readonly chunks: EvidenceChunk[] = [];
  private open = newColumns();
  private pool: TextPool | null = null;
  private filled = 0;
  private base = 0;

  get count(): number {
    return this.chunks.length * CHUNK_EVENTS + this.filled;
  }

  /** An event of a record format: its text is kept with it. */
  add(event: NewEvent): void {
    this.makeRoom(0);
    this.pool ??= new TextPool();
    const { time, until } = event;
    const textAt = this.pool.length;
    const timeLength = Math.min(this.pool.add(event.written), LONGEST_PREFIX);
    this.pool.add(event.text);
    const place = this.filled++;
    const { open } = this;
    open.civilMs[place] = time.civilMs;
    open.offsetMin[place] = time.offsetMin ?? NO_OFFSET;
    if (until && until.civilMs > time.civilMs) {
      open.civilEndMs ??= new Float64Array(CHUNK_EVENTS).fill(Number.NaN);
      // In the start's terms: an end that has an offset of its own is moved to the start's.
      const shiftMin =
        until.offsetMin === null || time.offsetMin === null ? 0 : time.offsetMin - until.offsetMin;
      open.civilEndMs[place] = until.civilMs + shiftMin * 60_000;
    }
    open.line[place] = event.line;
    open.lineCount[place] = event.lineCount ?? 1;
    open.textAt[place] = textAt;
    open.textLength[place] = this.pool.length - textAt;
    open.timeAt[place] = 0;
    open.timeLength[place] = timeLength;
    open.messageAt[place] = timeLength;
    open.kind[place] = kindIndex.get(event.kind ?? 'other') ?? OTHER_KIND;
    open.severity[place] = severityIndex.get(event.severity ?? 'unknown') ?? 0;
    open.flags[place] =
      (event.isMarked ? FLAG.marked : 0) |
      (event.isApproximate ? FLAG.approximate : 0) |
      (time.isOffsetTaken ? FLAG.offsetTaken : 0) |
      FLAG_OF_LACK[time.lacks];
    open.actor[place] = this.actors.of(event.actor ?? '');
    open.reason[place] = this.reasons.of(event.reason ?? '');
  }

  /** An event whose text is a piece of the source; the object may be used again. */
  addLine(event: LineEvent): void {
    this.makeRoom(event.textAt);
    this.put(event, event.textAt - this.base, 1);
  }

  /** An event of a record format whose text is made in bytes, `textLength` of them at `textAt`; they are copied. */
  addBytes(event: LineEvent, lineCount: number, bytes: Uint8Array): void {
    this.makeRoom(0);
    this.pool ??= new TextPool();
    const textAt = this.pool.length;
    this.pool.addBytes(bytes, event.textAt, event.textAt + event.textLength);
    this.put(event, textAt, lineCount);
  }

  private put(event: LineEvent, textAt: number, lineCount: number): void {
    const place = this.filled++;
    const { open } = this;
    open.civilMs[place] = event.civilMs;
    open.offsetMin[place] = event.offsetMin;
    open.line[place] = event.line;
    open.lineCount[place] = lineCount;
    open.textAt[place] = textAt;
    open.textLength[place] = event.textLength;
    open.timeAt[place] = Math.min(event.timeAt, LONGEST_PREFIX);
    open.timeLength[place] = Math.min(event.timeLength, LONGEST_PREFIX);
    open.messageAt[place] = Math.min(event.messageAt, LONGEST_PREFIX);
    open.kind[place] = event.kind;
    open.severity[place] = event.severity;
    open.flags[place] = event.flags;
    open.actor[place] = event.actor;
    open.reason[place] = event.reason;
  }

  /** The lines that follow the last line event up to byte `textEnd` of the source belong to it. */
  extend(textEnd: number, lineCount: number): void {
    const last = this.filled - 1;
    const { open } = this;
    open.textLength[last] = textEnd - this.base - (open.textAt[last] ?? 0);
    open.lineCount[last] = (open.lineCount[last] ?? 0) + lineCount;
  }

  finish(): Evidence {
    const count = this.count;
    if (this.filled > 0) this.close();
    return { count, chunks: this.chunks, actors: this.actors.list, reasons: this.reasons.list };
  }

  /** A full chunk is closed only when the next event comes: until then the last one may still grow. */
  private makeRoom(textAt: number): void {
    if (this.filled === CHUNK_EVENTS) this.close();
    if (this.filled === 0) this.base = textAt;
  }

  private close(): void {
    const { open, filled, pool, base } = this;
    const cut = filled < CHUNK_EVENTS;
    const chunk: EvidenceChunk = {
      count: filled,
      civilMs: cut ? open.civilMs.slice(0, filled) : open.civilMs,
      civilEndMs: cut ? (open.civilEndMs?.slice(0, filled) ?? null) : open.civilEndMs,
      offsetMin: cut ? open.offsetMin.slice(0, filled) : open.offsetMin,
      line: cut ? open.line.slice(0, filled) : open.line,
      lineCount: cut ? open.lineCount.slice(0, filled) : open.lineCount,
      textAt: cut ? open.textAt.slice(0, filled) : open.textAt,
      textLength: cut ? open.textLength.slice(0, filled) : open.textLength,
      timeAt: cut ? open.timeAt.slice(0, filled) : open.timeAt,
      timeLength: cut ? open.timeLength.slice(0, filled) : open.timeLength,
      messageAt: cut ? open.messageAt.slice(0, filled) : open.messageAt,
      kind: cut ? open.kind.slice(0, filled) : open.kind,
      severity: cut ? open.severity.slice(0, filled) : open.severity,
      flags: cut ? open.flags.slice(0, filled) : open.flags,
      actor: cut ? open.actor.slice(0, filled) : open.actor,
      reason: cut ? open.reason.slice(0, filled) : open.reason,
      textBase: base,
      text: pool?.finish() ?? null,
    };
    this.chunks.push(chunk);
    this.open = newColumns();
    this.pool = null;
    this.filled = 0;
  }
}

const newColumns = () => ({
  civilMs: new Float64Array(CHUNK_EVENTS),
  civilEndMs: null as Float64Array | null,
  offsetMin: new Int16Array(CHUNK_EVENTS),
  line: new Uint32Array(CHUNK_EVENTS),
  lineCount: new Uint32Array(CHUNK_EVENTS),
  textAt: new Uint32Array(CHUNK_EVENTS),
  textLength: new Uint32Array(CHUNK_EVENTS),
  timeAt: new Uint16Array(CHUNK_EVENTS),
  timeLength: new Uint16Array(CHUNK_EVENTS),
  messageAt: new Uint16Array(CHUNK_EVENTS),
  kind: new Uint8Array(CHUNK_EVENTS),
  severity: new Uint8Array(CHUNK_EVENTS),
  flags: new Uint8Array(CHUNK_EVENTS),
  actor: new Uint16Array(CHUNK_EVENTS),
  reason: new Uint16Array(CHUNK_EVENTS),
});
