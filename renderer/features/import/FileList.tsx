import { Check, CircleAlert, CircleDashed, LoaderCircle, Minus } from 'lucide-react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { ImportFile } from './importFile.ts';
import type { FormatName } from './importMessages.ts';
import { standingText } from './standingText.ts';
import type { Standing } from './whatIsTaken.ts';

interface FileListProps {
  readonly files: readonly ImportFile[];
  readonly standings: readonly Standing[];
  readonly formats: readonly FormatName[];
  readonly shown: number;
  readonly onShow: (place: number) => void;
}

/** All files of the import, thousands of them if need be: only the rows in sight are drawn. */
export function FileList({ files, standings, formats, shown, onShow }: FileListProps) {
  const rows = files.map((file, at) => ({ id: file.place, file, standing: standings[at] ?? 'waiting' }));
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 48 }}>
      <ListBox
        className="file-list"
        aria-label="Files"
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          const [place] = keys === 'all' ? [] : keys;
          if (typeof place === 'number') onShow(place);
        }}
      >
        {({ id, file, standing }) => (
          <ListBoxItem id={id} textValue={file.name} className={`file-row file-row-${standing}`}>
            <StandingMark file={file} standing={standing} />
            <span className="file-row-name">{file.name}</span>
            <span className="file-row-state">{standingText(file, standing, formats)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function StandingMark({ file, standing }: { readonly file: ImportFile; readonly standing: Standing }) {
  if (standing === 'waiting') return file.status === 'reading' ? <LoaderCircle /> : <CircleDashed />;
  if (standing === 'failed') return <CircleAlert />;
  return standing === 'taken' ? <Check /> : <Minus />;
}
