import { ArrowUpRight, X } from 'lucide-react';
import type { ReportEvent } from '../../../shared/import/report.ts';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { UTC } from '../../../shared/model/time.ts';
import { momentOfPlace } from '../../../shared/review/momentOfPlace.ts';
import { writtenOf } from '../../../shared/review/writtenFromReport.ts';
import { formatClock, formatSince, formatZone } from '../../../shared/timeline/formatTime.ts';
import type { EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import { instantOfWritten } from '../../../shared/timeline/placeMoments.ts';
import { keyOf } from '../../app/commands.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { TextButton } from '../../components/TextButton.tsx';
import { WithTip } from '../../components/WithTip.tsx';
import { KindShape } from '../timeline/KindShape.tsx';
import { assumedWords, dateWords } from '../timeline/momentWords.ts';
import { LinesAround } from './LinesAround.tsx';
import { readAs } from './readAs.ts';
import type { ReviewView } from './useReviewView.ts';

interface EvidencePanelProps {
  readonly review: Review;
  readonly view: ReviewView;
  readonly picked: EvidenceRef;
  /** Undefined until it has been read, null when it cannot be. */
  readonly event: ReportEvent | null | undefined;
  readonly onMakeMoment: () => void;
  readonly onShowMoment: (id: MomentId) => void;
  readonly onClose: () => void;
}

/** One event of the evidence: what its file says, and how it was read. It is not edited; a moment made of it is. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { review, view, picked, event } = props;
  const source = review.sources[picked.sourceId];
  if (event === undefined) return <section className="detail" aria-label="Event" aria-busy />;
  if (event === null || !source)
    return (
      <section className="detail" aria-label="Event">
        <p className="dim">This event cannot be read: its file is not stored with the review any more.</p>
        <TextButton onPress={props.onClose}>Close</TextButton>
      </section>
    );
  const written = writtenOf(event);
  const instant = instantOfWritten(written, source.correction, null);
  const moment = momentOfPlace(review, picked.sourceId, picked.place);
  const part = source.parts?.findLast(({ firstLine }) => firstLine <= event.line);
  return (
    <section className="detail" aria-label="Event">
      <header className="detail-head">
        {event.kind !== 'other' && <KindShape kind={event.kind} />}
        <span className="evidence-source" dir="auto">
          {source.name}
        </span>
        <IconButton label="Close this event" onPress={props.onClose}>
          <X />
        </IconButton>
      </header>
      <p className="evidence-title" dir="auto">
        {event.title || 'No text'}
      </p>
      <div className="evidence-actions">
        {moment ? (
          <TextButton onPress={() => props.onShowMoment(moment.id)}>
            <ArrowUpRight /> Show its moment
          </TextButton>
        ) : (
          <WithTip text="It then stands among the moments and can be edited" keys={keyOf('moment.pick')}>
            <TextButton look="primary" onPress={props.onMakeMoment}>
              Make a moment of it
            </TextButton>
          </WithTip>
        )}
      </div>
      <dl className="facts">
        {instant && (
          <>
            <dt>time</dt>
            <dd>
              <span className="mono">{formatClock(instant.at, view.zone)}</span>{' '}
              {view.zone === UTC ? 'UTC' : formatZone(view.zone, instant.at)}
              <span className="dim"> {dateWords(instant.at, view.zone)}</span>
            </dd>
          </>
        )}
        {instant && instant.assumed.length > 0 && (
          <>
            <dt>assumed</dt>
            <dd className="warning">{assumedWords(instant.assumed).join('; ')}</dd>
          </>
        )}
        {instant && view.sinceAt !== null && (
          <>
            <dt>since start</dt>
            <dd className="mono">{formatSince(instant.at - view.sinceAt)}</dd>
          </>
        )}
        <dt>as written</dt>
        <dd dir="auto">“{event.written}”</dd>
        <dt>read as</dt>
        <dd>{readAs(written)}</dd>
        {event.actor !== null && (
          <>
            <dt>people</dt>
            <dd dir="auto">{event.actor}</dd>
          </>
        )}
        {event.severity !== undefined && (
          <>
            <dt>severity</dt>
            <dd>{event.severity}</dd>
          </>
        )}
        <dt>source</dt>
        <dd dir="auto">
          {part ? `${part.name}, line ${event.line - part.firstLine + 1}` : `line ${event.line}`}
        </dd>
        {event.kind !== 'other' && (
          <>
            <dt>kind</dt>
            <dd className="dim">
              {event.kind}: {event.reason}
            </dd>
          </>
        )}
      </dl>
      {event.text !== undefined && (
        <>
          <h2>Whole text</h2>
          <pre className="evidence-text" dir="auto">
            {event.text}
          </pre>
        </>
      )}
      <h2>Lines around it</h2>
      <LinesAround
        sourceId={picked.sourceId}
        line={event.line}
        textLine={event.textLine ?? null}
        {...(source?.parts ? { parts: source.parts } : {})}
      />
    </section>
  );
}
