import type { Review } from '../../../shared/model/review.ts';
import { type EpochMs, epochMs } from '../../../shared/model/time.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { proposeYear } from '../../../shared/timeline/proposeYear.ts';
import type { ImportFile } from './importFile.ts';
import { instantOfEvent } from './shownTime.ts';

interface Stretch {
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

/** The files with a year for those whose times name none, by what stands beside them; what a person said stays. */
export function withProposedYears(
  files: readonly ImportFile[],
  review: Review | null,
  now: EpochMs,
): readonly ImportFile[] {
  if (!files.some(({ read }) => read?.yearless)) return files;
  const neighbours = [...files.flatMap(sureStretch), ...stretchOf(review)];
  return files.map((file) => {
    const { read, correction, modifiedAt } = file;
    if (!read?.yearless || correction.isYearConfirmed) return file;
    const { year, reason } = proposeYear(read.yearless, {
      neighbours,
      modifiedAt: modifiedAt === null ? null : epochMs(modifiedAt),
      now,
    });
    if (correction.assumedYear === year && file.yearReason === reason) return file;
    return { ...file, correction: { ...correction, assumedYear: year }, yearReason: reason };
  });
}

function sureStretch({ read, correction }: ImportFile): readonly Stretch[] {
  if (!read || read.lacks.year || read.lacks.date) return [];
  const [first, last] = read.ends.map((event) => instantOfEvent(event, correction));
  return first && last ? [{ startAt: first.at, endAt: last.at }] : [];
}

function stretchOf(review: Review | null): readonly Stretch[] {
  const placed = review ? placeMoments(review).placed : [];
  const sure = placed.filter(({ assumed }) => !assumed.includes('date') && !assumed.includes('year'));
  const [first, last] = [sure[0], sure.at(-1)];
  return first && last ? [{ startAt: first.at, endAt: last.at }] : [];
}
