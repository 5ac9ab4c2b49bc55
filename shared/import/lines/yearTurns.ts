const DAY_MS = 86_400_000;

/**
 * The years of times that name none. A jump back of more than two months is New Year; what is later by more than
 * ten months, once a year has turned, is a straggler from before it.
 */
export class YearTurns {
  /** New Years passed so far. */
  passed = 0;
  private lastDay = -1;

  /** @param civilMs in the year 2000. @returns the same, in the year that it falls in, counted from 2000 */
  place(civilMs: number): number {
    const day = Math.floor(civilMs / DAY_MS);
    if (this.lastDay >= 0) {
      if (day < this.lastDay - 60) this.passed++;
      else if (this.passed > 0 && day > this.lastDay + 300) this.passed--;
    }
    this.lastDay = day;
    return this.passed === 0 ? civilMs : inYear(civilMs, this.passed);
  }
}

/** @param years from 2000 */
export function inYear(civilMs: number, years: number): number {
  const day = new Date(Math.floor(civilMs / DAY_MS) * DAY_MS);
  return (
    Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate()) + modulo(civilMs, DAY_MS)
  );
}

const modulo = (n: number, by: number) => n - Math.floor(n / by) * by;

/** The days of times that name none: a clock that goes back by more than half a day has passed midnight. */
export class DayTurns {
  private passed = 0;
  private lastMs = -1;

  /** @param civilMs on 1970-01-01 */
  place(civilMs: number): number {
    if (this.lastMs >= 0) {
      if (civilMs < this.lastMs - DAY_MS / 2) this.passed++;
      else if (this.passed > 0 && civilMs > this.lastMs + DAY_MS / 2) this.passed--;
    }
    this.lastMs = civilMs;
    return civilMs + this.passed * DAY_MS;
  }
}
