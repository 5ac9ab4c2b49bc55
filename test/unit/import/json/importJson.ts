import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { reportEventsOf } from '../../../../shared/import/evidence/reportEvents.ts';
import {
  type ImportOptions,
  type ImportResult,
  importSource,
} from '../../../../shared/import/importSource.ts';
import type { ReportEvent } from '../../../../shared/import/report.ts';

export interface Imported extends ImportResult {
  readonly events: readonly ReportEvent[];
}

/** The import of a text or of bytes, its evidence in words; fails when it was refused or its records do not add up. */
export async function importJson(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importSource(bytes, 'a', options);
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  const { report, evidence } = result.value;
  const { read, imported, merged, skipped } = report.lines;
  expect(imported + merged + skipped).toBe(read);
  const events: ReportEvent[] = [];
  for (const chunk of evidence?.chunks ?? [])
    if (evidence && chunk.text)
      events.push(...reportEventsOf(evidence, chunk, events.length, chunk.text, { assumedYear: 2024 }));
  if (events.length === 0 && report.events.length === 0) expect(report.warnings).not.toEqual([]);
  return { ...result.value, events };
}

export const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url));
