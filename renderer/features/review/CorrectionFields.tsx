import type { SourceCorrection } from '../../../shared/model/review.ts';
import { type DurationMs, durationMs, toZone, type ZoneId } from '../../../shared/model/time.ts';
import { isDate } from '../../../shared/review/isDate.ts';
import { TakenField } from '../../components/TakenField.tsx';
import { clockShiftText, readClockShift } from './clockShift.ts';

interface CorrectionFieldsProps {
  readonly correction: SourceCorrection;
  /** What some times do not say: only that is asked for. */
  readonly lacks: { readonly zone: boolean; readonly date: boolean; readonly year: boolean };
  /** Why that year is proposed. */
  readonly yearReason?: string | null;
  readonly onZone: (zone: ZoneId | null) => void;
  readonly onDate: (date: string | null) => void;
  readonly onYear: (year: number | null) => void;
  readonly onShift: (shiftMs: DurationMs) => void;
}

/** What a person knows of a whole file's times and the file does not say. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { correction, lacks } = props;
  return (
    <div className="correction-fields">
      {lacks.zone && (
        <TakenField
          label="Zone of times that name none"
          value={correction.zone ?? ''}
          placeholder="unknown: drawn as UTC"
          hint="UTC, Europe/Berlin, +02:00"
          onTake={(text) => {
            const zone = text === '' ? null : toZone(text);
            if (text !== '' && zone === null)
              return `“${text}” is not a zone. Write UTC, a name such as Europe/Berlin, or +02:00.`;
            props.onZone(zone);
            return null;
          }}
        />
      )}
      {lacks.year && (
        <TakenField
          label="Year of the first time"
          value={correction.assumedYear == null ? '' : String(correction.assumedYear)}
          placeholder="YYYY"
          hint={
            correction.isYearConfirmed ? 'you said so' : (props.yearReason ?? 'assumed; goes on at New Year')
          }
          onTake={(text) => {
            const year = text === '' ? null : Number(text);
            if (year !== null && !(Number.isInteger(year) && year >= 1970 && year <= 9000))
              return `“${text}” is no year. Write it as YYYY.`;
            props.onYear(year);
            return null;
          }}
        />
      )}
      {lacks.date && (
        <TakenField
          label="Date of times without one"
          value={correction.assumedDate ?? ''}
          placeholder="none assumed"
          hint={correction.isDateConfirmed ? 'you said so' : 'assumed: YYYY-MM-DD'}
          onTake={(text) => {
            if (text !== '' && !isDate(text)) return `“${text}” is no day. Write it as YYYY-MM-DD.`;
            props.onDate(text || null);
            return null;
          }}
        />
      )}
      <TakenField
        label="Clock correction"
        value={clockShiftText(correction.clockShiftMs)}
        placeholder="0"
        hint="-7 min moves the whole file back"
        onTake={(text) => {
          const ms = readClockShift(text);
          if (typeof ms === 'string') return ms;
          props.onShift(durationMs(ms));
          return null;
        }}
      />
    </div>
  );
}
