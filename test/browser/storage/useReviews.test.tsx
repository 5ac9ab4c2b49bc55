import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { appStorage, askToKeepStorage } from '../../../renderer/storage/appStorage.ts';
import { useReviews } from '../../../renderer/storage/useReviews.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { emptyReview } from '../../fixtures/edits.ts';
import { waitFor } from '../waiting.ts';

function Titles() {
  const library = useReviews();
  if (!library) return 'loading';
  return library.ok ? library.value.reviews.map(({ title }) => title).join() || 'empty' : library.error.code;
}

const host = document.createElement('div');
const root = createRoot(host);

// Tests of other files use the app's own database too, before this one or after it.
beforeAll(
  () =>
    new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('debrief');
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    }),
);

afterEach(async () => {
  vi.unstubAllGlobals();
  root.render(null);
  const storage = await appStorage();
  if (storage.ok) storage.value.close();
  indexedDB.deleteDatabase('debrief');
});

it('says what is in the library, and follows it', async () => {
  root.render(<Titles />);
  await waitFor(() => expect(host.textContent).toBe('empty'));
  const storage = await appStorage();
  if (!storage.ok) throw new Error(storage.error.code);
  await storage.value.createReview(emptyReview(), epochMs(0));
  await waitFor(() => expect(host.textContent).toBe('Untitled review'));
  await storage.value.deleteReview('r1' as ReviewId, epochMs(1));
  await waitFor(() => expect(host.textContent).toBe('empty'));
});

it('asks the browser to keep the storage, and takes no for an answer', async () => {
  expect(typeof (await askToKeepStorage())).toBe('boolean');
  vi.stubGlobal('navigator', { storage: { persist: () => Promise.reject(new Error('no')) } });
  expect(await askToKeepStorage()).toBe(false);
});
