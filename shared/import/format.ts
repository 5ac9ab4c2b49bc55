import type { ImportReport } from './report.ts';

/** What a format makes of a file; name, format and reason are added around it. */
export type FormatReport = Omit<ImportReport, 'file' | 'format' | 'why'>;

/**
 * A format that can be imported. `detect` sees the text and says why it believes that the file is of this
 * format, or null; the first in the table that believes it reads the file.
 */
export interface Format {
  readonly id: string;
  detect(lines: readonly string[]): string | null;
  read(lines: readonly string[]): FormatReport;
}
