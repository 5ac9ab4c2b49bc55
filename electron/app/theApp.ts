import { existsSync } from 'node:fs';
import { app, type BrowserWindow, Menu } from 'electron';
import { FileTokens } from '../files/fileTokens.ts';
import { RecentFiles } from '../files/recentFiles.ts';
import { registerCallHandlers } from '../ipc/callHandlers.ts';
import { push } from '../ipc/push.ts';
import { menuTemplate } from '../menu/menuTemplate.ts';
import { registerReportHandlers } from '../report/printReport.ts';
import { createMainWindow } from '../windows/mainWindow.ts';
import { guardPage } from './crashGuard.ts';
import { OpenQueue } from './openQueue.ts';

/** The running app: one main window, what waits to be opened in it, and the menu. */
export class TheApp {
  #window: BrowserWindow | null = null;
  #opening: Promise<BrowserWindow> | null = null;
  #isDevelopment: boolean;
  #tokens = new FileTokens();
  #queue = new OpenQueue((paths) => void this.#deliver(paths));
  #recent = new RecentFiles(app.getPath('userData'), () => this.#buildMenu());

  constructor(isDevelopment: boolean) {
    this.#isDevelopment = isDevelopment;
  }

  /** May come at any time, before the app is ready too. */
  open(paths: readonly string[]): void {
    this.#queue.add(paths);
    if (paths.length > 0 && app.isReady()) void this.show();
  }

  async start(): Promise<void> {
    registerCallHandlers({ tokens: this.#tokens, recent: this.#recent, queue: this.#queue });
    registerReportHandlers();
    await this.#recent.load();
    await this.show();
  }

  /** Brings the window to the front, a new one if it was closed. */
  async show(): Promise<void> {
    if (!this.#window) {
      this.#opening ??= this.#openWindow().finally(() => {
        this.#opening = null;
      });
      await this.#opening;
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  async #openWindow(): Promise<BrowserWindow> {
    const window = await createMainWindow();
    this.#window = window;
    guardPage(window);
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#queue.setNotReady();
    });
    window.webContents.on('render-process-gone', () => this.#queue.setNotReady());
    window.on('closed', () => {
      this.#queue.setNotReady();
      this.#window = null;
    });
    return window;
  }

  async #deliver(paths: readonly string[]): Promise<void> {
    const tickets = await this.#tokens.grantAll(paths);
    this.#recent.add(paths.filter((file) => existsSync(file)));
    if (this.#window && tickets.length > 0) push(this.#window.webContents, 'files:opened', tickets);
  }

  #buildMenu(): void {
    const template = menuTemplate(
      { platform: process.platform, isDevelopment: this.#isDevelopment, recent: this.#recent.paths },
      {
        run: (commandId) => {
          if (this.#window) push(this.#window.webContents, 'menu:command', commandId);
          else void this.show();
        },
        openRecent: (file) => this.open([file]),
        clearRecent: () => this.#recent.clear(),
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }
}
