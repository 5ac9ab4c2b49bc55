import { FOLDER_MAX_FILES } from '../../shared/ipc/contract.ts';
import { appError } from '../../shared/model/appError.ts';
import { fileOfBrowser } from './fileOfBrowser.ts';
import type { OpenedFile } from './host.ts';
import { HostError } from './hostError.ts';

/** The files of dropped folders and their subfolders, by path in order. */
export async function filesOfFolders(
  folders: readonly FileSystemDirectoryEntry[],
  most: number = FOLDER_MAX_FILES,
): Promise<OpenedFile[]> {
  const files: OpenedFile[] = [];
  const waiting = [...folders];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const entries = await entriesOf(folder);
    waiting.push(...entries.filter((entry) => entry.isDirectory).map((e) => e as FileSystemDirectoryEntry));
    const own = entries.filter((entry) => entry.isFile) as FileSystemFileEntry[];
    if (files.length + own.length > most || waiting.length > most) {
      const name = folders[0]?.name ?? '';
      throw new HostError(
        appError('container.refused', { name, reason: `it holds more than ${most} files` }),
      );
    }
    for (const entry of own) {
      const file = await fileOf(entry);
      if (file) files.push(fileOfBrowser(file, entry.fullPath.replace(/^\//, '')));
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `readEntries` gives some hundred at a time and nothing at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new HostError(appError('file.unreadable', { name: folder.name, reason }));
    });
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

/** Null for one that is gone since the folder was listed. */
const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
