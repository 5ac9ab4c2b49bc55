import { ChoiceLine } from './ChoiceLine.tsx';
import { MOST_MOMENTS } from './eventsInWords.ts';
import type { ImportFile, MomentChoice } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';
import { useImport } from './importStore.ts';

/** Which events become moments of the review; the others are its evidence. */
export function MomentChoiceLine({ file, read }: { readonly file: ImportFile; readonly read: ReadFile }) {
  const marked = read.marked.length;
  const choices: (readonly [MomentChoice, string])[] = [
    ['marked', marked === 0 ? 'none: the file marks no event' : `${marked} that the file marks`],
  ];
  if (read.all) choices.push(['all', `all ${read.all.length}`]);
  if (marked > 0) choices.push(['none', 'none']);
  return (
    <div>
      <ChoiceLine
        label="Become moments"
        value={file.moments}
        choices={choices}
        onChoose={(id) =>
          useImport.getState().changeFile(file.place, (one) => ({ ...one, moments: id as MomentChoice }))
        }
      />
      <span className="field-hint dim">
        {read.all
          ? 'every event is in the lane of this file'
          : `at most ${MOST_MOMENTS}; every event is in the lane of this file`}
      </span>
    </div>
  );
}
