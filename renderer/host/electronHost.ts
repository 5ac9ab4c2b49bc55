import type { DebriefBridge } from '../../shared/ipc/bridge.ts';
import { CHUNK_BYTES, type FileTicket } from '../../shared/ipc/contract.ts';
import { fileOfBrowser } from './browserHost.ts';
import type { Host, OpenedFile } from './host.ts';
import { HostError } from './hostError.ts';

/** The desktop shell, by the functions that its preload put into the page. */
export function electronHost(bridge: DebriefBridge): Host {
  const opened = (ticket: FileTicket): OpenedFile => ({
    name: ticket.name,
    sizeBytes: ticket.sizeBytes,
    bytes: () => readWhole(bridge, ticket),
  });

  return {
    kind: 'electron',
    openFiles: async () => (await bridge.openFiles()).map(opened),
    fromDrop: (files) =>
      Promise.all(
        files.map(async (file) => {
          const ticket = await bridge.dropped(file);
          return ticket ? opened(ticket) : fileOfBrowser(file);
        }),
      ),
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

async function readWhole(bridge: DebriefBridge, { token, name, sizeBytes }: FileTicket): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes);
  for (let offset = 0; offset < sizeBytes; ) {
    const piece = await bridge.readFile({ token, offset, length: Math.min(CHUNK_BYTES, sizeBytes - offset) });
    if (!piece.ok) throw new HostError(piece.error);
    if (piece.value.length === 0) {
      throw new HostError({
        code: 'file.unreadable',
        facts: { name, reason: 'it became shorter while it was read' },
      });
    }
    bytes.set(piece.value, offset);
    offset += piece.value.length;
  }
  return bytes;
}
