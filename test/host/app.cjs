const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { running } = require('./running.cjs');
const { SingleInstance } = require('./singleInstance.cjs');
const { preventable, strict, unsupported } = require('./strict.cjs');

const FOLDERS = {
  userData: () => running.userData,
  temp: () => os.tmpdir(),
  home: () => os.homedir(),
  documents: () => path.join(running.userData, 'Documents'),
};

const commandLine = strict('app.commandLine', {
  appendSwitch: (name, value) =>
    running.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
  hasSwitch: (name) => running.switches.some((text) => text === `--${name}` || text.startsWith(`--${name}=`)),
  getSwitchValue: (name) =>
    running.switches.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
});

class App extends EventEmitter {
  isPackaged = false;
  commandLine = commandLine;
  isQuitting = false;
  #isReady = false;
  #whenReady = new Promise((resolve) => this.once('ready', resolve));
  #instance = null;

  get #manifest() {
    return JSON.parse(fs.readFileSync(path.join(running.appDir, 'package.json'), 'utf8'));
  }

  setReady() {
    this.#isReady = true;
    this.emit('ready', {}, {});
  }

  whenReady() {
    return this.#whenReady;
  }

  isReady() {
    return this.#isReady;
  }

  getName() {
    return this.#manifest.productName;
  }

  getVersion() {
    return this.#manifest.version;
  }

  getAppPath() {
    return running.appDir;
  }

  getPath(name) {
    return FOLDERS[name] ? FOLDERS[name]() : unsupported(`app.getPath('${name}')`);
  }

  requestSingleInstanceLock() {
    this.#instance = new SingleInstance(running.userData, (argv, folder) =>
      this.emit('second-instance', preventable(), argv, folder, undefined),
    );
    return this.#instance.isFirst;
  }

  /** The stand-in has no sandbox of its own to turn on; windows without one are refused (webContents.cjs). */
  enableSandbox() {}

  relaunch() {
    unsupported('app.relaunch');
  }

  quit() {
    if (this.isQuitting) return;
    this.isQuitting = true;
    void this.#quit();
  }

  async #quit() {
    const { BrowserWindow } = require('./browserWindow.cjs');
    if (!this.#goesOn('before-quit')) return;
    for (const window of BrowserWindow.getAllWindows()) {
      window.close();
      await window.closing;
      if (!window.isDestroyed()) {
        this.isQuitting = false;
        return;
      }
    }
    if (!this.#goesOn('will-quit')) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  #goesOn(name) {
    const event = preventable();
    this.emit(name, event);
    if (event.defaultPrevented) this.isQuitting = false;
    return !event.defaultPrevented;
  }

  exit(code = 0) {
    const { cdp, chromium } = running;
    this.isQuitting = true;
    this.#instance?.release();
    const end = () => process.exit(code);
    if (!cdp) return end();
    chromium.once('exit', end);
    cdp.send('Browser.close').catch(() => {});
    setTimeout(() => {
      chromium.kill('SIGKILL');
      end();
    }, 3000).unref();
  }
}

module.exports = { app: strict('app', new App()) };
