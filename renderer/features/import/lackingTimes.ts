import type { ReportEvent } from '../../../shared/import/report.ts';
import { type Evidence, FLAG, NO_OFFSET } from '../../../shared/model/evidence.ts';
import type { LackingTimes } from './importMessages.ts';

/** What has to be assumed of a file's times, in one pass over its columns and its document's events. */
export function lackingTimes(evidence: Evidence | null, events: readonly ReportEvent[]): LackingTimes {
  let isZoneMissing = events.some(({ offset, at, relative }) => !offset && !at && !relative);
  let isDateMissing = events.some(({ date, at }) => date === null && at === null);
  let flags = 0;
  for (const chunk of evidence?.chunks ?? []) {
    for (let i = 0; i < chunk.count; i++) {
      flags |= chunk.flags[i] ?? 0;
      if (chunk.offsetMin[i] === NO_OFFSET) isZoneMissing = true;
    }
  }
  if (flags & FLAG.noDate) isDateMissing = true;
  return { zone: isZoneMissing, date: isDateMissing, year: (flags & FLAG.noYear) !== 0 };
}
