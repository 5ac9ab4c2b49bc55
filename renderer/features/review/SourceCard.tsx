import { Eye, EyeOff, RotateCcw, Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import type { Review, Source } from '../../../shared/model/review.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { formatClock, formatShortDate } from '../../../shared/timeline/formatTime.ts';
import type { EvidenceLane } from '../../../shared/timeline/placedEvidence.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { counted } from '../import/addedText.ts';
import { CorrectionFields } from './CorrectionFields.tsx';
import type { Edit } from './edit.ts';
import { readSourceAgain } from './readSourceAgain.ts';
import { SkippedLines } from './SkippedLines.tsx';
import { SourceColour } from './SourceColour.tsx';
import { sourceStretch } from './sourceStretch.ts';
import type { ReviewView } from './useReviewView.ts';

interface SourceCardProps {
  readonly review: Review;
  readonly source: Source;
  readonly view: ReviewView;
  readonly lane: EvidenceLane | undefined;
  readonly colour: number;
  readonly edit: Edit;
}

export function SourceCard({ review, source, view, lane, colour, edit }: SourceCardProps) {
  const { read, imported, merged, skipped } = source.lines;
  const { id, correction, isHidden = false, name } = source;
  const n = (count: number) => count.toLocaleString('en');
  const linesOf = useCallback((first: number, last: number) => sourceStretch(id, first, last), [id]);
  const span = spanOf(source, view, lane);
  const at = (instant: EpochMs) =>
    `${formatShortDate(instant, view.zone, true)} ${formatClock(instant, view.zone)}`;
  return (
    <section aria-label={name} className={isHidden ? 'source-hidden' : undefined}>
      <header className="source-head">
        <h2>{name}</h2>
        <span className="dim source-why">
          {source.format}: {source.why}
        </span>
        <SourceColour source={source} colour={colour} edit={edit} />
        <IconButton
          label={isHidden ? `Show ${name}` : `Hide ${name}`}
          onPress={() => edit('source.setHidden', { sourceId: id, isHidden: !isHidden })}
        >
          {isHidden ? <EyeOff /> : <Eye />}
        </IconButton>
        <IconButton
          label={`Read ${name} again with other settings`}
          onPress={() => void readSourceAgain(source, review.id)}
        >
          <RotateCcw />
        </IconButton>
        <IconButton
          label={`Remove ${name} from this review`}
          onPress={() => edit('source.remove', { sourceId: id })}
        >
          <Trash2 />
        </IconButton>
      </header>
      <p>
        {counted(read, 'line')} read: {n(imported)} imported, {n(merged)} merged, {n(skipped)} skipped.{' '}
        {source.evidence && `${counted(source.evidence.count, 'event')}. `}
        {span && (
          <span className="mono">
            {at(span.first)} – {at(span.last)}{' '}
          </span>
        )}
        <span className="dim mono">sha-256 {id.slice(0, 12)}…</span>
      </p>
      <CorrectionFields
        correction={correction}
        lacks={{ zone: true, date: correction.assumedDate !== null, year: correction.assumedYear != null }}
        onZone={(zone) => edit('source.setZone', { sourceId: id, zone })}
        onDate={(date) => edit('source.setAssumedDate', { sourceId: id, date })}
        onYear={(year) => edit('source.setYear', { sourceId: id, year })}
        onShift={(shiftMs) => edit('source.setClockShift', { sourceId: id, shiftMs })}
      />
      {[...source.assumptions, ...source.warnings].map((text) => (
        <p key={text} className="warning">
          {text}
        </p>
      ))}
      {source.skipped.length > 0 && <SkippedLines skipped={source.skipped} linesOf={linesOf} />}
    </section>
  );
}

/** From its evidence, else from its moments; null where neither has a time. */
function spanOf(
  source: Source,
  view: ReviewView,
  lane: EvidenceLane | undefined,
): { readonly first: EpochMs; readonly last: EpochMs } | null {
  const own = view.placed.placed.filter(({ moment }) => moment.origin?.sourceId === source.id);
  const first = lane?.placed.at[0] ?? own[0]?.at;
  const last = lane?.placed.at.at(-1) ?? own.at(-1)?.at;
  return first === undefined || last === undefined
    ? null
    : { first: first as EpochMs, last: last as EpochMs };
}
