import { afterEach, expect, it } from 'vitest';
import { editing } from '../../../renderer/features/editing/useEditing.ts';
import { acceptImport } from '../../../renderer/features/import/acceptImport.ts';
import { importFiles } from '../../../renderer/features/import/importFiles.ts';
import { stopImport } from '../../../renderer/features/import/importRun.ts';
import { useImport } from '../../../renderer/features/import/importStore.ts';
import { whenAllRead } from '../../../renderer/features/import/whenAllRead.ts';
import { fileOfBrowser } from '../../../renderer/host/fileOfBrowser.ts';

afterEach(async () => {
  stopImport();
  await editing.getState().close();
  location.hash = '';
});

/** As a file on disk that was deleted: its size is known, its bytes are not. */
class Vanished extends Blob {
  override slice(): Blob {
    return {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    } as unknown as Blob;
  }
}

it('is named when the import is accepted, and nothing is added', async () => {
  const line = (at: number) => `2024-03-12T10:00:0${at}Z gw-1 gateway: request ${at}\n`;
  const log = [0, 1, 2, 3].map(line).join('');
  await importFiles([fileOfBrowser(new File([log], 'gateway.log'))], null);
  await whenAllRead();
  useImport
    .getState()
    .changeFile(0, (file) =>
      file.read ? { ...file, read: { ...file.read, file: new Vanished([log]) } } : file,
    );
  await acceptImport();
  expect(useImport.getState().inHand).toMatchObject({
    isStoring: false,
    problem: expect.stringContaining('“gateway.log” was moved, changed or deleted since it was read.'),
  });
  expect(editing.getState().review).toBeNull();
});
