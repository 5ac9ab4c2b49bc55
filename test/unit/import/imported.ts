import { expect } from 'vitest';
import { textRangeOf } from '../../../shared/import/evidence/chunkText.ts';
import { reportEventsOf } from '../../../shared/import/evidence/reportEvents.ts';
import { TextPieces } from '../../../shared/import/evidence/textPieces.ts';
import { type ImportOptions, type ImportResult, importSource } from '../../../shared/import/importSource.ts';
import type { ReportEvent } from '../../../shared/import/report.ts';
import { CHUNK_EVENTS, FLAG } from '../../../shared/model/evidence.ts';

export interface Imported extends ImportResult {
  /** Of the evidence, or of the report where it is a document. */
  readonly events: readonly ReportEvent[];
  /** Places of the events that are proposed as moments. */
  readonly marked: readonly number[];
}

/**
 * What a text or bytes are read as, with all events in words. Fails when they were refused, when lines or records
 * do not add up, and when nothing was found and nothing says so.
 */
export async function imported(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
  { name = 'a', assumedYear = 2024 } = {},
): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = new TextPieces();
  const result = await importSource(bytes, name, { ...options, onText: (piece) => text.add(piece.slice()) });
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  const { report, evidence } = result.value;
  const { lines, skipped } = report;
  expect(lines.imported + lines.merged + lines.skipped).toBe(lines.read);
  const events: ReportEvent[] = [...report.events];
  const marked: number[] = [];
  for (const [number, chunk] of (evidence?.chunks ?? []).entries()) {
    const range = textRangeOf(chunk);
    const own = range ? text.slice(range.from, range.to) : (chunk.text ?? new Uint8Array());
    const place = number * CHUNK_EVENTS;
    chunk.flags.forEach((flags, i) => {
      if ((flags & FLAG.marked) !== 0) marked.push(place + i);
    });
    events.push(...reportEventsOf(evidence!, chunk, place, own, { assumedYear }));
  }
  if (events.length === 0) expect([...report.warnings, ...skipped]).not.toEqual([]);
  return { ...result.value, events, marked };
}
