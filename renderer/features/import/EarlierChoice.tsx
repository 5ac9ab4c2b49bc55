import { counted } from './addedText.ts';
import { ChoiceLine } from './ChoiceLine.tsx';
import type { EarlierReading, ImportFile } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';
import { useImport } from './importStore.ts';

interface EarlierChoiceProps {
  readonly file: ImportFile;
  /** All of the file. */
  readonly read: ReadFile;
  readonly earlier: EarlierReading;
}

/** The review has an earlier copy of the file: only what is new is added, unless a person wants all. */
export function EarlierChoice({ file, read, earlier }: EarlierChoiceProps) {
  const { present } = earlier.comparison;
  const n = (count: number) => count.toLocaleString('en');
  return (
    <div className="earlier-copy">
      <p>
        A newer copy of <b>{earlier.source.name}</b>: {n(present)} of its {counted(read.count, 'event')}{' '}
        {present === 1 ? 'is' : 'are'} in this review already.
      </p>
      <ChoiceLine
        label="Of this file"
        value={file.addsAll ? 'all' : 'new'}
        choices={[
          ['new', `add only what is new: ${counted(earlier.fresh.count, 'event')}`],
          ['all', `add all ${n(read.count)} once more`],
        ]}
        onChoose={(id) =>
          useImport.getState().changeFile(file.place, (one) => ({ ...one, addsAll: id === 'all' }))
        }
      />
    </div>
  );
}
