import type { Sample } from '../format.ts';
import { LineCutter } from './lineCutter.ts';

/** Enough to know the shape; more would make the look at a large sample slow. */
const MOST_LINES = 600;
/** A time that stands further behind is not looked for. */
export const FURTHEST = 400;

/** A line of the sample, cut to where a time may be, with a line end behind it. */
export interface SampledLine {
  readonly bytes: Uint8Array;
  readonly isBlank: boolean;
  /** Belongs to what is above: indented, or begins as the lines of a stack trace do. */
  readonly isContinuation: boolean;
}

/** Lines from all over the sample, in order, with the first hundred among them. */
export function sampledLines({ bytes, lines, isWhole }: Sample): SampledLine[] {
  const stride = Math.max(1, Math.ceil((lines.length - 100) / (MOST_LINES - 100)));
  const sampled: SampledLine[] = [];
  let number = 0;
  const cutter = new LineCutter((piece, from, to) => {
    number++;
    if (number > 100 && number % stride !== 0) return;
    const length = Math.min(to - from, FURTHEST);
    const line = new Uint8Array(length + 1);
    line.set(piece.subarray(from, from + length));
    line[length] = 10;
    sampled.push({ bytes: line, isBlank: isBlank(line), isContinuation: isContinuation(line) });
  });
  cutter.push(bytes);
  // The last line of a sample that was cut off is no whole line, unless there is no other.
  if (isWhole || number === 0) cutter.end();
  return sampled;
}

const isBlank = (line: Uint8Array) => line.every((b) => b === 32 || b === 9 || b === 10 || b === 0);

const BEGINNINGS = ['at ', 'Caused by', 'Traceback', '...', '}', ']', ')', '--> ', 'java.', 'javax.', 'org.', 'com.'].map((text) =>
  [...text].map((sign) => sign.charCodeAt(0)),
); // biome-ignore format: a list

const isContinuation = (line: Uint8Array) =>
  line[0] === 32 || line[0] === 9 || BEGINNINGS.some((text) => text.every((b, i) => line[i] === b));
