import { useEffect, useId, useState } from 'react';
import { type EpochMs, epochMs, type ZoneId } from '../../../shared/model/time.ts';
import { readTime } from '../../../shared/review/readTime.ts';
import { formatClock, formatDate, formatZone } from '../../../shared/timeline/formatTime.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';

const FORMS = '10:20, 3 June 10:20, +5 for five minutes later, or T+0:42';

interface TimeFieldProps {
  readonly placed: PlacedMoment | null;
  readonly zone: ZoneId;
  readonly sinceAt: EpochMs | null;
  readonly onRetime: (at: EpochMs, endAt: EpochMs | null) => void;
}

/**
 * The time of a moment as text: `11:00`, `3 June 11:00`, `+5`, `T+0:42`. The field shows the clock, which must be
 * legible at every width, and the date stands under it. Taken on Enter or when the field is left; what cannot be
 * read stays in the field with the reason, and nothing is changed.
 */
export function TimeField({ placed, zone, sinceAt, onRetime }: TimeFieldProps) {
  const at = placed?.at ?? null;
  const shown = at === null ? '' : formatClock(at, zone);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  useEffect(() => {
    setText(shown);
    setProblem(null);
  }, [shown]);

  const take = () => {
    if (text.trim() === shown || text.trim() === '') {
      setText(shown);
      return setProblem(null);
    }
    const read = readTime(text, { zone, oldAt: at ?? sinceAt ?? epochMs(Date.now()), beganAt: sinceAt });
    if (!read.ok) return setProblem(`“${text.trim()}” is not a time. Write ${FORMS}.`);
    const lengthMs = placed?.endAt ? placed.endAt - placed.at : null;
    onRetime(read.value, lengthMs === null ? null : epochMs(read.value + lengthMs));
    return setProblem(null);
  };

  return (
    <span className="time-field">
      <input
        className="field mono"
        aria-label={`Time, in ${formatZone(zone, at ?? epochMs(0))}`}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
        placeholder="10:20"
        title={`Write ${FORMS}`}
        value={text}
        data-command-target="moment.edit"
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') {
            setText(shown);
            setProblem(null);
          }
        }}
      />
      {at !== null && <span className="dim">{formatDate(at, zone)}</span>}
      {problem && (
        <span id={problemId} role="alert" className="warning">
          {problem}
        </span>
      )}
    </span>
  );
}
