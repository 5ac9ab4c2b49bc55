import type { Format } from '../format.ts';
import { tableFormat, tableWords } from './tableFormat.ts';

/** Any table of text in which a column holds times. */
export const genericTable: Format = {
  ...tableFormat({ id: 'table', title: 'Table (CSV, TSV)', matches: () => null, marks: 'handMade' }),
  detect: tableWords,
};
