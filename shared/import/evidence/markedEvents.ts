import { type Evidence, type EvidenceChunk, FLAG } from '../../model/evidence.ts';
import type { ReportEvent } from '../report.ts';
import { eventAlone } from './eventAlone.ts';
import { type ReportEventOptions, reportEventAt } from './reportEvents.ts';

/**
 * The events that the file itself marks, in words: what is proposed as moments.
 * @param sourceText a stretch of the source's text, for chunks that keep none of their own
 */
export function* markedEvents(
  evidence: Evidence,
  sourceText: (from: number, to: number) => Uint8Array,
  options: ReportEventOptions,
): Generator<ReportEvent> {
  let first = 0;
  for (const chunk of evidence.chunks) {
    for (let i = 0; i < chunk.count; i++) {
      if (!isMarked(chunk, i)) continue;
      const alone = eventAlone(chunk, i);
      const bytes = alone.text ?? sourceText(alone.textBase, alone.textBase + (alone.textLength[0] ?? 0));
      yield reportEventAt(evidence, alone, 0, first + i, bytes, options);
    }
    first += chunk.count;
  }
}

/** How many there are, and whether the source's text is needed to put them into words. */
export function countMarked({ chunks }: Evidence): { count: number; needsText: boolean } {
  let count = 0;
  let needsText = false;
  for (const chunk of chunks)
    for (let i = 0; i < chunk.count; i++)
      if (isMarked(chunk, i)) {
        count += 1;
        needsText ||= chunk.text === null;
      }
  return { count, needsText };
}

const isMarked = ({ flags }: EvidenceChunk, i: number): boolean => ((flags[i] ?? 0) & FLAG.marked) !== 0;
