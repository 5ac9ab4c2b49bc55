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
    for (const entry of own) files.push(await openedOf(entry));
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

/** One that is gone since the folder was listed, or may not be read, is given all the same: its bytes say why. */
async function openedOf(entry: FileSystemFileEntry): Promise<OpenedFile> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    return fileOfBrowser(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      name: entry.name,
      path,
      sizeBytes: 0,
      modifiedAt: null,
      blob: () => Promise.reject(new HostError(appError('file.unreadable', { name: path, reason }))),
    };
  }
}
