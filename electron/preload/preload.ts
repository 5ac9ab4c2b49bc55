import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DebriefBridge } from '../../shared/ipc/bridge.ts';
import type { CallArgs, CallName, CallResult, Pushes } from '../../shared/ipc/contract.ts';

const call = <Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<CallResult<Name>> =>
  ipcRenderer.invoke(name, args);

/** The listener gets the message only: an Electron event would carry the sender into the page. */
function on<Name extends keyof Pushes>(name: Name, listener: (message: Pushes[Name]) => void): () => void {
  const forward = (_event: unknown, message: Pushes[Name]) => listener(message);
  ipcRenderer.on(name, forward);
  return () => {
    ipcRenderer.removeListener(name, forward);
  };
}

const bridge: DebriefBridge = {
  openFiles: () => call('files:open', undefined),
  openFolder: () => call('files:openFolder', undefined),
  // The path goes from here to the main process; the page only gets the token.
  dropped: async (file) => {
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
    return path === '' ? null : call('files:dropped', { path });
  },
  readFile: (range) => call('files:read', range),
  saveFile: (request) => call('files:save', request),
  printReport: (job) => call('report:print', job),
  writeBackup: (request) => call('backup:write', request),
  openExternal: async (url) => {
    await call('links:open', { url });
  },
  ready: async () => {
    await call('page:ready', undefined);
  },
  onFilesOpened: (listener) => on('files:opened', listener),
  onMenuCommand: (listener) => on('menu:command', listener),
};

contextBridge.exposeInMainWorld('debrief', Object.freeze(bridge));
