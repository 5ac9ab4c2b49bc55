import path from 'node:path';
import { app, type BrowserWindow, screen } from 'electron';
import { readJsonFile, writeJsonFileNow } from '../files/jsonFile.ts';
import { appUrl } from '../pages/appAddress.ts';
import { createBaseWindow } from './baseWindow.ts';
import { LEAST, placeWindow, StoredWindowState } from './windowState.ts';

const stateFile = () => path.join(app.getPath('userData'), 'window.json');

/** The window with the app in it, where it was last time. */
export async function createMainWindow(): Promise<BrowserWindow> {
  const kept = await readJsonFile(stateFile(), StoredWindowState, console.warn);
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const window = createBaseWindow('app', {
    ...placeWindow(
      kept?.box ?? null,
      displays.map(({ workArea }) => workArea),
    ),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
  });
  if (kept?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const state: StoredWindowState = {
      version: 1,
      box: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    };
    try {
      writeJsonFileNow(stateFile(), state);
    } catch (error) {
      console.warn('The window state was not kept:', error);
    }
  });
  window.loadURL(appUrl('index.html')).catch((error: unknown) => {
    if (!window.isDestroyed()) console.error('The page did not load:', error);
  });
  return window;
}
