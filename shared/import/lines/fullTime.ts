import { NO_OFFSET } from '../../model/evidence.ts';
import type { TimeFields } from '../time/timeFields.ts';
import type { LogShape, LogTime } from './logShape.ts';
import { inYearOf, offsetBetween } from './timeBeside.ts';
import { TimeFinder } from './timeFinder.ts';

/** The time of a line with what another time or date in the same line says of it: its offset, its year. */
export class FullTime {
  civilMs = 0;
  offsetMin = NO_OFFSET;
  lacks: 'nothing' | 'year' | 'date' = 'nothing';
  private readonly numbers: TimeFinder | null;
  private readonly dates: TimeFinder | null;
  private hasOffset = false;
  private hasYear = false;

  constructor(shape: LogShape) {
    const finder = (time: LogTime | null) => time && new TimeFinder({ ...shape, times: [time] });
    this.numbers = finder(shape.beside.epoch);
    this.dates = finder(shape.beside.date);
  }

  read({ program }: LogTime, fields: TimeFields, bytes: Uint8Array, from: number, to: number): void {
    this.civilMs = fields.civilMs;
    this.offsetMin = fields.offsetMin;
    this.lacks = program.lacks;
    const { numbers, dates } = this;
    if (program.isEpoch || (numbers === null && dates === null)) return;
    const epochMs = numbers?.find(bytes, from, to) ? numbers.fields.civilMs : null;
    if (this.lacks === 'year') {
      const nearMs = dates?.find(bytes, from, to) ? dates.fields.civilMs : epochMs;
      if (nearMs === null) return;
      this.civilMs = inYearOf(this.civilMs, nearMs);
      this.lacks = 'nothing';
      this.hasYear = true;
    }
    if (epochMs === null || this.offsetMin !== NO_OFFSET) return;
    const offset = offsetBetween(this.civilMs, epochMs);
    if (offset === null) return;
    this.offsetMin = offset;
    this.hasOffset = true;
  }

  /** In words, what was taken from elsewhere in the lines. */
  assumptions(): string[] {
    const beside = this.dates ? 'date' : 'number since 1970';
    return [
      ...(this.hasYear ? [`the year of a time is that of the ${beside} in the same line`] : []),
      ...(this.hasOffset ? ['the offset follows from the number since 1970 in the same line'] : []),
    ];
  }
}
