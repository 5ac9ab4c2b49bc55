import type { ZoneId } from '../../model/time.ts';
import type { DateMention } from './calendarDate.ts';

/** One time in a text: a clock, a date, both, or a time relative to the beginning. */
export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly date: DateMention | null;
  readonly clock: string | null;
  readonly zone: ZoneId | null;
  readonly until: { readonly date: DateMention | null; readonly clock: string | null } | null;
  /** `T+5m` */
  readonly relative: string | null;
  readonly isApproximate: boolean;
  /** Four digits or digits with a dot at the beginning of a line: a time only within a timeline. */
  readonly isWeak: boolean;
}
