import type { SourceId } from '../model/ids.ts';
import type { TimeAssumption } from './placeMoments.ts';

/** The instants of a source's evidence under its correction, in time order. */
export interface PlacedEvidence {
  /** Events that have an instant; the same as the length of the columns. */
  readonly count: number;
  /** Epoch ms, ascending; equal ones in the order of the file. */
  readonly at: Float64Array;
  /** Of a range, in the same order; NaN for an instant. Null: there are no ranges. */
  readonly endAt: Float64Array | null;
  /** Which event of the source each one is. */
  readonly place: Uint32Array;
  readonly assumed: readonly TimeAssumption[];
}

/** One source's evidence as a lane of the timeline. */
export interface EvidenceLane {
  readonly sourceId: SourceId;
  readonly name: string;
  /** Place in the palette of lanes. */
  readonly colour: number;
  readonly placed: PlacedEvidence;
}

/** One event of the evidence. */
export interface EvidenceRef {
  readonly sourceId: SourceId;
  readonly place: number;
}
