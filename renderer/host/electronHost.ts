import type { DebriefBridge } from '../../shared/ipc/bridge.ts';
import { CHUNK_BYTES, type FileTicket } from '../../shared/ipc/contract.ts';
import { fileOfBrowser } from './fileOfBrowser.ts';
import { filesOfFolders } from './filesOfFolders.ts';
import type { Host, OpenedFile } from './host.ts';
import { HostError } from './hostError.ts';

/** The desktop shell, by the functions that its preload put into the page. */
export function electronHost(bridge: DebriefBridge): Host {
  const opened = (ticket: FileTicket): OpenedFile => ({
    name: ticket.name,
    path: ticket.path ?? ticket.name,
    sizeBytes: ticket.sizeBytes,
    modifiedAt: ticket.modifiedAt,
    blob: () => readWhole(bridge, ticket),
  });

  return {
    kind: 'electron',
    openFiles: async () => (await bridge.openFiles()).map(opened),
    openFolder: async () => {
      const tickets = await bridge.openFolder();
      if (!tickets.ok) throw new HostError(tickets.error);
      return tickets.value.map(opened);
    },
    // The files of a dropped folder are the page's own to read: Chromium has granted them with the drop.
    fromDrop: async ({ files, folders }) => [
      ...(await Promise.all(
        files.map(async (file) => {
          const ticket = await bridge.dropped(file);
          return ticket ? opened(ticket) : fileOfBrowser(file);
        }),
      )),
      ...(await filesOfFolders(folders)),
    ],
    saveFile: (file) => bridge.saveFile(file),
    exportPdf: (job) => bridge.printReport(job),
    openExternal: (url) => bridge.openExternal(url),
    onOpenFiles: (listener) => {
      const stop = bridge.onFilesOpened((tickets) => listener(tickets.map(opened)));
      void bridge.ready();
      return stop;
    },
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    backup: async (reviewId, title, json) => {
      const written = await bridge.writeBackup({ reviewId, title, json });
      if (!written.ok) throw new HostError(written.error);
    },
  };
}

/**
 * Piece by piece, each a blob of its own: Chromium keeps blobs outside of the page's memory, and on disk when they are
 * large.
 */
async function readWhole(bridge: DebriefBridge, { token, name, sizeBytes }: FileTicket): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let offset = 0; offset < sizeBytes; ) {
    const piece = await bridge.readFile({ token, offset, length: Math.min(CHUNK_BYTES, sizeBytes - offset) });
    if (!piece.ok) throw new HostError(piece.error);
    if (piece.value.length === 0) {
      throw new HostError({
        code: 'file.unreadable',
        facts: { name, reason: 'it became shorter while it was read' },
      });
    }
    pieces.push(new Blob([piece.value as Uint8Array<ArrayBuffer>]));
    offset += piece.value.length;
  }
  return new Blob(pieces);
}
