import type { AppError } from '../model/appError.ts';
import { ok, type Result } from '../model/result.ts';
import type { HandSetTime } from '../model/review.ts';
import { isoOf } from '../model/time.ts';
import { invalidEdit } from './invalidEdit.ts';

/** What Temporal and JavaScript's dates can hold on both sides of 1970. */
const MAX_EPOCH_MS = 8.64e15;

/** A time set by hand, when it is one: finite, and a range's end after its start. */
export function checkedTime(time: HandSetTime): Result<HandSetTime, AppError> {
  const { at, endAt } = time;
  if (!isInstant(at)) return invalidEdit('a time', at);
  if (endAt === null) return ok(time);
  if (!isInstant(endAt)) return invalidEdit('a time', endAt);
  return endAt > at ? ok(time) : invalidEdit(`the end of a range that starts at ${isoOf(at)}`, isoOf(endAt));
}

const isInstant = (at: number): boolean => Math.abs(at) <= MAX_EPOCH_MS;
