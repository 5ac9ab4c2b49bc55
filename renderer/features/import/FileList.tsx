import { Check, CircleAlert, CircleDashed, LoaderCircle, Minus, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { Review } from '../../../shared/model/review.ts';
import type { ImportFile } from './importFile.ts';
import type { FormatName, RefusedFile } from './importMessages.ts';
import { middlesOfOthers, openQuestions } from './openQuestions.ts';
import { standingText } from './standingText.ts';
import type { Standing } from './whatIsTaken.ts';

interface FileListProps {
  readonly files: readonly ImportFile[];
  readonly standings: readonly Standing[];
  readonly refused: readonly RefusedFile[];
  readonly review: Review | null;
  readonly formats: readonly FormatName[];
  readonly shown: number;
  readonly onShow: (place: number) => void;
}

interface FileRow {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  readonly standing: Standing | 'refused';
  readonly mark: keyof typeof MARKS;
}

/** Refused files stand after the others and are counted downwards: -1, -2, … */
export const refusedPlace = (shown: number): number => -1 - shown;

/** All files of the import, thousands of them if need be: only the rows in sight are drawn. */
export function FileList({ files, standings, refused, review, formats, shown, onShow }: FileListProps) {
  const rows = useMemo(() => {
    const middles = middlesOfOthers(files, review);
    const ofFiles = files.map((file, at): FileRow => {
      const standing = standings[at] ?? 'waiting';
      const questions = openQuestions(file, middles[at] ?? null);
      const text = standingText(file, standing, formats, questions);
      return { id: file.place, name: file.name, text, standing, mark: markOf(file, standing, questions) };
    });
    const ofRefused = refused.map(
      ({ name, reason }, at): FileRow => ({
        id: refusedPlace(at),
        name,
        text: `not opened: ${reason}`,
        standing: 'refused',
        mark: 'failed',
      }),
    );
    return [...ofFiles, ...ofRefused];
  }, [files, standings, refused, review, formats]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 48 }}>
      <ListBox
        className="file-list"
        aria-label="Files"
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[files[shown] || shown < 0 ? shown : refusedPlace(0)]}
        onSelectionChange={(keys) => {
          const [place] = keys === 'all' ? [] : keys;
          if (typeof place === 'number') onShow(place);
        }}
      >
        {({ id, name, text, standing, mark }) => {
          const Mark = MARKS[mark];
          return (
            <ListBoxItem
              id={id}
              textValue={name}
              className={`file-row file-row-${standing} file-row-mark-${mark}`}
            >
              <Mark />
              <span className="file-row-name">{name}</span>
              <span className="file-row-state" title={text}>
                {text}
              </span>
            </ListBoxItem>
          );
        }}
      </ListBox>
    </Virtualizer>
  );
}

const MARKS = {
  waiting: CircleDashed,
  reading: LoaderCircle,
  failed: CircleAlert,
  question: TriangleAlert,
  taken: Check,
  out: Minus,
} as const;

function markOf(file: ImportFile, standing: Standing, questions: readonly string[]): FileRow['mark'] {
  if (standing === 'waiting') return file.status === 'waiting' ? 'waiting' : 'reading';
  if (standing === 'failed') return 'failed';
  if (standing === 'nothing') return 'question';
  if (standing !== 'taken') return 'out';
  return questions.length > 0 ? 'question' : 'taken';
}
