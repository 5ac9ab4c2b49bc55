import { sizeText } from '../../../shared/import/container/limits.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import type { TakenFile } from './acceptImport.ts';

/** Columns take about so many bytes an event. */
const EVENT_BYTES = 48;

/** Whether the browser gives room for what is about to be stored: said before half of it is written. */
export async function roomFor(taken: readonly TakenFile[]): Promise<Result<void, string>> {
  const needed = taken.reduce(
    (sum, { read }) => sum + read.file.size + (read.text?.size ?? 0) + read.count * EVENT_BYTES,
    0,
  );
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota) return ok(undefined);
  const free = estimate.quota - (estimate.usage ?? 0);
  if (needed <= free) return ok(undefined);
  return {
    ok: false,
    error: `There is no room for this: it takes about ${sizeText(needed)}, and the browser has ${sizeText(Math.max(0, free))} left for Debrief. Leave out the largest files, or make room on this disk. Nothing was added.`,
  };
}
