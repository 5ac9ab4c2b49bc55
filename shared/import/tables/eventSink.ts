import { kindsOf } from '../classify/kindsOf.ts';
import type { EvidenceBuilder } from '../evidence/evidenceBuilder.ts';
import type { NewEvent } from '../evidence/newEvent.ts';
import type { Row } from './rowCutter.ts';
import type { RowEvent } from './rowEvents.ts';

/** As many rows as a person writes by hand. */
const SMALL_TABLE = 300;

/** Holds the events of a small table back, until it is known that it is one: these are marked and get kinds. */
export class EventSink {
  private readonly evidence: EvidenceBuilder;
  private readonly marks: 'small' | 'all' | 'none';
  private held: NewEvent[] | null;

  constructor(evidence: EvidenceBuilder, marks: 'small' | 'all' | 'none') {
    this.evidence = evidence;
    this.marks = marks;
    this.held = marks === 'none' ? null : [];
  }

  /** Events go to the evidence as they are, without a mark. */
  get isPassing(): boolean {
    return this.held === null;
  }

  add({ line, lineCount }: Row, event: RowEvent): void {
    // Spelt out: a copy by spreading costs more than reading the row.
    const {
      time,
      until = null,
      written,
      text,
      kind = 'other',
      reason = '',
      actor = '',
      severity = 'unknown',
    } = event;
    const added: NewEvent = { time, until, written, text, kind, reason, actor, severity, line, lineCount };
    if (this.held === null) this.evidence.add(added);
    else if (this.held.push(added) > SMALL_TABLE) this.letGo(this.held);
  }

  private letGo(held: readonly NewEvent[]): void {
    const isMarked = this.marks === 'all';
    for (const event of held) this.evidence.add({ ...event, isMarked });
    this.held = isMarked ? [] : null;
  }

  /** @returns how many events there are */
  finish(): number {
    const held = this.held ?? [];
    const isAll = this.evidence.count === 0;
    const kinds = isAll ? kindsOf(held.map(({ text }) => text)) : [];
    for (const [i, event] of held.entries()) {
      const guessed = !event.reason ? kinds[i] : undefined;
      this.evidence.add({ ...event, ...(guessed ?? {}), isMarked: true });
    }
    this.held = null;
    return this.evidence.count;
  }
}
