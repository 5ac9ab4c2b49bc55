import { BASE_YEAR, type Evidence, type EvidenceChunk, FLAG, NO_OFFSET } from '../../model/evidence.ts';
import { EVENT_KINDS } from '../../model/kind.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { cleanText, titleOf } from '../cleanText.ts';
import type { ReportEvent } from '../report.ts';
import { decodeUtf8 } from '../utf8.ts';
import { civilText } from './civilText.ts';

export interface ReportEventOptions {
  /** Year of times that name none, for the first of them; stated as an assumption. */
  readonly assumedYear: number;
  /** From `secondPasses` (shared/timeline), where summer time matters. */
  readonly isSecondPass?: (place: number) => boolean;
}

/** A line may be megabytes long, of which a title needs the beginning. */
const LONGEST_TITLE_SOURCE = 1000;

/** All events of one chunk, in words. @param bytes the text of the chunk: from `textBase` of its source, or its own */
export function* reportEventsOf(
  evidence: Pick<Evidence, 'actors' | 'reasons'>,
  chunk: EvidenceChunk,
  firstPlace: number,
  bytes: Uint8Array,
  options: ReportEventOptions,
): Generator<ReportEvent> {
  for (let i = 0; i < chunk.count; i++)
    yield reportEventAt(evidence, chunk, i, firstPlace + i, bytes, options);
}

/** One event of a chunk, in words; the same text and times as everything else that reads the columns. */
export function reportEventAt(
  { actors, reasons }: Pick<Evidence, 'actors' | 'reasons'>,
  chunk: EvidenceChunk,
  i: number,
  place: number,
  bytes: Uint8Array,
  { assumedYear, isSecondPass }: ReportEventOptions,
): ReportEvent {
  const flags = chunk.flags[i] ?? 0;
  const at = chunk.textAt[i] ?? 0;
  const end = at + (chunk.textLength[i] ?? 0);
  const timeAt = at + (chunk.timeAt[i] ?? 0);
  const written = decodeUtf8(bytes.subarray(timeAt, timeAt + (chunk.timeLength[i] ?? 0)));
  const text = decodeUtf8(bytes.subarray(at + (chunk.messageAt[i] ?? 0), end)).trim();
  const title = titleOf(cleanText(text.slice(0, LONGEST_TITLE_SOURCE).split(/[\r\n]/, 1)[0] ?? ''));
  const civilMs = chunk.civilMs[i] ?? 0;
  const offsetMin = chunk.offsetMin[i] ?? NO_OFFSET;
  const isUndated = (flags & FLAG.noDate) !== 0;
  const isYearless = (flags & FLAG.noYear) !== 0;
  const hasClock = (flags & FLAG.noClock) === 0;
  const { days, date, clock } = civilText(civilMs, written, isYearless ? assumedYear - BASE_YEAR : 0);
  const isKnown = hasClock && !isUndated && !isYearless && offsetMin !== NO_OFFSET;
  const endMs = chunk.civilEndMs?.[i] ?? Number.NaN;
  const until = Number.isNaN(endMs) ? null : civilText(endMs, '', isYearless ? assumedYear - BASE_YEAR : 0);
  const assumptions = isYearless ? [`year ${assumedYear} assumed`] : [];
  const severity = SEVERITIES[chunk.severity[i] ?? 0] ?? 'unknown';
  return {
    place,
    line: chunk.line[i] ?? 0,
    title,
    ...(text === title ? {} : { text }),
    kind: EVENT_KINDS[chunk.kind[i] ?? 0] ?? 'other',
    reason: reasons[chunk.reason[i] ?? 0] || 'nothing in the file says what kind it is',
    written,
    at: isKnown ? isoAt(civilMs, offsetMin) : null,
    date: isUndated ? null : date,
    ...(isYearless ? { assumedYear } : {}),
    dayOffset: isUndated ? days : 0,
    clock: hasClock ? clock : null,
    offset: offsetMin === NO_OFFSET ? null : offsetText(offsetMin),
    ...((flags & FLAG.offsetTaken) !== 0 ? { isOffsetTaken: true as const } : {}),
    ...(isSecondPass?.(place) ? { isSecondPass: true as const } : {}),
    until:
      until === null
        ? null
        : isKnown
          ? isoAt(endMs, offsetMin)
          : isUndated
            ? until.clock
            : hasClock
              ? `${until.date}T${until.clock}`
              : until.date,
    relative: null,
    approximate: (flags & FLAG.approximate) !== 0,
    actor: actors[chunk.actor[i] ?? 0] || null,
    ...(severity === 'unknown' ? {} : { severity }),
    assumptions,
  };
}

const isoAt = (civilMs: number, offsetMin: number) =>
  `${new Date(Math.floor(civilMs - offsetMin * 60_000)).toISOString()}`;

/** `+05:30`. */
export function offsetText(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const length = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(length / 60))}:${two(length % 60)}`;
}
