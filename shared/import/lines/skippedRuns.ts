import type { SkippedLine } from '../../model/review.ts';

/** Lines that were skipped; those that follow each other for one reason are one entry. */
export class SkippedRuns {
  count = 0;
  readonly list: { line: number; through?: number; reason: string }[] = [];

  add(line: number, reason: string): void {
    this.count++;
    const last = this.list.at(-1);
    if (last?.reason === reason && (last.through ?? last.line) === line - 1) last.through = line;
    else this.list.push({ line, reason });
  }

  get entries(): readonly SkippedLine[] {
    return this.list;
  }
}
