import type { AppError } from '../../../shared/model/appError.ts';
import type { ReadSettings } from '../../../shared/model/readSettings.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import type { EarlierCopy } from '../evidence/findEarlierCopy.ts';
import type { FoundToRead, ReadFile } from './importMessages.ts';

/** Which events of a file that is no document become moments. */
export type MomentChoice = 'marked' | 'all' | 'none';

export interface EarlierReading extends EarlierCopy {
  /** Only what is new in the file. */
  readonly fresh: ReadFile;
}

/** One file of an import as the screen has it: what was read of it, and what the person wants of it. */
export interface ImportFile extends FoundToRead {
  /** Its number in the worker. */
  readonly place: number;
  /** `comparing`: it was read, and is looked for in the review. */
  readonly status: 'waiting' | 'reading' | 'comparing' | 'read' | 'failed';
  readonly progress: { readonly bytes: number; readonly events: number };
  /** Of the last reading that went well. */
  readonly read: ReadFile | null;
  readonly error: AppError | null;
  readonly settings: ReadSettings;
  readonly correction: SourceCorrection;
  /** Why that year is proposed. */
  readonly yearReason: string | null;
  /** Why its dates are read in another order than they looked; null where nobody but the file or a person says. */
  readonly dayOrderReason: string | null;
  /** The review has an earlier copy of it; null where it has none. */
  readonly earlier: EarlierReading | null;
  /** What an earlier copy has is added once more. */
  readonly addsAll: boolean;
  readonly moments: MomentChoice;
  /** Null: left out if there is nothing in it; a person's choice goes before that. */
  readonly isLeftOut: boolean | null;
}
