import type { DayOrder, EpochUnit } from '../../model/readSettings.ts';
import { daysInMonth, daysSince1970 } from './civilDay.ts';

/** No offset was read. The same number as `NO_OFFSET` of the evidence. */
const NONE = -32_768;

/** The parts of one time as a program reads them; used again for every line. */
export class TimeFields {
  /** How `%1` and `%2` are meant. */
  dayOrder: DayOrder = 'monthFirst';
  /** Unit of numbers; by their size when null. */
  unit: EpochUnit | null = null;

  year = 0;
  month = 0;
  day = 0;
  yearDay = 0;
  first = 0;
  second = 0;
  hour = 0;
  minute = 0;
  seconds = 0;
  /** Below the second. */
  fractionMs = 0;
  /** Where the seconds stand; -1 without. */
  secondsAt = -1;
  /** 1 AM, 2 PM, 0 neither. */
  half = 0;
  offsetMin = NONE;
  /** Of a number since 1970; NaN for all others. */
  epochMs = Number.NaN;

  /** What `finish` works out: as if it were UTC; without a year in 2000, without a date on 1970-01-01. */
  civilMs = 0;

  begin(): void {
    this.year = -1;
    this.month = 0;
    this.day = 0;
    this.yearDay = 0;
    this.first = 0;
    this.second = 0;
    this.hour = 0;
    this.minute = 0;
    this.seconds = 0;
    this.fractionMs = 0;
    this.secondsAt = -1;
    this.half = 0;
    this.offsetMin = NONE;
    this.epochMs = Number.NaN;
  }

  /** False when such a time cannot be: 31 February, 25:61. 24:00 is the end of the day. */
  finish(): boolean {
    if (!Number.isNaN(this.epochMs)) {
      this.civilMs = this.epochMs;
      this.offsetMin = 0;
      return true;
    }
    if (this.first !== 0) {
      const isDayFirst = this.dayOrder === 'dayFirst';
      this.day = isDayFirst ? this.first : this.second;
      this.month = isDayFirst ? this.second : this.first;
    }
    let { hour } = this;
    if (this.half !== 0) {
      if (hour > 12) return this.half === 2 && this.finishWith(hour);
      if (hour === 0 && this.half === 1) return this.finishWith(0);
      if (hour === 0) return false;
      hour = (hour % 12) + (this.half === 2 ? 12 : 0);
    }
    return this.finishWith(hour);
  }

  private finishWith(hour: number): boolean {
    const { minute, seconds } = this;
    if (minute > 59 || seconds > 60 || hour > 24) return false;
    if (hour === 24 && (minute > 0 || seconds > 0 || this.fractionMs > 0)) return false;
    const days = this.days();
    if (days === null) return false;
    this.civilMs = days * 86_400_000 + ((hour * 60 + minute) * 60 + seconds) * 1000 + this.fractionMs;
    return true;
  }

  /** Since 1970; null for days that no calendar has. */
  private days(): number | null {
    if (this.yearDay !== 0) {
      const length = daysInMonth(this.year, 2) + 337;
      return this.yearDay > length ? null : daysSince1970(this.year, 1, 1) + this.yearDay - 1;
    }
    if (this.day === 0 && this.month === 0) return this.year < 0 ? 0 : null;
    // A year that is not named may be one with 29 February.
    const year = this.year < 0 ? 2000 : this.year;
    if (this.month < 1 || this.month > 12 || this.day < 1 || this.day > daysInMonth(year, this.month))
      return null;
    return daysSince1970(year, this.month, this.day);
  }
}
