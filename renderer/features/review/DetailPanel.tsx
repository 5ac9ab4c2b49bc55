import { Trash2, Undo2 } from 'lucide-react';
import { EVENT_KINDS, type EventKind } from '../../../shared/model/kind.ts';
import { MILESTONES, type Milestone } from '../../../shared/model/milestone.ts';
import type { Moment, Review } from '../../../shared/model/review.ts';
import { formatSince } from '../../../shared/timeline/formatTime.ts';
import { milestonesOf } from '../../../shared/timeline/milestones.ts';
import { keyOf } from '../../app/commands.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { EditableText } from '../../components/EditableText.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { KindShape } from '../timeline/KindShape.tsx';
import { assumedWords } from '../timeline/momentWords.ts';
import type { Edit } from './edit.ts';
import { LinesAround } from './LinesAround.tsx';
import { placeInSource } from './placeInSource.ts';
import { readAs } from './readAs.ts';
import { TimeField } from './TimeField.tsx';
import type { ReviewView } from './useReviewView.ts';

interface DetailPanelProps {
  readonly review: Review;
  readonly view: ReviewView;
  readonly moment: Moment;
  readonly edit: Edit;
  readonly onRemove: () => void;
}

/** Everything about one moment, edited in place: each keystroke is saved. */
export function DetailPanel({ review, view, moment, edit, onRemove }: DetailPanelProps) {
  const placed = view.placed.placed.find((one) => one.moment.id === moment.id);
  const source = moment.origin && review.sources[moment.origin.sourceId];
  const marks = milestonesOf(review, moment.id);
  return (
    <section className="detail" aria-label="Selected moment">
      <header className="detail-head">
        <KindShape kind={moment.kind} />
        <ChoiceField
          label="Kind"
          value={moment.kind}
          choices={EVENT_KINDS.map((kind) => [kind, kind])}
          onChoose={(kind) => edit('moment.setKind', { id: moment.id, kind: kind as EventKind })}
        />
        <IconButton label="Remove this moment" keys={keyOf('moment.remove')} onPress={onRemove}>
          <Trash2 />
        </IconButton>
      </header>
      <EditableText
        key={`title-${moment.id}`}
        label="Title"
        className="detail-title"
        isMultiline
        value={moment.title}
        onEdit={(title) => edit('moment.retitle', { id: moment.id, title }, `title-${moment.id}`)}
      />
      <dl className="facts">
        <dt>time</dt>
        <dd>
          <TimeField
            key={moment.id}
            placed={placed ?? null}
            zone={view.zone}
            sinceAt={view.sinceAt}
            onRetime={(at, endAt) => edit('moment.retime', { id: moment.id, at, endAt })}
          />
          {moment.set && moment.written && (
            <IconButton
              label="Back to the time in the file"
              onPress={() => edit('moment.resetTime', { id: moment.id })}
            >
              <Undo2 />
            </IconButton>
          )}
        </dd>
        {placed && placed.assumed.length > 0 && (
          <>
            <dt>assumed</dt>
            <dd className="warning">{assumedWords(placed.assumed).join('; ')}</dd>
          </>
        )}
        {placed && view.sinceAt !== null && (
          <>
            <dt>since start</dt>
            <dd className="mono">{formatSince(placed.at - view.sinceAt)}</dd>
          </>
        )}
        {moment.written && (
          <>
            <dt>as written</dt>
            <dd>“{moment.written.text}”</dd>
            <dt>read as</dt>
            <dd>{readAs(moment.written)}</dd>
          </>
        )}
        <dt>source</dt>
        <dd>{source && moment.origin ? placeInSource(source, moment.origin.line) : 'written by hand'}</dd>
        {moment.kindReason && (
          <>
            <dt>kind</dt>
            <dd className="dim">{moment.kindReason}</dd>
          </>
        )}
        <dt>people</dt>
        <dd>
          <EditableText
            key={`actor-${moment.id}`}
            label="People"
            placeholder="who"
            value={moment.actor ?? ''}
            onEdit={(actor) =>
              edit('moment.setActor', { id: moment.id, actor: actor || null }, `actor-${moment.id}`)
            }
          />
        </dd>
        <dt>milestone</dt>
        <dd className="milestone-choice">
          {MILESTONES.map((milestone) => (
            <MilestoneToggle
              key={milestone}
              milestone={milestone}
              isOn={marks.includes(milestone)}
              reason={review.milestones[milestone]?.reason ?? null}
              onToggle={(isOn) =>
                isOn
                  ? edit('milestone.set', { milestone, momentId: moment.id })
                  : edit('milestone.clear', { milestone })
              }
            />
          ))}
        </dd>
      </dl>
      <h2>Question for the meeting</h2>
      <EditableText
        key={`question-${moment.id}`}
        label="Question for the meeting"
        placeholder="What would we like to understand here?"
        isMultiline
        value={moment.question}
        onEdit={(question) =>
          edit('moment.setQuestion', { id: moment.id, question }, `question-${moment.id}`)
        }
      />
      <h2>Notes</h2>
      <EditableText
        key={`text-${moment.id}`}
        label="Notes"
        placeholder="What happened, in more words"
        isMultiline
        value={moment.text}
        onEdit={(text) => edit('moment.setText', { id: moment.id, text }, `text-${moment.id}`)}
      />
      {moment.origin && (
        <>
          <h2>Lines around it</h2>
          <LinesAround
            sourceId={moment.origin.sourceId}
            line={moment.origin.line}
            textLine={moment.origin.textLine}
            {...(source?.parts ? { parts: source.parts } : {})}
          />
        </>
      )}
    </section>
  );
}

interface MilestoneToggleProps {
  readonly milestone: Milestone;
  readonly isOn: boolean;
  readonly reason: string | null;
  readonly onToggle: (isOn: boolean) => void;
}

function MilestoneToggle({ milestone, isOn, reason, onToggle }: MilestoneToggleProps) {
  return (
    <button
      type="button"
      className="toggle-chip"
      aria-pressed={isOn}
      title={isOn && reason ? reason : undefined}
      onClick={() => onToggle(!isOn)}
    >
      {milestone}
    </button>
  );
}
