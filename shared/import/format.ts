import type { FoundField, ReadSettings } from '../model/readSettings.ts';
import type { EvidenceBuilder } from './evidence/evidenceBuilder.ts';
import type { ImportReport } from './report.ts';

/** The beginning of a file as text, or all of it: what a format is recognised by. Never the file's name. */
export interface Sample {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Whole lines only, unless the sample is the whole file. */
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

/** What a reader found, beside the events that it put into the evidence; name, format and reason are added. */
export type Findings = Omit<ImportReport, 'file' | 'format' | 'why'> & {
  /** Columns of a table, fields of records: what each was taken for can be changed in the settings. */
  readonly fields?: readonly FoundField[];
};

export interface ReadContext {
  readonly sample: Sample;
  readonly settings: ReadSettings;
  readonly evidence: EvidenceBuilder;
  /** Files that came with this one and explain it (the users of a chat export), as text by name. */
  readonly companions: ReadonlyMap<string, string>;
}

/** Takes the text of a file in UTF-8, without a byte order mark, in pieces that are cut anywhere. */
export interface Reader {
  push(bytes: Uint8Array): void;
  /** @param fault why the text breaks off early, in words; null when it is all there */
  end(fault: string | null): Findings;
}

/**
 * A format that can be imported. `detect` sees a sample and says in words why it believes that the file is of this
 * format, or null; the first in the table that believes it reads the file.
 */
export interface Format {
  readonly id: string;
  /** For people: `PagerDuty log entries`. */
  readonly title: string;
  /** It can only be recognised and read as a whole: such a file is refused when it has more bytes than this. */
  readonly wholeUpToBytes?: number;
  readonly wholeUpToLines?: number;
  /** Written by people for people: its events are in the report, and all of them become moments. */
  readonly isDocument?: true;
  /**
   * Asked of the beginning of a longer file: the most bytes up to which it must be seen whole before any format can
   * be chosen, null when it need not. Formats before this one in the table have passed by then, those after it wait.
   */
  wholeFor?(sample: Sample): number | null;
  detect(sample: Sample): string | null;
  open(context: ReadContext): Reader;
}
