import type { AppError } from '../../../shared/model/appError.ts';
import type { ReadSettings } from '../../../shared/model/readSettings.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import type { FoundToRead, ReadFile } from './importMessages.ts';

/** Which events of a file that is no document become moments. */
export type MomentChoice = 'marked' | 'all' | 'none';

/** One file of an import as the screen has it: what was read of it, and what the person wants of it. */
export interface ImportFile extends FoundToRead {
  /** Its number in the worker. */
  readonly place: number;
  readonly status: 'waiting' | 'reading' | 'read' | 'failed';
  readonly progress: { readonly bytes: number; readonly events: number };
  /** Of the last reading that went well. */
  readonly read: ReadFile | null;
  readonly error: AppError | null;
  readonly settings: ReadSettings;
  readonly correction: SourceCorrection;
  /** Why that year is proposed. */
  readonly yearReason: string | null;
  readonly moments: MomentChoice;
  /** Null: left out if there is nothing in it; a person's choice goes before that. */
  readonly isLeftOut: boolean | null;
}
