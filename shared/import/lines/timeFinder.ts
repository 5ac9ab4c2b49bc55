import { IMPOSSIBLE, runTimeProgram } from '../time/runTimeProgram.ts';
import { TimeFields } from '../time/timeFields.ts';
import { LastTime } from './lastTime.ts';
import { leadAt } from './leadAt.ts';
import type { LogShape } from './logShape.ts';
import { isWordStart } from './wordStart.ts';

/** Finds the time of a line in the places that the shape of the file names. */
export class TimeFinder {
  readonly fields = new TimeFields();
  /** Of the last line: where its time is, and by which of the shape's times it was read. */
  start = 0;
  end = 0;
  which = 0;
  /** It has what is written like a time and can be none. */
  isImpossible = false;
  private readonly shape: LogShape;
  private readonly lasts: readonly LastTime[];

  constructor(shape: LogShape) {
    this.shape = shape;
    this.lasts = shape.times.map(() => new LastTime());
    this.fields.dayOrder = shape.dayOrder;
    this.fields.unit = shape.unit;
  }

  find(bytes: Uint8Array, from: number, to: number): boolean {
    const { times } = this.shape;
    this.isImpossible = false;
    if (from === to) return false;
    const lead = leadAt(bytes, from, to);
    for (let i = 0; i < times.length; i++) if (this.try(i, bytes, lead, from, to)) return true;
    return false;
  }

  private try(which: number, bytes: Uint8Array, lead: number, from: number, to: number): boolean {
    const time = this.shape.times[which];
    if (!time) return false;
    const { program, before } = time;
    const { starts } = program;
    if (before === null) return starts[bytes[lead] ?? 0] === 1 && this.match(which, bytes, lead, to);
    const last = Math.min(to, from + time.reach);
    for (let at = from + 1; at < last; at++) {
      if (starts[bytes[at] ?? 0] !== 1 || bytes[at - 1] !== before || !isWordStart(bytes, at)) continue;
      if (this.match(which, bytes, at, to)) return true;
    }
    return false;
  }

  private match(which: number, bytes: Uint8Array, at: number, to: number): boolean {
    const time = this.shape.times[which];
    const last = this.lasts[which];
    if (!time || !last) return false;
    let end = last.read(time.program, bytes, at, this.fields);
    if (end < 0) {
      end = runTimeProgram(time.program, bytes, at, this.fields);
      if (end === IMPOSSIBLE) this.isImpossible = true;
      if (end < 0 || end > to) return false;
      last.keep(time.program, bytes, at, end, this.fields);
    }
    this.start = at;
    this.end = end;
    this.which = which;
    return true;
  }
}
