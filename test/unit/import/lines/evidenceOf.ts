import { expect } from 'vitest';
import type { ImportOptions } from '../../../../shared/import/importSource.ts';
import type { ReportEvent } from '../../../../shared/import/report.ts';
import { type Imported, imported } from '../imported.ts';

/** What a log is read as. Each of its skipped lines has to be named. */
export async function evidenceOf(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
): Promise<Imported> {
  const result = await imported(content, options, { name: 'a.log', assumedYear: 2023 });
  const { lines, skipped } = result.report;
  expect(skipped.reduce((sum, { line, through = line }) => sum + through - line + 1, 0)).toBe(lines.skipped);
  return result;
}

/** `2024-11-02 10:01:17.004`, with the offset where there is one. */
export const timeOf = ({ date, dayOffset, clock, offset }: ReportEvent) =>
  `${date ?? `day ${dayOffset}`} ${clock}${offset ?? ''}`;
