import { afterEach, describe, expect, it, vi } from 'vitest';
import { editing } from '../../../renderer/features/editing/useEditing.ts';
import { acceptImport } from '../../../renderer/features/import/acceptImport.ts';
import { importFiles } from '../../../renderer/features/import/importFiles.ts';
import { stopImport } from '../../../renderer/features/import/importRun.ts';
import { useImport } from '../../../renderer/features/import/importStore.ts';
import { standingsOf } from '../../../renderer/features/import/whatIsTaken.ts';
import { whenAllRead } from '../../../renderer/features/import/whenAllRead.ts';
import { fileOfBrowser } from '../../../renderer/host/fileOfBrowser.ts';
import { appStorage } from '../../../renderer/storage/appStorage.ts';
import { epochMs } from '../../../shared/model/time.ts';

const logOf = (lines: number) =>
  Array.from(
    { length: lines },
    (_, at) => `2024-03-12T10:00:${String(at).padStart(2, '0')}Z gw-1 gateway: request ${at}\n`,
  ).join('');

const given = (lines: number) => fileOfBrowser(new File([logOf(lines)], 'gateway.log'));
const inHand = () => useImport.getState().inHand;
const sources = () => Object.values(editing.getState().review?.sources ?? {});

async function add(lines: number): Promise<void> {
  await importFiles([given(lines)], editing.getState().review?.id ?? null);
  await whenAllRead();
}

afterEach(async () => {
  stopImport();
  const id = editing.getState().review?.id;
  await editing.getState().close();
  const storage = await appStorage();
  if (storage.ok && id) await storage.value.deleteReview(id, epochMs(Date.now()));
  location.hash = '';
});

describe('a log that has grown since it was imported', () => {
  it('is known again, and adds only its new lines; what is there counts as merged', async () => {
    await add(20);
    await acceptImport();
    expect(sources()).toMatchObject([{ evidence: { count: 20 } }]);

    await add(25);
    const [file] = inHand()!.files;
    expect(file!.earlier).toMatchObject({
      source: { name: 'gateway.log' },
      comparison: { present: 20 },
      fresh: { count: 5, report: { lines: { read: 25, imported: 5, merged: 20, skipped: 0 } } },
    });
    expect(file!.earlier!.fresh.first.map(({ line }) => line)).toEqual([21, 22, 23, 24, 25]);
    await acceptImport();
    await vi.waitFor(() => expect(sources()).toHaveLength(2));
    expect(sources().map(({ evidence }) => evidence?.count)).toEqual([20, 5]);

    await add(27);
    expect(inHand()!.files[0]!.earlier!.fresh.count, 'beyond both copies').toBe(2);
    useImport.getState().changeFile(0, (one) => ({ ...one, addsAll: true }));
    await acceptImport();
    await vi.waitFor(() => expect(sources()).toHaveLength(3));
    expect(sources().map(({ evidence }) => evidence?.count)).toEqual([20, 5, 27]);
  });

  it('adds nothing where nothing in it is new', async () => {
    await add(20);
    await acceptImport();
    await add(12);
    const review = editing.getState().review;
    expect(standingsOf(inHand()!.files, review)).toEqual(['nothingNew']);
  });
});
