import { BrokenOff } from '../../../shared/import/container/brokenOff.ts';
import type { GivenFile } from '../../../shared/import/container/givenFile.ts';
import type { FileToRead } from './importMessages.ts';

/** A blob, read at any place of it. The browser refuses a file of the disk that was changed since it was given. */
export const givenBlob = ({ path, blob }: FileToRead): GivenFile => ({
  path,
  sizeBytes: blob.size,
  slice: async (from, to) => {
    try {
      return new Uint8Array(await blob.slice(from, to).arrayBuffer());
    } catch (error) {
      if (error instanceof DOMException && CHANGED.has(error.name))
        throw new BrokenOff(
          'it was changed or moved since it was opened; open it again when nothing writes to it',
        );
      throw error;
    }
  },
});

const CHANGED: ReadonlySet<string> = new Set(['NotReadableError', 'NotFoundError']);
