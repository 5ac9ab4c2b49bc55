import { reportEventAt } from '../../../shared/import/evidence/reportEvents.ts';
import type { ReportEvent } from '../../../shared/import/report.ts';
import { type Evidence, FLAG } from '../../../shared/model/evidence.ts';
import { secondPasses } from '../../../shared/timeline/secondPasses.ts';
import { endsOf } from './endsOf.ts';
import type { ReadFile } from './importMessages.ts';

/** For a look before they are taken. */
export const FIRST_EVENTS = 20;
/** More moments than this are no story any more, and slow to edit. */
export const MOST_MOMENTS = 500;

/**
 * The events of the evidence that the import screen shows or may make moments of.
 * @param text of the source, from which only the stretches of chunks that are needed are read
 */
export async function eventsInWords(
  evidence: Evidence,
  text: Blob,
  assumedYear: number,
): Promise<Pick<ReadFile, 'first' | 'marked' | 'all' | 'ends'>> {
  const isAll = evidence.count <= MOST_MOMENTS;
  const ends: readonly number[] = endsOf(evidence) ?? [];
  const isSecondPass = secondPasses(evidence);
  const events = new Map<number, ReportEvent>();
  const markedPlaces: number[] = [];
  let firstPlace = 0;
  for (const chunk of evidence.chunks) {
    const wanted: number[] = [];
    let length = 0;
    for (let i = 0; i < chunk.count; i++) {
      const place = firstPlace + i;
      const isMarked = ((chunk.flags[i] ?? 0) & FLAG.marked) !== 0 && markedPlaces.length < MOST_MOMENTS;
      if (isMarked) markedPlaces.push(place);
      if (!isAll && !isMarked && place >= FIRST_EVENTS && !ends.includes(place)) continue;
      wanted.push(i);
      length = Math.max(length, (chunk.textAt[i] ?? 0) + (chunk.textLength[i] ?? 0));
    }
    if (wanted.length > 0) {
      const base = chunk.textBase;
      const bytes = chunk.text ?? new Uint8Array(await text.slice(base, base + length).arrayBuffer());
      for (const i of wanted) {
        const place = firstPlace + i;
        events.set(place, reportEventAt(evidence, chunk, i, place, bytes, { assumedYear, isSecondPass }));
      }
    }
    firstPlace += chunk.count;
  }
  const inWords = (places: readonly number[]) => places.flatMap((place) => events.get(place) ?? []);
  const upTo = (count: number) => Array.from({ length: Math.min(count, evidence.count) }, (_, at) => at);
  return {
    first: inWords(upTo(FIRST_EVENTS)),
    marked: inWords(markedPlaces),
    all: isAll ? inWords(upTo(MOST_MOMENTS)) : null,
    ends: inWords(ends),
  };
}
