import { expect } from 'vitest';
import { reportEventsOf } from '../../../../shared/import/evidence/reportEvents.ts';
import {
  type ImportOptions,
  type ImportResult,
  importSource,
} from '../../../../shared/import/importSource.ts';
import type { ReportEvent } from '../../../../shared/import/report.ts';
import { CHUNK_EVENTS, FLAG } from '../../../../shared/model/evidence.ts';

/** A table as it was read, with its events in words; fails when it could not be read or its rows do not add up. */
export async function tableOf(
  content: string | Uint8Array,
  settings: ImportOptions['settings'] = {},
): Promise<
  ImportResult['report'] & { events: ReportEvent[]; fields: ImportResult['fields']; marked: number }
> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importSource(bytes, 'a.csv', { settings });
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  const { report, evidence, fields } = result.value;
  const { lines } = report;
  expect(lines.read).toBe(lines.imported + lines.merged + lines.skipped);
  const chunks = evidence?.chunks ?? [];
  // Those of lines are pieces of the file itself, which is too small here for a second chunk.
  const events = chunks.flatMap((chunk, i) => [
    ...reportEventsOf(evidence!, chunk, i * CHUNK_EVENTS, chunk.text ?? bytes, { assumedYear: 2024 }),
  ]);
  const flags = chunks.flatMap((chunk) => [...chunk.flags]);
  return { ...report, events, fields, marked: flags.filter((flag) => flag & FLAG.marked).length };
}
