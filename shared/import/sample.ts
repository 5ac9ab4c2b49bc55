import type { Sample } from './format.ts';
import { splitLines } from './sourceLines.ts';
import { decodeUtf8 } from './utf8.ts';

/** Enough lines to see the shape of any log, and most documents whole. */
export const SAMPLE_BYTES = 256 * 1024;

/** @param bytes text in UTF-8, cut anywhere unless it is whole */
export function sampleOf(bytes: Uint8Array, isWhole: boolean): Sample {
  const end = isWhole ? bytes.length : lastLineEnd(bytes);
  const text = decodeUtf8(bytes.subarray(0, end));
  return { bytes, text, lines: splitLines(text), isWhole };
}

/** After the last line end; everything where there is none, a line that is longer than the sample. */
function lastLineEnd(bytes: Uint8Array): number {
  const at = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13));
  return at < 0 ? bytes.length : at + 1;
}
