import type { Format, Sample } from '../format.ts';
import { cellHints } from './cellHints.ts';
import { columnsOf, plainName } from './column.ts';
import { guessRoles, timeShare } from './guessRoles.ts';
import { tablePlan } from './tablePlan.ts';
import type { TableProfile } from './tableProfile.ts';
import { TableReader } from './tableReader.ts';
import { DELIMITER_WORDS, tableShape } from './tableShape.ts';

/** Makes a format of a kind of table. */
export const tableFormat = (profile: TableProfile): Format => ({
  id: profile.id,
  title: profile.title,
  detect: (sample) => {
    const shape = tableShape(sample);
    return shape ? profile.matches(new Set(shape.names.map(plainName))) : null;
  },
  open: (context) => new TableReader(tablePlan(profile, context), context),
});

/** `8 columns between commas, times in “Created”`. */
export function tableWords(sample: Sample): string | null {
  const shape = tableShape(sample);
  if (!shape) return null;
  const columns = columnsOf(shape);
  const hints = cellHints(columns, {});
  const { time } = guessRoles(columns, {}, hints);
  // A table without rows has its header to go by; what stands in a column named like a time is looked at.
  if (time.every((column) => column.values.length > 0 && timeShare(column, hints) === 0)) return null;
  const names = time.map(({ name }) => `“${name}”`).join(' and ');
  return `it has ${shape.names.length} columns between ${DELIMITER_WORDS[shape.delimiter]}, with times in ${names}`;
}
