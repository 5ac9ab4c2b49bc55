import type { ReadSettings } from '../../model/readSettings.ts';
import type { CellHints } from './cellTime.ts';
import type { Column } from './column.ts';
import { dayOrderOf } from './guessRoles.ts';

/** How cells are read: what is chosen goes before what the columns show. */
export function cellHints(columns: readonly Column[], { dayOrder, unit }: ReadSettings): CellHints {
  return {
    dayOrder: dayOrder ?? dayOrderOf(columns)?.order ?? 'monthFirst',
    ...(unit ? { unit } : {}),
    isSerial: columns.some(isOfSerials),
  };
}

/** Numbers such as 45000.5, as spreadsheets count days. */
export const isOfSerials = ({ values }: Column): boolean =>
  values.length > 0 && values.every((value) => /^\d{5}[.,]\d+$/.test(value));
