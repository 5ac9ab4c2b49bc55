import { BASE_YEAR, FLAG } from '../../../shared/model/evidence.ts';
import type { ReadFile } from './importMessages.ts';

const DAY_MS = 86_400_000;

/**
 * The year of a file's first time, where its times name none: the latest with which its last time is not after the
 * file was written, a day for zones left over.
 */
export function proposedYear({ evidence }: Pick<ReadFile, 'evidence'>, modifiedAt: number | null): number {
  const until = (modifiedAt ?? Date.now()) + DAY_MS;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { count, civilMs, flags } of evidence?.chunks ?? [])
    for (let i = 0; i < count; i++)
      if (((flags[i] ?? 0) & FLAG.noYear) !== 0) lastMs = Math.max(lastMs, civilMs[i] ?? 0);
  const year = new Date(until).getUTCFullYear();
  if (lastMs === Number.NEGATIVE_INFINITY) return year;
  const last = new Date(lastMs);
  const years = last.getUTCFullYear() - BASE_YEAR;
  const fits = last.setUTCFullYear(year) <= until;
  return (fits ? year : year - 1) - years;
}
