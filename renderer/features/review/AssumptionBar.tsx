import { TriangleAlert } from 'lucide-react';
import type { Review, Source } from '../../../shared/model/review.ts';
import { toZone, UTC } from '../../../shared/model/time.ts';
import { TakenField } from '../../components/TakenField.tsx';
import { TextButton } from '../../components/TextButton.tsx';
import type { Edit } from './edit.ts';
import { localZone, type ReviewView } from './useReviewView.ts';

interface AssumptionBarProps {
  readonly review: Review;
  readonly view: ReviewView;
  readonly edit: Edit;
}

/** Says what the picture rests on that no file says, and lets it be set there, once a source. */
export function AssumptionBar({ review, view, edit }: AssumptionBarProps) {
  const lacking = (what: 'zone' | 'date'): Source[] => {
    const ids = new Set(
      view.placed.placed
        .filter((one) => one.assumed.includes(what))
        .map((one) => one.moment.origin?.sourceId as string),
    );
    return Object.values(review.sources).filter((source) => ids.has(source.id));
  };
  const noZone = lacking('zone');
  const noDate = lacking('date');
  if (noZone.length === 0 && noDate.length === 0) return null;
  return (
    <aside className="assumptions" aria-label="What is assumed">
      {noDate.map((source) => (
        <div key={`date-${source.id}`}>
          <TriangleAlert />
          <span>
            {source.name} gives no date: drawn on {source.correction.assumedDate}, which is an assumption.
          </span>
          <TextButton
            onPress={() =>
              edit('source.setAssumedDate', { sourceId: source.id, date: source.correction.assumedDate })
            }
          >
            It is this date
          </TextButton>
          <TakenField
            label="Date"
            value={source.correction.assumedDate ?? ''}
            placeholder="YYYY-MM-DD"
            hint=""
            onTake={(text) => {
              if (!/^\d{4}-\d\d-\d\d$/.test(text)) return 'Write the date as YYYY-MM-DD.';
              edit('source.setAssumedDate', { sourceId: source.id, date: text });
              return null;
            }}
          />
        </div>
      ))}
      {noZone.map((source) => (
        <div key={`zone-${source.id}`}>
          <TriangleAlert />
          <span>{source.name} names no zone: drawn as if UTC.</span>
          <TextButton onPress={() => edit('source.setZone', { sourceId: source.id, zone: UTC })}>
            It is UTC
          </TextButton>
          {localZone() !== UTC && (
            <TextButton onPress={() => edit('source.setZone', { sourceId: source.id, zone: localZone() })}>
              It is {localZone()}
            </TextButton>
          )}
          <TakenField
            label="Other zone"
            value=""
            placeholder="Europe/Berlin"
            hint=""
            onTake={(text) => {
              const zone = toZone(text);
              if (!zone) return `“${text}” is no zone that is known here.`;
              edit('source.setZone', { sourceId: source.id, zone });
              return null;
            }}
          />
        </div>
      ))}
    </aside>
  );
}
