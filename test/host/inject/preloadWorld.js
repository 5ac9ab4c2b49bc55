/* global makeBridge, makeCodec */
/** What a sandboxed preload gets for `require`: `electron`, with the parts that a preload may use. */
// biome-ignore lint/correctness/noUnusedVariables: put into pages as text (pageScripts.cjs)
function makeRequire(nonce, sendText) {
  const { pack, unpack } = makeCodec();
  const bridge = makeBridge(nonce, 'preload');
  const listeners = new Map();
  const waiting = new Map();
  let lastId = 0;

  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        sendText(JSON.stringify({ id, channel, args: args.map(pack) }));
      }),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((one) => one !== listener),
      );
      return ipcRenderer;
    },
  };

  globalThis.__hostReceive = ({ id, value, error, channel, args }) => {
    if (channel !== undefined) {
      for (const listener of listeners.get(channel) ?? []) {
        listener({ sender: ipcRenderer }, ...args.map(unpack));
      }
      return;
    }
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(unpack(value));
    else call?.reject(new Error(error));
  };

  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: bridge.expose },
    // True of the files that a page makes; the path of one from the disk cannot be had here.
    webUtils: { getPathForFile: () => '' },
  };
  return (name) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name} (a sandboxed preload has electron, events, timers and url)`);
  };
}
