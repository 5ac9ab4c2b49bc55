import type { WrittenTime } from '../../../shared/model/writtenTime.ts';

/** How a written time was understood, with what it does not say named: `2024-06-03, 11:00, +00:00`. */
export function readAs(written: WrittenTime): string {
  if (written.relativeMs !== null) return 'a time since the beginning';
  const parts = [
    written.date ?? (written.dayOffset ? `day ${written.dayOffset + 1}, no date` : 'no date'),
    written.clock ?? 'no clock time',
    written.offset ?? 'no zone',
  ];
  return (written.isApproximate ? 'about ' : '') + parts.join(', ');
}
