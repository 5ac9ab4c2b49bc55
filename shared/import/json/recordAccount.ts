import type { LineCount, SkippedLine } from '../../model/review.ts';

/** Entries beyond these are put together as one: a file of nothing but faults must not fill the memory. */
const MOST_ENTRIES = 10_000;

/**
 * What became of each record. `read` is counted where a record is met; what becomes of it is said apart, so that
 * `read = imported + merged + skipped` shows whether one was forgotten.
 */
export class RecordAccount {
  private readonly count = { read: 0, imported: 0, merged: 0, skipped: 0 };
  private readonly entries: SkippedLine[] = [];

  /** A record was met. */
  read(): void {
    this.count.read++;
  }

  /** It became an event of its own. */
  imported(): void {
    this.count.imported++;
  }

  /** It went into the event of another record. */
  merged(): void {
    this.count.merged++;
  }

  /** @param line on which it begins. @param through its last line. @param reason in words for a person */
  skip(line: number, reason: string, through = line): void {
    this.count.skipped++;
    const last = this.entries.at(-1);
    const isNext = last !== undefined && line > (last.through ?? last.line);
    if (last && isNext && (last.reason === reason || this.entries.length >= MOST_ENTRIES)) {
      const entry = { ...last, through, reason: last.reason === reason ? reason : 'for several reasons' };
      this.entries[this.entries.length - 1] = entry;
    } else if (this.entries.length < MOST_ENTRIES)
      this.entries.push({ line, ...(through > line ? { through } : {}), reason });
  }

  get lines(): LineCount {
    return { ...this.count };
  }

  get skipped(): readonly SkippedLine[] {
    return this.entries;
  }
}
