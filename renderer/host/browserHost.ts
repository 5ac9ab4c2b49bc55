import { safeFileName } from '../../shared/export/safeFileName.ts';
import { fileOfBrowser } from './fileOfBrowser.ts';
import { filesOfFolders } from './filesOfFolders.ts';
import type { FileToSave, Host, SaveOutcome } from './host.ts';
import { printInNewTab } from './printInNewTab.ts';

/** A browser on loopback: file input, save dialog or download, the print dialog, no menu and no backups. */
export function browserHost(): Host {
  return {
    kind: 'browser',
    openFiles: async () => (await choose('files')).map((file) => fileOfBrowser(file)),
    openFolder: async () => (await choose('folder')).map((file) => fileOfBrowser(file)),
    fromDrop: async ({ files, folders }) => [
      ...files.map((file) => fileOfBrowser(file)),
      ...(await filesOfFolders(folders)),
    ],
    saveFile,
    exportPdf: printInNewTab,
    openExternal: async (url) => {
      // The address is shown whole: the words of a link may say another one.
      if (URL.parse(url)?.protocol === 'https:' && confirm(`Open this address in a new tab?\n\n${url}`)) {
        open(url, '_blank', 'noopener,noreferrer');
      }
    },
    onOpenFiles: () => () => {},
    onMenuCommand: () => () => {},
    backup: async () => {},
  };
}

function choose(what: 'files' | 'folder'): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = what === 'folder';
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const finish = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', finish, { once: true });
    input.addEventListener('cancel', finish, { once: true });
    input.click();
  });
}

const TYPES: Record<FileToSave['kind'], { readonly mime: string; readonly description: string }> = {
  png: { mime: 'image/png', description: 'PNG image' },
  svg: { mime: 'image/svg+xml', description: 'SVG image' },
  md: { mime: 'text/markdown', description: 'Markdown' },
  json: { mime: 'application/json', description: 'JSON' },
  csv: { mime: 'text/csv', description: 'CSV table' },
  debrief: { mime: 'application/vnd.debrief.review+zip', description: 'Debrief review' },
};

/** Part of File System Access; missing in Firefox, Safari and in TypeScript's DOM library. */
type SavePicker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

async function saveFile({ suggestedName, kind, bytes }: FileToSave): Promise<SaveOutcome> {
  const name = `${safeFileName(suggestedName)}.${kind}`;
  const { mime, description } = TYPES[kind];
  const picker = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  try {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime });
    if (!picker) return download(name, blob);
    const types = [{ description, accept: { [mime]: [`.${kind}`] } }];
    const handle = await picker({ suggestedName: name, types });
    // Written beside the file and put in its place on close: a failure leaves the old one whole.
    const writable = await handle.createWritable();
    await writable.write(blob);
    await writable.close();
    return { status: 'saved', name: handle.name };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { status: 'cancelled' };
    return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function download(name: string, blob: Blob): SaveOutcome {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download holds the blob by then; a minute covers a slow "where to" prompt.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { status: 'saved', name };
}
