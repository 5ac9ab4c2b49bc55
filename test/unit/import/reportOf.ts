import { expect } from 'vitest';
import { importSource } from '../../../shared/import/importSource.ts';
import type { ImportReport } from '../../../shared/import/report.ts';

/** The report of a text or of bytes; fails when it could not be read or when its lines do not add up. */
export async function reportOf(content: string | Uint8Array, name = 'review.md'): Promise<ImportReport> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importSource(bytes, name);
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  const { lines, skipped } = result.value.report;
  expect(lines.imported + lines.merged + lines.skipped).toBe(lines.read);
  expect(skipped).toHaveLength(lines.skipped);
  return result.value.report;
}
