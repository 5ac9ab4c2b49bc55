const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const { app } = require('./app.cjs');
const { ipcMain } = require('./ipcMain.cjs');
const { pagePdf } = require('./pagePdf.cjs');
const { codec, popupScript, preloadScripts } = require('./pageScripts.cjs');
const { running } = require('./running.cjs');
const { handlerFor, toApp, toPage } = require('./schemes.cjs');
const { applyPermissions, isRequestAllowed } = require('./session.cjs');
const { preventable, strict, unsupported } = require('./strict.cjs');

const all = new Map();

/** A Chromium tab, driven by the DevTools protocol, as Electron's WebContents. */
class WebContents extends EventEmitter {
  targetId = null;
  opened;
  #preferences;
  #session = null;
  #mainFrame = null;
  /** Of the preload's world in the page that is shown now. */
  #preloadContext = null;
  #loading = null;
  #url = '';
  #isDestroyed = false;
  #decideOpen = () => ({ action: 'allow' });

  static of(window, preferences) {
    const contents = new WebContents(window, preferences);
    const self = strict('webContents', contents);
    all.set(window.id, self);
    contents.self = self;
    app.emit('web-contents-created', {}, self);
    return self;
  }

  constructor(window, preferences) {
    super();
    this.id = window.id;
    this.window = window;
    this.#preferences = preferences;
    this.opened = this.#open();
    this.opened.catch((error) => {
      if (this.#isDestroyed) return;
      console.error('stand-in: a window could not be opened:', error);
      process.exit(1);
    });
  }

  async #open() {
    const { contextIsolation, nodeIntegration, sandbox, preload } = this.#preferences;
    if (nodeIntegration || contextIsolation === false || sandbox === false) {
      unsupported('a window without sandbox and context isolation');
    }
    const { cdp } = running;
    const { width, height } = this.window.getBounds();
    const target = await cdp.send('Target.createTarget', {
      url: 'about:blank',
      width,
      height,
      newWindow: true,
    });
    this.targetId = target.targetId;
    const attached = await cdp.send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    this.#session = attached.sessionId;
    this.#listen();
    await this.#send('Page.enable');
    this.#mainFrame = (await this.#send('Page.getFrameTree')).frameTree.frame.id;
    await this.#send('Runtime.addBinding', { name: '__hostSend', executionContextName: 'preload' });
    await this.#send('Runtime.addBinding', { name: '__hostOpen' });
    await this.#send('Runtime.enable');
    await this.#send('Inspector.enable');
    await this.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    const scripts = [{ source: popupScript }];
    if (preload) scripts.push(...preloadScripts(fs.readFileSync(preload, 'utf8')));
    for (const script of scripts) await this.#send('Page.addScriptToEvaluateOnNewDocument', script);
  }

  #listen() {
    const on = (method, listener) => running.cdp.on(`${this.#session}:${method}`, listener);
    on('Runtime.executionContextCreated', ({ context }) => {
      const isPreload = context.name === 'preload' && context.auxData.frameId === this.#mainFrame;
      if (isPreload) this.#preloadContext = context.id;
    });
    on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__hostOpen') this.#decideOpen({ url: toApp(payload), disposition: 'foreground-tab' });
      else if (executionContextId === this.#preloadContext) void this.#answer(JSON.parse(payload));
    });
    on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.#url = toApp(frame.url);
      this.emit('did-navigate', {}, this.#url);
    });
    on('Page.domContentEventFired', () => this.emit('dom-ready', {}));
    on('Page.loadEventFired', () => {
      this.emit('did-finish-load', {});
      this.window.emit('ready-to-show');
      this.#loading?.resolve();
      this.#loading = null;
    });
    on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    on('Fetch.requestPaused', (paused) => {
      this.#request(paused).catch((error) => {
        if (!this.#isDestroyed && !app.isQuitting) console.error('stand-in:', error.message);
      });
    });
    on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      console.error('[page error]', exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
  }

  #send(method, params) {
    return running.cdp.send(method, params, this.#session);
  }

  /** Every request of the page comes by here: navigations are asked for, app:// is answered, the rest let out or not. */
  async #request({ requestId, request, resourceType, frameId }) {
    const url = toApp(request.url);
    if (resourceType === 'Document' && !this.#mayLoad(url, frameId === this.#mainFrame)) {
      await this.#send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    const handler = handlerFor(url);
    if (!handler) {
      const isAllowed = await isRequestAllowed(url);
      if (isAllowed) await this.#send('Fetch.continueRequest', { requestId });
      else await this.#send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    const response = await handler(new Request(url, { method: request.method }));
    await this.#send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  #mayLoad(url, isMainFrame) {
    const isOwnDoing = isMainFrame && this.#loading?.url === url;
    if (!isOwnDoing) {
      const event = preventable({ url, isMainFrame, isSameDocument: false });
      if (isMainFrame) this.emit('will-navigate', event, url);
      this.emit('will-frame-navigate', event);
      if (event.defaultPrevented) return false;
    }
    this.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
    return true;
  }

  async #answer({ id, channel, args }) {
    const context = this.#preloadContext;
    const event = { sender: this.self, senderFrame: { url: this.#url, parent: null }, type: 'frame' };
    let reply;
    try {
      reply = { id, value: codec.pack(await ipcMain.answer(channel, event, args.map(codec.unpack))) };
    } catch (error) {
      reply = { id, error: `Error invoking remote method '${channel}': ${error}` };
    }
    await this.#toPreload(reply, context);
  }

  /** The page may be gone by then: nobody waits for the message any more. */
  async #toPreload(message, contextId = this.#preloadContext) {
    if (contextId === null) return;
    const expression = `__hostReceive(${JSON.stringify(message)})`;
    await this.#send('Runtime.evaluate', { expression, contextId }).catch(() => {});
  }

  send(channel, ...args) {
    void this.#toPreload({ channel, args: args.map(codec.pack) });
  }

  async loadURL(url) {
    await this.opened;
    const { protocol, host } = new URL(toPage(url));
    await applyPermissions(`${protocol}//${host}`);
    const loaded = new Promise((resolve) => {
      this.#loading = { resolve, url };
    });
    const { errorText } = await this.#send('Page.navigate', { url: toPage(url) });
    if (errorText) {
      this.#loading = null;
      throw new Error(`${errorText} loading '${url}'`);
    }
    await loaded;
  }

  reload() {
    void this.loadURL(this.#url).catch((error) => console.error('stand-in: reload:', error.message));
  }

  forcefullyCrashRenderer() {
    this.#send('Page.crash').catch(() => {}); // The answer dies with the page.
  }

  setWindowOpenHandler(handler) {
    this.#decideOpen = (details) => {
      if (handler(details).action !== 'deny')
        console.error('stand-in: only windows that are denied are known');
    };
  }

  getURL() {
    return this.#url;
  }

  isDestroyed() {
    return this.#isDestroyed;
  }

  setDestroyed() {
    this.#isDestroyed = true;
    all.delete(this.id);
    this.emit('destroyed');
  }

  printToPDF(options) {
    return pagePdf((method, params) => this.#send(method, params), options);
  }

  static fromDevToolsTargetId(targetId) {
    return [...all.values()].find((contents) => contents.targetId === targetId);
  }

  static getAllWebContents() {
    return [...all.values()];
  }

  static fromId(id) {
    return all.get(id);
  }
}

module.exports = { WebContents };
