import { ChevronLeft, Keyboard, Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import type { Review } from '../../../shared/model/review.ts';
import { formatSpan } from '../../../shared/timeline/formatSpan.ts';
import { formatMetric } from '../../../shared/timeline/formatTime.ts';
import { reviewSpan } from '../../../shared/timeline/reviewSpan.ts';
import { type CommandId, commandOf, keyOf } from '../../app/commands.ts';
import { runCommand } from '../../app/shortcuts.ts';
import { useTheme } from '../../app/theme.ts';
import { ChoiceMenu } from '../../components/ChoiceMenu.tsx';
import { EditableText } from '../../components/EditableText.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextButton } from '../../components/TextButton.tsx';
import { WithTip } from '../../components/WithTip.tsx';
import type { Edit } from './edit.ts';
import { MetricChip } from './MetricChip.tsx';
import type { ReviewView } from './useReviewView.ts';

const EXPORTS: readonly CommandId[] = [
  'export.pdf',
  'export.png',
  'export.pngLarge',
  'export.svg',
  'export.markdown',
];

interface ReviewHeaderProps {
  readonly review: Review;
  readonly view: ReviewView;
  readonly edit: Edit;
  readonly onSelect: (momentId: string) => void;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

export function ReviewHeader({ review, view, edit, onSelect, undoLabel, redoLabel }: ReviewHeaderProps) {
  const theme = useTheme();
  return (
    <header className="review-head">
      <IconButton
        label="All reviews"
        keys={keyOf('review.library')}
        onPress={() => runCommand('review.library')}
      >
        <ChevronLeft />
      </IconButton>
      <div className="review-title">
        <h1>
          <EditableText
            label="Title of the review"
            className="title-field"
            placeholder="Untitled review"
            value={review.facts.facts.title}
            onEdit={(title) => edit('facts.setTitle', { title }, 'title')}
          />
        </h1>
        <p className="dim" title={subtitleOf(review, view)}>
          {subtitleOf(review, view)}
        </p>
      </div>
      <div className="metrics">
        {view.metrics.map((metric) => (
          <MetricChip
            key={metric.definition.id}
            metric={metric}
            review={review}
            zone={view.zone}
            onSelect={onSelect}
          />
        ))}
      </div>
      <div className="head-buttons">
        <IconButton
          label={undoLabel ? `Undo: ${undoLabel}` : 'Nothing to undo'}
          keys={keyOf('review.undo')}
          isDisabled={!undoLabel}
          onPress={() => runCommand('review.undo')}
        >
          <Undo2 />
        </IconButton>
        <IconButton
          label={redoLabel ? `Redo: ${redoLabel}` : 'Nothing to redo'}
          keys={keyOf('review.redo')}
          isDisabled={!redoLabel}
          onPress={() => runCommand('review.redo')}
        >
          <Redo2 />
        </IconButton>
        <IconButton
          label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          keys={keyOf('view.theme')}
          onPress={() => runCommand('view.theme')}
        >
          {theme === 'dark' ? <Sun /> : <Moon />}
        </IconButton>
        <IconButton label="Keys" keys={keyOf('view.keys')} onPress={() => runCommand('view.keys')}>
          <Keyboard />
        </IconButton>
        <WithTip text="Zone of all times: UTC, the incident’s, local" keys={keyOf('view.zone')}>
          <TextButton onPress={() => runCommand('view.zone')}>
            <span className="visually-hidden">Zone: </span>
            {view.zone}
          </TextButton>
        </WithTip>
        <ChoiceMenu
          label="Export"
          button="Export"
          look="primary"
          choices={EXPORTS.map((id) => ({
            id,
            label: commandOf(id)
              .label.replace('Export ', '')
              .replace(/^./, (first) => first.toUpperCase()),
            keys: keyOf(id),
          }))}
          onChoose={(id) => runCommand(id as CommandId)}
        />
      </div>
    </header>
  );
}

/** `3 June 2024 · 10:00–13:00 UTC · 3 h · 24 moments` */
function subtitleOf(review: Review, view: ReviewView): string {
  const { placed } = view.placed;
  const span = reviewSpan(placed, view.milestones);
  if (!span) return 'No moment has a time yet';
  const hasAssumedDate = placed.some((one) => one.assumed.includes('date'));
  const count = Object.keys(review.moments).length;
  return [
    formatSpan(span.startAt, span.endAt, view.zone) + (hasAssumedDate ? ' (date assumed)' : ''),
    ...(span.endAt > span.startAt ? [formatMetric(span.endAt - span.startAt)] : []),
    `${count} ${count === 1 ? 'moment' : 'moments'}`,
  ].join(' · ');
}
