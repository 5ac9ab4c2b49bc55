import type { SourceId } from '../../../shared/model/ids.ts';
import type { Review, Source } from '../../../shared/model/review.ts';
import { type Comparison, compareSources } from '../../../shared/review/compareSources.ts';
import { momentKeys } from '../../../shared/review/eventKeys.ts';
import type { EvidenceWork } from './evidenceWork.ts';

/** A file that was just read. */
export interface NewReading {
  readonly sourceId: SourceId;
  readonly name: string;
  readonly format: string;
  /** Of its evidence (`eventKeys`); of a document's events (`reportKeys`). */
  readonly keys: Float64Array;
}

export interface EarlierCopy {
  readonly source: Source;
  readonly comparison: Comparison;
}

/**
 * The source of the review that the file is a changed copy of: one of the same format that shares events with it, and
 * has the same name or at least half of its own events in it. Of several, the one that shares most; an event that
 * any of them has is there. Null: none.
 */
export async function findEarlierCopy(
  review: Review,
  reading: NewReading,
  work: EvidenceWork,
): Promise<EarlierCopy | null> {
  let best: { readonly source: Source; readonly present: number } | null = null;
  const copies: Float64Array[] = [];
  for (const source of Object.values(review.sources)) {
    if (source.format !== reading.format || source.id === reading.sourceId) continue;
    const keys = await keysOf(review, source, work);
    if (!keys) continue;
    const { present } = compareSources(keys, reading.keys);
    if (present === 0 || (source.name !== reading.name && present * 2 < keys.length)) continue;
    copies.push(keys);
    if (present > (best?.present ?? 0)) best = { source, present };
  }
  return best && { source: best.source, comparison: compareSources(joined(copies), reading.keys) };
}

function joined(copies: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(copies.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const keys of copies) {
    all.set(keys, end);
    end += keys.length;
  }
  return all;
}

async function keysOf(review: Review, source: Source, work: EvidenceWork): Promise<Float64Array | null> {
  if (!source.evidence)
    return momentKeys(Object.values(review.moments).filter(({ origin }) => origin?.sourceId === source.id));
  const answer = await work.ask('keys', { evidenceId: source.evidence.id, sourceId: source.id });
  return answer.ok ? answer.value : null;
}
