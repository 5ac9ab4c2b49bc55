import { useMemo } from 'react';
import type { ZoneId } from '../../../shared/model/time.ts';
import { errorText } from '../../app/errorText.ts';
import { TextButton } from '../../components/TextButton.tsx';
import { type LinesOf, SkippedLines } from '../review/SkippedLines.tsx';
import { stretchOf } from '../review/sourceStretch.ts';
import { ChoiceLine } from './ChoiceLine.tsx';
import { EarlierChoice } from './EarlierChoice.tsx';
import { FieldRoles } from './FieldRoles.tsx';
import { FileCorrections } from './FileCorrections.tsx';
import { FirstEvents } from './FirstEvents.tsx';
import type { ImportFile } from './importFile.ts';
import type { FormatName } from './importMessages.ts';
import { rereadFile } from './importRun.ts';
import { useImport } from './importStore.ts';
import { MomentChoiceLine } from './MomentChoiceLine.tsx';
import { ReadCounts } from './ReadCounts.tsx';
import { readingText } from './standingText.ts';
import type { Standing } from './whatIsTaken.ts';
import { wantedOf } from './withEarlier.ts';

interface FileDetailProps {
  readonly file: ImportFile;
  readonly standing: Standing;
  readonly formats: readonly FormatName[];
  readonly zone: ZoneId;
}

/** Everything about one file: what it was taken for, what was found, what was assumed, what was skipped. */
export function FileDetail({ file, standing, formats, zone }: FileDetailProps) {
  const { place, settings } = file;
  const read = wantedOf(file);
  const text = read && (read.text ?? read.file);
  const linesOf = useMemo(() => linesOfBlob(text), [text]);
  const chosen = settings.format ?? '';
  const recognised = read && chosen === '' ? formats.find(({ id }) => id === read.report.format) : undefined;
  const readAs = (id: string) => {
    const { format: _, ...others } = settings;
    // Columns belong to the format that found them.
    const { fields: _fields, ...kept } = others;
    rereadFile(place, id === '' ? kept : { ...kept, format: id });
  };
  return (
    <section className="file-detail" aria-label={file.name}>
      <header className="file-detail-head">
        <h2>{file.name}</h2>
        {(standing === 'taken' || standing === 'leftOut' || standing === 'nothing') && (
          <TextButton
            onPress={() =>
              useImport.getState().changeFile(place, (one) => ({ ...one, isLeftOut: standing === 'taken' }))
            }
          >
            {standing === 'taken' ? 'Leave out' : 'Add it all the same'}
          </TextButton>
        )}
      </header>
      {file.status === 'reading' && <p className="dim">{readingText(file)}</p>}
      {standing === 'here' && (
        <p>This file is already in this review. Adding it again would change nothing.</p>
      )}
      {standing === 'twice' && <p>A file above it in the list has the same content; it is added once.</p>}
      {file.earlier && file.read && <EarlierChoice file={file} read={file.read} earlier={file.earlier} />}
      {file.error && file.status === 'failed' && (
        <p className="warning" role="alert">
          {errorText(file.error)}
        </p>
      )}
      {(read || file.status === 'failed') && (
        <div className="correction-fields">
          <ChoiceLine
            label="Read as"
            value={chosen}
            choices={[
              ['', recognised ? `${recognised.title} (recognised)` : 'What it looks like'],
              ...formats.filter(({ id }) => ANY_FILE.has(id)).map(choiceOf),
            ]}
            others={{
              heading: 'Named formats',
              choices: formats.filter(({ id }) => !ANY_FILE.has(id)).map(choiceOf),
            }}
            onChoose={readAs}
          />
          {read && !read.isDocument && read.count > 0 && <MomentChoiceLine file={file} read={read} />}
        </div>
      )}
      {read && (
        <>
          <p className="dim">Taken for this because {read.report.why}.</p>
          <ReadCounts file={file} read={read} zone={zone} />
          <FileCorrections file={file} read={read} />
          {read.first.length > 0 ? (
            <>
              <h3>{read.count > read.first.length ? `The first ${read.first.length} events` : 'Events'}</h3>
              <FirstEvents events={read.first} correction={file.correction} zone={zone} />
            </>
          ) : standing === 'nothingNew' ? null : (
            <p>No time was found in it. Another choice under “Read as”, or of the columns, may find some.</p>
          )}
          {read.fields.length > 0 && (
            <>
              <h3>Columns</h3>
              <FieldRoles
                fields={read.fields}
                onChoose={(fields) => rereadFile(place, { ...settings, fields })}
              />
            </>
          )}
          {read.report.skipped.length > 0 && (
            <>
              <h3>Skipped</h3>
              <SkippedLines skipped={read.report.skipped} linesOf={linesOf} />
            </>
          )}
        </>
      )}
    </section>
  );
}

const choiceOf = ({ id, title }: FormatName) => [id, title] as const;

/** Read a file of any program; the others are for what certain programs write. */
const ANY_FILE: ReadonlySet<string> = new Set(['lines', 'text']);

/** Opened when the first line of it is asked for. */
function linesOfBlob(text: Blob | null): LinesOf {
  let opening: ReturnType<typeof stretchOf> | null = null;
  return async (first, last) => {
    if (!text) return null;
    opening ??= stretchOf(text);
    return (await opening).lines(first, last);
  };
}
