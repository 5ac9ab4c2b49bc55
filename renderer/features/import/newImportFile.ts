import type { Source } from '../../../shared/model/review.ts';
import { durationMs, toZone } from '../../../shared/model/time.ts';
import { isOnlyNew } from '../../../shared/review/onlyNew.ts';
import { dayOf } from './dayOf.ts';
import type { ImportFile } from './importFile.ts';
import type { FoundToRead, ReadFile } from './importMessages.ts';

/** A file that was found and waits to be read. */
export const newImportFile = (
  found: FoundToRead,
  place: number,
  again: Source | null = null,
): ImportFile => ({
  ...found,
  place,
  status: 'waiting',
  progress: { bytes: 0, events: 0 },
  read: null,
  error: null,
  settings: again?.settings ?? {},
  correction: again?.correction ?? { zone: null, assumedDate: null, clockShiftMs: durationMs(0) },
  yearReason: null,
  dayOrderReason: null,
  earlier: null,
  addsAll: again !== null && !isOnlyNew(again),
  moments: 'marked',
  isLeftOut: null,
});

/** With what was read; what the person said of it before stays. */
export function withReading(file: ImportFile, found: ReadFile): ImportFile {
  const { correction, dayOrderReason } = file;
  const read = dayOrderReason === null ? found : withAssumption(found, dayOrderReason);
  const { incident } = read.report;
  const ownZone = incident.timeZone === null ? null : toZone(incident.timeZone);
  const own = new Date(file.modifiedAt ?? Date.now());
  return {
    ...file,
    status: read.keys ? 'comparing' : 'read',
    read,
    earlier: null,
    error: null,
    correction: {
      ...correction,
      zone: correction.isZoneSet ? correction.zone : ownZone,
      assumedDate: correction.isDateConfirmed
        ? correction.assumedDate
        : read.lacks.date
          ? dayOf(own)
          : correction.assumedDate,
    },
    moments: read.all === null && file.moments === 'all' ? 'marked' : file.moments,
  };
}

const withAssumption = (read: ReadFile, text: string): ReadFile => ({
  ...read,
  report: { ...read.report, assumptions: [...read.report.assumptions, text] },
});
