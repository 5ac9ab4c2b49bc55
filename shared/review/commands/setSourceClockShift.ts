import type { SourceId } from '../../model/ids.ts';
import { type DurationMs, durationMs } from '../../model/time.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';
import { patchCorrection } from '../patchCorrection.ts';

export interface SetSourceClockShiftArgs {
  readonly sourceId: SourceId;
  /** Added to every instant of the source. */
  readonly shiftMs: DurationMs;
}

/** A century: more is a slip of the keyboard, and would leave what dates can hold. */
const MAX_SHIFT_MS = 100 * 366 * 86_400_000;

export const setSourceClockShift: Command<SetSourceClockShiftArgs> = {
  name: 'source.setClockShift',
  label: () => 'Correct clock of a source',
  run: (review, { sourceId, shiftMs }) =>
    Math.abs(shiftMs) <= MAX_SHIFT_MS
      ? patchCorrection(review, sourceId, { clockShiftMs: durationMs(shiftMs || 0) })
      : invalidEdit('a clock correction', shiftMs),
};
