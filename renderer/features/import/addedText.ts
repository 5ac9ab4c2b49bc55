import type { TakenFile } from './acceptImport.ts';
import { momentsOfFile } from './whatIsTaken.ts';

/** What was found, and that nothing was lost on the way. */
export function addedText(taken: readonly TakenFile[]): string {
  const [only, ...more] = taken;
  if (only && more.length === 0) return oneText(only);
  const events = taken.reduce((sum, { read }) => sum + read.count, 0);
  const moments = taken.reduce((sum, { file, read }) => sum + momentsOfFile(file, read).length, 0);
  return `Added ${taken.length} files: ${counted(events, 'event')}, ${counted(moments, 'moment')}.`;
}

function oneText({ file, read: { report, count } }: TakenFile): string {
  const { actions, lines } = report;
  const found = [counted(count, 'event')];
  if (actions.length > 0) found.push(counted(actions.length, 'action'));
  const skipped =
    lines.skipped === 0
      ? `no line of ${lines.read.toLocaleString('en')} skipped`
      : `${lines.skipped.toLocaleString('en')} of ${counted(lines.read, 'line')} skipped, each with its reason under Sources`;
  return count === 0
    ? `No time was found in “${file.name}”. Its text is kept: ${skipped}.`
    : `Read “${file.name}”: ${found.join(', ')}; ${skipped}.`;
}

export const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
