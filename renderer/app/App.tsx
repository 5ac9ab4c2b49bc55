import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewId } from '../../shared/model/ids.ts';
import { epochMs } from '../../shared/model/time.ts';
import { newReview } from '../../shared/review/newReview.ts';
import { editing } from '../features/editing/useEditing.ts';
import { KeySheet } from '../features/help/KeySheet.tsx';
import { ImportScreen } from '../features/import/ImportScreen.tsx';
import { importChosen, importFiles } from '../features/import/importFiles.ts';
import { stopImport } from '../features/import/importRun.ts';
import { useImport } from '../features/import/importStore.ts';
import { sampleFile } from '../features/import/sample.ts';
import { LibraryScreen } from '../features/library/LibraryScreen.tsx';
import { OpenReview } from '../features/review/OpenReview.tsx';
import { chooseHost } from '../host/chooseHost.ts';
import type { Dropped } from '../host/dropped.ts';
import { appStorage } from '../storage/appStorage.ts';
import { isCommandId } from './commands.ts';
import { DropArea } from './DropArea.tsx';
import { errorText } from './errorText.ts';
import { keepBackups } from './keepBackups.ts';
import { NoticeList } from './NoticeList.tsx';
import { sayError } from './notices.ts';
import { PanelBoundary } from './PanelBoundary.tsx';
import { go, useRoute } from './route.ts';
import { useSettings } from './settings.ts';
import { listenToKeys, runCommand, useCommands } from './shortcuts.ts';
import { useTheme } from './theme.ts';

/** The frame around the screens: what is true everywhere, from dropping files to the sheet of keys. */
export function App() {
  const host = chooseHost();
  const route = useRoute();
  const theme = useTheme();
  const [isKeysOpen, setIsKeysOpen] = useState(false);
  const importOnto = useImport((state) => state.inHand?.onto ?? null);
  const onto = route.screen === 'review' ? route.id : route.screen === 'import' ? importOnto : null;

  const dropped = useCallback(
    (given: Dropped) => void importChosen(host.fromDrop(given), onto),
    [host, onto],
  );
  useEffect(listenToKeys, []);
  useEffect(() => keepBackups(host), [host]);
  useEffect(() => {
    if (onto === null) void editing.getState().close();
  }, [onto]);
  // Going back to where one came from forgets what was not accepted.
  const screenBefore = useRef(route.screen);
  useEffect(() => {
    if (screenBefore.current === 'import' && route.screen !== 'import') stopImport();
    screenBefore.current = route.screen;
  }, [route.screen]);
  useEffect(() => host.onOpenFiles((files) => void importFiles(files, null)), [host]);
  useEffect(() => host.onMenuCommand((id) => isCommandId(id) && runCommand(id)), [host]);
  useCommands({
    'review.open': () => void importChosen(host.openFiles(), onto),
    'review.openFolder': () => void importChosen(host.openFolder(), onto),
    'review.new': () => void startEmpty(),
    'review.sample': () => void importFiles([sampleFile()], null),
    'review.library': () => go({ screen: 'library' }),
    'view.theme': () => useSettings.getState().set({ theme: theme === 'dark' ? 'light' : 'dark' }),
    'view.keys': () => setIsKeysOpen(true),
  });

  return (
    <DropArea invitation={onto ? 'Drop to add to this review' : 'Drop to start a review'} onDrop={dropped}>
      <PanelBoundary name="screen" key={route.screen === 'review' ? route.id : route.screen}>
        {route.screen === 'review' && <OpenReview id={route.id} />}
        {route.screen === 'import' && <ImportScreen />}
        {route.screen === 'library' && <LibraryScreen />}
      </PanelBoundary>
      <KeySheet isOpen={isKeysOpen} onClose={() => setIsKeysOpen(false)} />
      <NoticeList />
    </DropArea>
  );
}

async function startEmpty(): Promise<void> {
  const storage = await appStorage();
  if (!storage.ok) return sayError(errorText(storage.error));
  const at = epochMs(Date.now());
  const review = newReview(crypto.randomUUID() as ReviewId, at);
  const created = await storage.value.createReview(review, at);
  return created.ok ? go({ screen: 'review', id: review.id }) : sayError(errorText(created.error));
}
