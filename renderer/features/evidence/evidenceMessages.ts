import type { ReportEvent } from '../../../shared/import/report.ts';
import type { AppError } from '../../../shared/model/appError.ts';
import type { EvidenceId, SourceId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import type { PlacedEvidence } from '../../../shared/timeline/placedEvidence.ts';
import type { EventWanted } from './evidenceReader.ts';

/** What the page asks of the worker that holds the evidence, and what it answers, by name. */
export interface EvidenceCalls {
  place: {
    readonly args: { readonly evidenceId: EvidenceId; readonly correction: SourceCorrection };
    readonly answer: Result<PlacedEvidence, AppError>;
  };
  event: { readonly args: EventWanted; readonly answer: Result<ReportEvent, AppError> };
  keys: {
    readonly args: { readonly evidenceId: EvidenceId; readonly sourceId: SourceId };
    readonly answer: Result<Float64Array, AppError>;
  };
  keep: { readonly args: { readonly ids: readonly EvidenceId[] }; readonly answer: Result<null, AppError> };
}

export type EvidenceCall = keyof EvidenceCalls;

export interface EvidenceRequest<Call extends EvidenceCall = EvidenceCall> {
  readonly number: number;
  readonly database: string;
  readonly call: Call;
  readonly args: EvidenceCalls[Call]['args'];
}

export interface EvidenceReply {
  readonly number: number;
  readonly answer: EvidenceCalls[EvidenceCall]['answer'];
}
