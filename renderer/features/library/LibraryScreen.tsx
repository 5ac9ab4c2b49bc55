import { Moon, Sun } from 'lucide-react';
import { useRef, useState } from 'react';
import { keyOf } from '../../app/commands.ts';
import { errorText } from '../../app/errorText.ts';
import { runCommand, useCommands } from '../../app/shortcuts.ts';
import { useTheme } from '../../app/theme.ts';
import { AppMark } from '../../components/AppMark.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextButton } from '../../components/TextButton.tsx';
import { useReviews } from '../../storage/useReviews.ts';
import { DamagedRow } from './DamagedRow.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { LibraryRow } from './LibraryRow.tsx';
import { actOnReview, renameReview } from './libraryActions.ts';

/** All reviews of this computer, newest change first. */
export function LibraryScreen() {
  const library = useReviews();
  const theme = useTheme();
  const [search, setSearch] = useState('');
  const searchField = useRef<HTMLInputElement>(null);
  useCommands({ 'view.search': () => searchField.current?.focus() });
  if (!library) return null;
  if (!library.ok)
    return (
      <main className="blocked-start">
        <p role="alert">{errorText(library.error)}</p>
      </main>
    );
  const { reviews, damaged } = library.value;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = reviews.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  const isEmpty = reviews.length === 0 && damaged.length === 0;
  return (
    <main className="library">
      <header className="library-head">
        <h1>
          <AppMark /> Debrief
        </h1>
        {!isEmpty && (
          <input
            ref={searchField}
            type="search"
            className="field field-boxed"
            aria-label="Search reviews"
            placeholder="Search reviews"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
        <IconButton
          label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          keys={keyOf('view.theme')}
          onPress={() => runCommand('view.theme')}
        >
          {theme === 'dark' ? <Sun /> : <Moon />}
        </IconButton>
        {!isEmpty && (
          <>
            <TextButton look="quiet" onPress={() => runCommand('review.sample')}>
              Sample
            </TextButton>
            <TextButton onPress={() => runCommand('review.new')}>New review</TextButton>
            <TextButton look="primary" onPress={() => runCommand('review.open')}>
              Open files…
            </TextButton>
          </>
        )}
      </header>
      <div className="library-body">
        {isEmpty ? (
          <EmptyLibrary />
        ) : (
          <ul className="library-list" aria-label="Reviews">
            {damaged.map((review) => (
              <DamagedRow key={review.id} review={review} />
            ))}
            {found.map((review) => (
              <LibraryRow
                key={review.id}
                review={review}
                onAction={(action) => void actOnReview(action, review)}
                onRename={(_, title) => void renameReview(review.id, title)}
              />
            ))}
            {found.length === 0 && reviews.length > 0 && (
              <li className="library-row-none dim">No review is called “{search}”.</li>
            )}
          </ul>
        )}
      </div>
    </main>
  );
}
