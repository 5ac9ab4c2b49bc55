import type { Review } from '../../../shared/model/review.ts';
import { UNTITLED } from '../../../shared/review/newReview.ts';
import { go } from '../../app/route.ts';
import { TextButton } from '../../components/TextButton.tsx';
import { acceptImport } from './acceptImport.ts';
import { counted } from './addedText.ts';
import { stopImport } from './importRun.ts';
import type { ImportInHand } from './importStore.ts';
import { momentsOfFile, type Standing } from './whatIsTaken.ts';
import { wantedOf } from './withEarlier.ts';

interface ImportHeadProps {
  readonly inHand: ImportInHand;
  readonly standings: readonly Standing[];
  readonly review: Review | null;
}

/** What would be added, how far reading is, and the two ways on. */
export function ImportHead({ inHand, standings, review }: ImportHeadProps) {
  const { files, isFinding, isStoring, onto } = inHand;
  const isReading = isFinding || standings.includes('waiting');
  const taken = files.filter((_, at) => standings[at] === 'taken');
  const leave = () => {
    stopImport();
    go(onto === null ? { screen: 'library' } : { screen: 'review', id: onto });
  };
  const title = review?.facts.facts.title.trim() || UNTITLED;
  return (
    <header className="import-head">
      <div className="import-title">
        <h1>{isReading ? 'Reading files' : headline(inHand, standings)}</h1>
        <p className="dim">{isReading ? readingWords(inHand, standings) : foundWords(taken)}</p>
      </div>
      <TextButton onPress={leave} isDisabled={isStoring}>
        {isReading ? 'Stop' : 'Cancel'}
      </TextButton>
      <TextButton
        look="primary"
        isDisabled={isReading || isStoring || taken.length === 0}
        onPress={() => void acceptImport()}
      >
        {isStoring
          ? 'Storing…'
          : inHand.again
            ? 'Read it like this'
            : review
              ? `Add to “${title.length > 32 ? `${title.slice(0, 31)}…` : title}”`
              : 'Make a review'}
      </TextButton>
      {isReading && <ReadingBar files={files} />}
    </header>
  );
}

function headline({ files, refused }: ImportInHand, standings: readonly Standing[]): string {
  if (standings.includes('taken')) return `Look at ${counted(files.length, 'file')} before they are added`;
  if (files.length > 0 && standings.every((one) => one === 'here' || one === 'nothingNew'))
    return 'All of this is here already';
  return files.length + refused.length === 0 ? 'No file was found' : 'Nothing to add yet';
}

function foundWords(taken: ImportInHand['files']): string {
  if (taken.length === 0) return 'No file of these would add anything; each says why.';
  const events = taken.reduce((sum, file) => sum + (wantedOf(file)?.count ?? 0), 0);
  const moments = taken.reduce((sum, file) => {
    const read = wantedOf(file);
    return sum + (read ? momentsOfFile(file, read).length : 0);
  }, 0);
  return `${counted(taken.length, 'file')}: ${counted(events, 'event')}, of which ${moments.toLocaleString('en')} become moments. Nothing is stored yet.`;
}

function readingWords({ files, isFinding }: ImportInHand, standings: readonly Standing[]): string {
  if (isFinding && files.length === 0) return 'Opening what you gave…';
  const done = standings.filter((one) => one !== 'waiting').length;
  const events = files.reduce((sum, { read, progress }) => sum + (read?.count ?? progress.events), 0);
  return `${done.toLocaleString('en')} of ${counted(files.length, 'file')} read, ${counted(events, 'event')} so far.`;
}

function ReadingBar({ files }: Pick<ImportInHand, 'files'>) {
  const all = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const done = files.reduce(
    (sum, { status, sizeBytes, progress }) =>
      sum + (status === 'read' || status === 'failed' ? sizeBytes : Math.min(progress.bytes, sizeBytes)),
    0,
  );
  return (
    <progress
      aria-label="Bytes read"
      {...(all > 0 ? { value: done, max: all } : {})}
      className="reading-bar"
    />
  );
}
