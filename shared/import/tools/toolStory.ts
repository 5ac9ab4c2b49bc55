import type { EventKind } from '../../model/kind.ts';
import { MILESTONES, type Milestone } from '../../model/milestone.ts';
import type { Severity } from '../../model/severity.ts';
import type { ReadTime } from '../evidence/newEvent.ts';
import type { JsonFindings } from '../json/jsonFindings.ts';
import { CUT_RECORD, type JsonContext } from '../json/jsonFormat.ts';
import { isJsonArray, type JsonObject, type JsonValue } from '../json/jsonValue.ts';
import type { JsonDocument } from '../json/parseJson.ts';
import { readTimestamp } from '../time/readTimestamp.ts';
import { type IncidentFacts, incidentOf } from './incidentOf.ts';

export type ToldTime = JsonValue | ReadTime | undefined;

/** What a tool's record says happened. */
export interface ToldEvent {
  /** As the record holds it, or read already where it is not one value. */
  readonly time: ToldTime;
  readonly until?: ToldTime;
  /** The time as it stands in the file, where it is not one value. */
  readonly written?: string;
  readonly text: string;
  readonly kind?: EventKind;
  readonly reason?: string;
  readonly actor?: string | null;
  readonly severity?: Severity | undefined;
  readonly isMarked?: boolean;
  readonly isApproximate?: boolean;
  /** The earliest such event is proposed for it; of `mitigated` and `resolved` the last. */
  readonly milestone?: Milestone;
}

interface Mark {
  readonly event: number;
  readonly reason: string;
  readonly atMs: number;
}

/**
 * Collects what the records of an incident tool say. Each record ends as imported (with one event or more), merged
 * into another one, or skipped with a reason.
 */
export class ToolStory {
  readonly warnings: string[] = [];
  readonly assumptions: string[] = [];
  private readonly marks = new Map<Milestone, Mark>();
  private unreadTimes = 0;
  private readonly document: JsonDocument;
  private readonly context: JsonContext;

  constructor(document: JsonDocument, context: JsonContext) {
    this.document = document;
    this.context = context;
  }

  /** A record that says when something happened; skipped where none of its times can be read. */
  tell(record: JsonObject, ...events: readonly ToldEvent[]): void {
    const { account } = this.context;
    let told = 0;
    for (const event of events) if (this.add(record, event)) told++;
    if (told === 0) this.skip(record, reasonWithoutTime(events));
    else {
      account.read();
      account.imported();
    }
  }

  /** A record that another one tells already. */
  merge(): void {
    this.context.account.read();
    this.context.account.merged();
  }

  skip(record: JsonObject, reason: string): void {
    const { account } = this.context;
    const line = this.lineOf(record);
    account.read();
    const why = this.document.isCut(record) ? CUT_RECORD : reason;
    account.skip(line, why, line + this.document.linesOf(record) - 1);
  }

  lineOf(record: JsonValue): number {
    return this.document.lineOf(record);
  }

  timeOf(value: ToldTime): ReadTime | null {
    const { unit } = this.context.settings;
    const isTime = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint';
    const read = isReadTime(value) ? value : isTime ? readTimestamp(value, unit ? { unit } : {}) : null;
    return read !== null && Math.abs(read.civilMs) < FURTHEST_MS ? read : null;
  }

  /** The instant, as if UTC where no zone is given: what is compared with, never what is stored. */
  instantOf(value: ToldTime): number | null {
    const time = this.timeOf(value);
    return time === null ? null : time.civilMs - (time.offsetMin ?? 0) * 60_000;
  }

  /** @param facts of the one incident that the file tells of; null where it tells of several or of none */
  findings(facts: IncidentFacts | null): JsonFindings {
    const milestones: Partial<Record<Milestone, { event: number; reason: string }>> = {};
    for (const name of MILESTONES) {
      const mark = this.marks.get(name);
      if (mark && facts) milestones[name] = { event: mark.event, reason: mark.reason };
    }
    const { warnings, assumptions, unreadTimes } = this;
    const unread =
      unreadTimes === 1 ? ['1 time could not be read'] : [`${unreadTimes} times could not be read`];
    return {
      ...(facts ? { incident: incidentOf(facts, milestones, this) } : {}),
      assumptions,
      warnings: [...warnings, ...(unreadTimes > 0 ? unread : [])],
    };
  }

  private add(record: JsonObject, { time, until, written, milestone, ...event }: ToldEvent): boolean {
    const read = this.timeOf(time);
    if (!read) {
      if (isGiven(time)) this.unreadTimes++;
      return false;
    }
    const { evidence } = this.context;
    const place = evidence.count;
    evidence.add({
      ...event,
      line: this.lineOf(record),
      lineCount: this.document.linesOf(record),
      time: read,
      until: this.timeOf(until),
      written: written ?? String(time),
      kind: event.kind ?? 'other',
      severity: event.severity ?? 'unknown',
    });
    if (milestone) this.mark(milestone, place, event.reason ?? event.text, this.instantOf(read) ?? 0);
    return true;
  }

  private mark(name: Milestone, event: number, reason: string, atMs: number): void {
    const known = this.marks.get(name);
    const isLast = name === 'mitigated' || name === 'resolved';
    if (!known || (isLast ? atMs > known.atMs : atMs < known.atMs))
      this.marks.set(name, { event, reason, atMs });
  }
}

/** Dates end at 8.64e15 ms from 1970; a day less, since offsets are added. */
const FURTHEST_MS = 8.64e15 - 86_400_000;

const isReadTime = (value: ToldTime): value is ReadTime =>
  typeof value === 'object' && value !== null && !isJsonArray(value as JsonValue) && 'civilMs' in value;

const isGiven = (time: ToldTime) => time !== undefined && time !== null && time !== '';

function reasonWithoutTime(events: readonly ToldEvent[]): string {
  const bad = events.find(({ time }) => isGiven(time));
  if (!bad) return 'it has no time';
  return `its time cannot be read: ${(bad.written ?? String(bad.time)).slice(0, 60)}`;
}
