import type { ImportOptions, ImportResult } from '../../../../shared/import/importSource.ts';
import type { ReportEvent } from '../../../../shared/import/report.ts';
import { imported } from '../imported.ts';

/** A table as it was read, with its events in words, and how many of them are proposed as moments. */
export async function tableOf(
  content: string | Uint8Array,
  settings: NonNullable<ImportOptions['settings']> = {},
): Promise<
  ImportResult['report'] & {
    events: readonly ReportEvent[];
    fields: ImportResult['fields'];
    marked: number;
  }
> {
  const { report, events, fields, marked } = await imported(content, { settings }, { name: 'a.csv' });
  return { ...report, events, fields, marked: marked.length };
}
