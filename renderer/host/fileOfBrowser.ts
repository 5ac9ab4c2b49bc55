import type { OpenedFile } from './host.ts';

/** A file that the page may read itself: it is a blob already. */
export const fileOfBrowser = (file: File, path = file.webkitRelativePath || file.name): OpenedFile => ({
  name: file.name,
  path,
  sizeBytes: file.size,
  modifiedAt: file.lastModified,
  blob: async () => file,
});
