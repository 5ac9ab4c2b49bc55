import { type EvidenceBuilder, newLineEvent } from '../evidence/evidenceBuilder.ts';
import type { Findings } from '../format.ts';
import { NO_INCIDENT } from '../noIncident.ts';
import { decodeUtf8 } from '../utf8.ts';
import { SkippedRuns } from './skippedRuns.ts';

/** Where every line of a file goes: into an event of its own, to the event before, or to what was skipped. */
export class LineAccount {
  /** Filled in by the reader for `add`. */
  readonly event = newLineEvent();
  /** Number of the line at hand, from 1. */
  line = 0;
  private readonly evidence: EvidenceBuilder;
  private readonly skipped = new SkippedRuns();
  private merged = 0;
  /** There is an event that a line without a time can belong to. */
  private hasOpen = false;

  constructor(evidence: EvidenceBuilder) {
    this.evidence = evidence;
  }

  add(): void {
    this.event.line = this.line;
    this.evidence.addLine(this.event);
    this.hasOpen = true;
  }

  skip(reason: string): void {
    this.skipped.add(this.line, reason);
  }

  /** A time that no calendar or clock has; what follows belongs to it, and to nothing before. */
  skipImpossible(bytes: Uint8Array, from: number, to: number): void {
    this.hasOpen = false;
    this.skip(`its time cannot be: ${decodeUtf8(bytes.subarray(from, Math.min(to, from + 40))).trim()}`);
  }

  /** A line without a time. @param textEnd byte of the text at which it ends */
  belong(textEnd: number): void {
    if (this.hasOpen) {
      this.merged++;
      this.evidence.extend(textEnd, 1);
    } else if (this.evidence.count === 0) this.skip('before the first line with a time');
    else this.skip('belongs to a line whose time cannot be');
  }

  findings(fault: string | null): Findings {
    const { evidence, skipped, line, merged } = this;
    return {
      lines: { read: line, imported: evidence.count, merged, skipped: skipped.count },
      incident: NO_INCIDENT,
      events: [],
      actions: [],
      skipped: skipped.entries,
      assumptions: [],
      warnings: [
        ...(fault === null ? [] : [fault]),
        ...(evidence.count === 0 ? ['no line with a time was found'] : []),
      ],
    };
  }
}
