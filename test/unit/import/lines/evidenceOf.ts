import { expect } from 'vitest';
import { textRangeOf } from '../../../../shared/import/evidence/chunkText.ts';
import { reportEventsOf } from '../../../../shared/import/evidence/reportEvents.ts';
import { TextPieces } from '../../../../shared/import/evidence/textPieces.ts';
import {
  type ImportOptions,
  type ImportResult,
  importSource,
} from '../../../../shared/import/importSource.ts';
import type { ReportEvent } from '../../../../shared/import/report.ts';

/** What a log is read as: the result, and its events in words. Lines have to add up. */
export async function evidenceOf(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
): Promise<ImportResult & { events: ReportEvent[] }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = new TextPieces();
  const result = await importSource(bytes, 'a.log', {
    ...options,
    onText: (piece) => text.add(piece.slice()),
  });
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  const { report, evidence } = result.value;
  const { lines, skipped } = report;
  expect(lines.imported + lines.merged + lines.skipped).toBe(lines.read);
  expect(skipped.reduce((sum, { line, through = line }) => sum + through - line + 1, 0)).toBe(lines.skipped);
  const events: ReportEvent[] = [];
  for (const [number, chunk] of (evidence?.chunks ?? []).entries()) {
    const range = textRangeOf(chunk);
    const own = range ? text.slice(range.from, range.to) : (chunk.text ?? new Uint8Array());
    events.push(...reportEventsOf(evidence!, chunk, number * 16_384, own, { assumedYear: 2023 }));
  }
  return { ...result.value, events };
}

/** `2024-11-02 10:01:17.004`, with the offset where there is one. */
export const timeOf = ({ date, dayOffset, clock, offset }: ReportEvent) =>
  `${date ?? `day ${dayOffset}`} ${clock}${offset ?? ''}`;
