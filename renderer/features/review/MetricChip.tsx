import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Review } from '../../../shared/model/review.ts';
import type { ZoneId } from '../../../shared/model/time.ts';
import { formatClock, formatDate } from '../../../shared/timeline/formatTime.ts';
import type { Metric } from '../../../shared/timeline/metrics.ts';
import { metricText } from '../../../shared/timeline/metricText.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';
import { TextButton } from '../../components/TextButton.tsx';

interface MetricChipProps {
  readonly metric: Metric;
  readonly review: Review;
  readonly zone: ZoneId;
  readonly onSelect: (momentId: string) => void;
}

/** A number of the incident that opens to its formula and its two moments. */
export function MetricChip({ metric, review, zone, onSelect }: MetricChipProps) {
  const { definition, from, to, warning } = metric;
  const value = metricText(metric);
  const tone = warning ? 'metric-warning' : value === 'unknown' ? 'metric-unknown' : '';
  return (
    <DialogTrigger>
      <TextButton look="quiet">
        <span className="metric">
          <span className="metric-name">
            <span className="metric-long">{definition.name}</span>
            <span className="metric-short">{definition.short}</span>
          </span>
          <span className={`metric-value ${tone}`}>
            {warning ? 'out of order' : value.replace('about ', '~')}
          </span>
        </span>
      </TextButton>
      <Popover className="popover" placement="bottom">
        <Dialog className="popover-body metric-detail" aria-label={definition.name}>
          {({ close }) => (
            <>
              <h2>
                {definition.short} <span className="dim">{definition.name}</span>
              </h2>
              <p>
                {definition.from} → {definition.to}, {value}
              </p>
              {warning && (
                <p className="warning">
                  “{definition.to}” lies before “{definition.from}”. Move one of the two moments.
                </p>
              )}
              <MetricEnd
                name={definition.from}
                end={from}
                review={review}
                zone={zone}
                onSelect={(id) => {
                  close();
                  onSelect(id);
                }}
              />
              <MetricEnd
                name={definition.to}
                end={to}
                review={review}
                zone={zone}
                onSelect={(id) => {
                  close();
                  onSelect(id);
                }}
              />
              {definition.otherNames.length > 0 && (
                <p className="dim">The same pair elsewhere: {definition.otherNames.join('; ')}</p>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface MetricEndProps {
  readonly name: string;
  readonly end: PlacedMoment | null;
  readonly review: Review;
  readonly zone: ZoneId;
  readonly onSelect: (momentId: string) => void;
}

function MetricEnd({ name, end, review, zone, onSelect }: MetricEndProps) {
  if (!end)
    return (
      <div className="metric-end">
        <strong>{name}</strong>
        <span>unknown: select a moment and mark it as “{name}”</span>
      </div>
    );
  const { origin } = end.moment;
  const source = origin && review.sources[origin.sourceId];
  return (
    <div className="metric-end">
      <strong>{name}</strong>
      <time>
        {formatDate(end.at, zone)} {formatClock(end.at, zone)}
      </time>
      <button type="button" className="link" onClick={() => onSelect(end.moment.id)}>
        {end.moment.title}
      </button>
      <span className="dim">{source ? `${source.name}, line ${origin.line}` : 'written by hand'}</span>
    </div>
  );
}
