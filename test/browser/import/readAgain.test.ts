import { afterEach, describe, expect, it } from 'vitest';
import { editing } from '../../../renderer/features/editing/useEditing.ts';
import { acceptImport } from '../../../renderer/features/import/acceptImport.ts';
import { importFiles } from '../../../renderer/features/import/importFiles.ts';
import { stopImport } from '../../../renderer/features/import/importRun.ts';
import { useImport } from '../../../renderer/features/import/importStore.ts';
import { whenAllRead } from '../../../renderer/features/import/whenAllRead.ts';
import { readSourceAgain } from '../../../renderer/features/review/readSourceAgain.ts';
import type { OpenedFile } from '../../../renderer/host/host.ts';
import { appStorage } from '../../../renderer/storage/appStorage.ts';
import { epochMs } from '../../../shared/model/time.ts';

const given = (path: string, content: unknown): OpenedFile => {
  const file = new File([JSON.stringify(content)], path.split('/').at(-1) ?? '');
  return { name: file.name, path, sizeBytes: file.size, modifiedAt: null, blob: async () => file };
};

const EXPORT = [
  given('chat/users.json', [{ id: 'U01AB', name: 'ada', profile: { real_name: 'Ada Byron' } }]),
  given('chat/channels.json', [{ id: 'C01', name: 'incident' }]),
  given('chat/incident/2024-03-12.json', [
    { type: 'message', user: 'U01AB', text: 'rolling the gateway back', ts: '1710237600.000100' },
    { type: 'message', user: 'U01AB', text: 'errors are gone', ts: '1710237900.000200' },
  ]),
];

const actors = () => useImport.getState().inHand?.files[0]?.read?.first.map(({ actor }) => actor);

afterEach(async () => {
  stopImport();
  const id = editing.getState().review?.id;
  await editing.getState().close();
  const storage = await appStorage();
  if (storage.ok && id) await storage.value.deleteReview(id, epochMs(Date.now()));
  location.hash = '';
});

describe('a channel of a chat export that is read again', () => {
  it('keeps the names of its people, which another file of the export gives', async () => {
    await importFiles(EXPORT, null);
    await whenAllRead();
    const names = actors();
    expect(names).toHaveLength(2);
    expect(names?.join()).toContain('Ada');
    await acceptImport();
    const review = editing.getState().review!;
    await readSourceAgain(Object.values(review.sources)[0]!, review.id);
    await whenAllRead();
    expect(actors()).toEqual(names);
  });
});
