import type { DayOrder, EpochUnit, ReadSettings } from '../../../shared/model/readSettings.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import { CorrectionFields } from '../review/CorrectionFields.tsx';
import { ChoiceLine } from './ChoiceLine.tsx';
import type { ImportFile } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';
import { rereadFile } from './importRun.ts';
import { useImport } from './importStore.ts';

const DAY_ORDER_WORDS = [
  ['dayFirst', '03/04 is 3 April'],
  ['monthFirst', '03/04 is 4 March'],
] as const;

const UNIT_WORDS = [
  ['s', 'seconds'],
  ['ms', 'milliseconds'],
  ['us', 'microseconds'],
  ['ns', 'nanoseconds'],
] as const;

/** What was assumed of one file's times, each with the control that changes it. */
export function FileCorrections({ file, read }: { readonly file: ImportFile; readonly read: ReadFile }) {
  const { place, correction, settings } = file;
  const { report, lacks } = read;
  const correct = (change: Partial<SourceCorrection>) =>
    useImport
      .getState()
      .changeFile(place, (one) => ({ ...one, correction: { ...one.correction, ...change } }));
  const readWith = (change: Partial<ReadSettings>) => rereadFile(place, { ...settings, ...change });
  const dayOrder = settings.dayOrder ?? report.dayOrder;
  const unit = settings.unit ?? report.unit;
  return (
    <>
      <CorrectionFields
        correction={correction}
        lacks={{ ...lacks, zone: lacks.zone || report.incident.timeZone !== null }}
        yearReason={file.yearReason}
        onZone={(zone) => correct({ zone, isZoneSet: zone !== null })}
        onDate={(assumedDate) => correct({ assumedDate, isDateConfirmed: assumedDate !== null })}
        onYear={(assumedYear) => correct({ assumedYear, isYearConfirmed: assumedYear !== null })}
        onShift={(clockShiftMs) => correct({ clockShiftMs })}
      />
      <div className="correction-fields">
        {dayOrder && (
          <ChoiceLine
            label="Order of day and month"
            value={dayOrder}
            choices={DAY_ORDER_WORDS}
            onChoose={(id) => {
              useImport.getState().changeFile(place, (one) => ({ ...one, dayOrderReason: null }));
              readWith({ dayOrder: id as DayOrder });
            }}
          />
        )}
        {unit && (
          <ChoiceLine
            label="Times that are numbers count"
            value={unit}
            choices={UNIT_WORDS}
            onChoose={(id) => readWith({ unit: id as EpochUnit })}
          />
        )}
      </div>
      {[...report.assumptions, ...report.warnings].map((text) => (
        <p key={text} className="warning">
          {text}
        </p>
      ))}
    </>
  );
}
