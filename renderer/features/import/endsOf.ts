import type { ReportEvent } from '../../../shared/import/report.ts';
import { type Evidence, FLAG, NO_OFFSET } from '../../../shared/model/evidence.ts';

/** Places of the earliest and the latest event; those with a date go before those without. */
export function endsOf({ chunks }: Evidence): readonly [number, number] | null {
  return endsAmong(chunks, false) ?? endsAmong(chunks, true);
}

function endsAmong(chunks: Evidence['chunks'], isUndated: boolean): readonly [number, number] | null {
  let [first, last] = [-1, -1];
  let [firstMs, lastMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let place = 0;
  for (const { count, civilMs, offsetMin, flags } of chunks) {
    for (let i = 0; i < count; i++, place++) {
      if ((((flags[i] ?? 0) & FLAG.noDate) !== 0) !== isUndated) continue;
      const offset = offsetMin[i] ?? NO_OFFSET;
      const at = (civilMs[i] ?? 0) - (offset === NO_OFFSET ? 0 : offset * 60_000);
      if (at < firstMs) [first, firstMs] = [place, at];
      if (at > lastMs) [last, lastMs] = [place, at];
    }
  }
  return first < 0 ? null : [first, last];
}

/** The same of a document, whose events are few. */
export function endsOfEvents(events: readonly ReportEvent[]): readonly ReportEvent[] {
  const keyOf = ({ at, date, clock }: ReportEvent) => at ?? `${date ?? ''}T${clock ?? ''}`;
  const timed = events
    .filter(({ relative }) => relative === null)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const [first, last] = [timed[0], timed.at(-1)];
  return first && last ? [first, last] : [];
}
