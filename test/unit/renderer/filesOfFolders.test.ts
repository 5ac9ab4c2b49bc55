import { expect, it } from 'vitest';
import { filesOfFolders } from '../../../renderer/host/filesOfFolders.ts';

const file = (name: string, give: FileSystemFileEntry['file']) =>
  ({ isFile: true, isDirectory: false, name, fullPath: `/night/${name}`, file: give }) as FileSystemFileEntry;

function folder(entries: readonly FileSystemEntry[]): FileSystemDirectoryEntry {
  const batches = [entries, []];
  return {
    isFile: false,
    isDirectory: true,
    name: 'night',
    fullPath: '/night',
    createReader: () => ({ readEntries: (give: (some: unknown) => void) => give(batches.shift()) }),
  } as unknown as FileSystemDirectoryEntry;
}

it('gives a file that is gone since its folder was listed, which says so when it is read', async () => {
  const there = file('a.log', (give) => give(new File(['2026-03-12T01:00:00Z a'], 'a.log')));
  const gone = file('gone.log', (_, fail) => fail?.(new DOMException('it is not there', 'NotFoundError')));
  const files = await filesOfFolders([folder([gone, there])]);
  expect(files.map(({ path }) => path)).toEqual(['night/a.log', 'night/gone.log']);
  await expect(files[1]?.blob()).rejects.toMatchObject({
    appError: { code: 'file.unreadable', facts: { name: 'night/gone.log', reason: 'it is not there' } },
  });
  expect(await (await files[0]!.blob()).text()).toBe('2026-03-12T01:00:00Z a');
});
