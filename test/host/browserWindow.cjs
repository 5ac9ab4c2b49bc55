const { EventEmitter } = require('node:events');
const { app } = require('./app.cjs');
const { running } = require('./running.cjs');
const { preventable, strict } = require('./strict.cjs');
const { WebContents } = require('./webContents.cjs');

const windows = new Map();
let lastId = 0;
let focusedId = null;

class BrowserWindow extends EventEmitter {
  closing = Promise.resolve();
  #isVisible;
  #isDestroyed = false;
  #isMaximized = false;
  #bounds;

  constructor(options = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.id = ++lastId;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#isVisible = options.show !== false;
    const self = strict('BrowserWindow', this);
    windows.set(this.id, self);
    this.webContents = WebContents.of(self, options.webPreferences ?? {});
    if (this.#isVisible) focusedId = this.id;
    app.emit('browser-window-created', {}, self);
    // The caller gets the strict one, and so does everybody else.
    // biome-ignore lint/correctness/noConstructorReturn: there is no other way to hand out a proxy
    return self;
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }

  show() {
    this.#isVisible = true;
    this.focus();
  }

  focus() {
    focusedId = this.id;
    this.emit('focus');
  }

  isVisible() {
    return this.#isVisible;
  }

  isMinimized() {
    return false;
  }

  isMaximized() {
    return this.#isMaximized;
  }

  maximize() {
    this.#isMaximized = true;
  }

  getBounds() {
    return { ...this.#bounds };
  }

  getNormalBounds() {
    return { ...this.#bounds };
  }

  isDestroyed() {
    return this.#isDestroyed;
  }

  close() {
    if (this.#isDestroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy() {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    const contents = this.webContents;
    this.closing = contents.opened
      .then(() => running.cdp.send('Target.closeTarget', { targetId: contents.targetId }))
      .catch(() => {}); // Chromium closed it first.
    windows.delete(this.id);
    if (focusedId === this.id) focusedId = null;
    contents.setDestroyed();
    this.emit('closed');
    if (windows.size > 0 || app.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }

  static getAllWindows() {
    return [...windows.values()];
  }

  static getFocusedWindow() {
    return windows.get(focusedId) ?? null;
  }

  static fromWebContents(contents) {
    return BrowserWindow.getAllWindows().find((window) => window.webContents.id === contents?.id) ?? null;
  }

  static fromId(id) {
    return windows.get(id) ?? null;
  }
}

module.exports = { BrowserWindow };
