import { expect, it } from 'vitest';
import { givenBlob } from '../../../renderer/features/import/givenBlob.ts';
import { readExactly } from '../../../shared/import/container/givenFile.ts';

const blob = (error: Error) =>
  ({ size: 9, slice: () => ({ arrayBuffer: () => Promise.reject(error) }) }) as unknown as Blob;
const read = (error: Error) =>
  readExactly(givenBlob({ path: 'a.log', blob: blob(error), modifiedAt: null }), 0, 9);

it('says once, and in its own words, that a file was changed since it was opened', async () => {
  await expect(read(new DOMException('x', 'NotReadableError'))).rejects.toThrow(
    /^it was changed or moved since it was opened/,
  );
  await expect(read(new Error('no such disk'))).rejects.toThrow(/^it could not be read: no such disk$/);
});
