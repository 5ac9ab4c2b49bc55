import type { ReportEvent } from '../import/report.ts';
import type { Evidence, EvidenceChunk } from '../model/evidence.ts';
import type { Moment } from '../model/review.ts';
import { importedLine } from './plainText.ts';

/*
 * A number for each event that is the same where its time and its text are: 53 bits of a hash, so that a million
 * of them meet by chance about once in twenty thousand files.
 */

/** @param bytesOf the text of a chunk: its own, or its stretch of the source's */
export async function eventKeys(
  { count, chunks }: Evidence,
  bytesOf: (chunk: EvidenceChunk) => Uint8Array | Promise<Uint8Array>,
): Promise<Float64Array> {
  const keys = new Float64Array(count);
  let place = 0;
  for (const chunk of chunks) {
    const bytes = chunk.text ?? (await bytesOf(chunk));
    for (let i = 0; i < chunk.count; i++) {
      const at = chunk.textAt[i] ?? 0;
      const hash = new Hash();
      hash.number(chunk.civilMs[i] ?? 0);
      hash.number(chunk.offsetMin[i] ?? 0);
      hash.bytes(bytes, at + (chunk.messageAt[i] ?? 0), at + (chunk.textLength[i] ?? 0));
      keys[place++] = hash.value();
    }
  }
  return keys;
}

/** Of a document's events, which have no columns. */
export const reportKeys = (events: readonly ReportEvent[]): Float64Array =>
  Float64Array.from(events, (event) => keyOfWords(event, importedLine(event.title)));

/** Of the moments that were made of a document. A title that was changed since is not found. */
export const momentKeys = (moments: readonly Moment[]): Float64Array =>
  Float64Array.from(moments, ({ written, title }) => keyOfWords(written, title));

type Words = Pick<ReportEvent, 'date' | 'clock' | 'offset' | 'dayOffset'>;

function keyOfWords(time: Words | null, title: string): number {
  const hash = new Hash();
  const text = JSON.stringify([time?.date, time?.dayOffset, time?.clock, time?.offset, title]);
  for (let i = 0; i < text.length; i++) hash.add(text.charCodeAt(i));
  return hash.value();
}

const numbers = new DataView(new ArrayBuffer(8));

/** Two lanes of FNV-1a with different seeds; the second also stirs by rotation, so that they do not run alike. */
class Hash {
  private low = 0x811c9dc5;
  private high = 0x9747b28c;

  add(code: number): void {
    this.low = Math.imul(this.low ^ code, 0x01000193);
    const stirred = this.high ^ code;
    this.high = Math.imul((stirred << 13) | (stirred >>> 19), 0x85ebca6b);
  }

  bytes(bytes: Uint8Array, from: number, to: number): void {
    // Space at the end is no part of what is said: the last line of a file may lack its end.
    let end = Math.min(to, bytes.length);
    while (end > from && (bytes[end - 1] ?? 0) <= 32) end -= 1;
    for (let i = from; i < end; i++) this.add(bytes[i] ?? 0);
  }

  number(value: number): void {
    numbers.setFloat64(0, value);
    this.add(numbers.getUint32(0));
    this.add(numbers.getUint32(4));
  }

  value(): number {
    return (this.high & 0x1fffff) * 0x100000000 + (this.low >>> 0);
  }
}
