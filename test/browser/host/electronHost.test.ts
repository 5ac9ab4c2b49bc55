import { describe, expect, it, vi } from 'vitest';
import { hostFor } from '../../../renderer/host/chooseHost.ts';
import { HostError } from '../../../renderer/host/hostError.ts';
import type { DebriefBridge } from '../../../shared/ipc/bridge.ts';
import { CHUNK_BYTES, type FileRange, type FileTicket } from '../../../shared/ipc/contract.ts';

const ticket: FileTicket = {
  token: crypto.randomUUID(),
  name: 'big.log',
  sizeBytes: CHUNK_BYTES + 3,
  modifiedAt: 1_717_408_800_000,
};

/** A bridge over one file in memory. */
function bridgeOver(content: Uint8Array, changes: Partial<DebriefBridge> = {}): DebriefBridge {
  return {
    openFiles: async () => [ticket],
    openFolder: async () => ({ ok: true as const, value: [] }),
    dropped: async () => null,
    readFile: async ({ offset, length }: FileRange) => ({
      ok: true as const,
      value: content.slice(offset, offset + length),
    }),
    saveFile: async () => ({ status: 'cancelled' as const }),
    printReport: async () => ({ status: 'cancelled' as const }),
    writeBackup: async () => ({ ok: true as const, value: null }),
    openExternal: async () => {},
    ready: async () => {},
    onFilesOpened: () => () => {},
    onMenuCommand: () => () => {},
    ...changes,
  };
}

describe('the desktop host', () => {
  it('reads a large file in pieces and puts them together', async () => {
    const content = new Uint8Array(ticket.sizeBytes).map((_byte, at) => at % 251);
    const [file] = await hostFor(bridgeOver(content)).openFiles();
    const bytes = new Uint8Array(await (await file!.blob()).arrayBuffer());
    expect(bytes.length).toBe(content.length);
    expect(bytes.every((byte, at) => byte === at % 251)).toBe(true);
  });

  it('says that a file became shorter while it was read', async () => {
    const [file] = await hostFor(bridgeOver(new Uint8Array(10))).openFiles();
    const failure = await file!.blob().catch((error: unknown) => error);
    expect((failure as HostError).appError).toMatchObject({
      code: 'file.unreadable',
      facts: { name: 'big.log' },
    });
  });

  it('reads a dropped file itself when it is not one of the disk', async () => {
    const host = hostFor(bridgeOver(new Uint8Array(0)));
    const [file] = await host.fromDrop({ files: [new File(['pasted'], 'paste.txt')], folders: [] });
    expect(await (await file!.blob()).text()).toBe('pasted');
  });

  it('keeps the places that files of a folder have in it, and says why a folder cannot be opened', async () => {
    const path = 'logs/api/big.log';
    const bridge = bridgeOver(new Uint8Array(0), {
      openFolder: async () => ({ ok: true, value: [{ ...ticket, path }] }),
    });
    expect(await hostFor(bridge).openFolder()).toMatchObject([{ name: 'big.log', path }]);
    const error = { code: 'container.refused' as const, facts: { name: 'logs', reason: 'too many' } };
    const refusing = hostFor(
      bridgeOver(new Uint8Array(0), { openFolder: async () => ({ ok: false, error }) }),
    );
    await expect(refusing.openFolder()).rejects.toThrow(HostError);
  });

  it('says ready once it listens, and hands files over until it stops', async () => {
    const order: string[] = [];
    let tell: (files: readonly FileTicket[]) => void = () => {};
    const host = hostFor(
      bridgeOver(new Uint8Array(0), {
        onFilesOpened: (listener) => {
          order.push('listens');
          tell = listener;
          return () => order.push('stopped');
        },
        ready: async () => void order.push('ready'),
      }),
    );
    const listener = vi.fn();
    const stop = host.onOpenFiles(listener);
    tell([ticket]);
    expect(listener.mock.calls[0]?.[0]).toMatchObject([{ name: 'big.log' }]);
    stop();
    expect(order).toEqual(['listens', 'ready', 'stopped']);
  });

  it('throws the facts when a backup cannot be written', async () => {
    const error = {
      code: 'file.unwritable' as const,
      facts: { name: 'the backup', reason: 'the disk is full' },
    };
    const host = hostFor(bridgeOver(new Uint8Array(0), { writeBackup: async () => ({ ok: false, error }) }));
    await expect(host.backup('r', 't', '{}')).rejects.toThrow(HostError);
  });
});
