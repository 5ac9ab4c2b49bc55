import path from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import { type WindowRole, webPreferencesFor } from './webPreferences.ts';
import { rememberRole } from './windowRoles.ts';

const out = path.resolve(import.meta.dirname, '..');

/** Every window is made here, and counts as ours from here on (electron/ipc/handle.ts). */
export function createBaseWindow(
  role: WindowRole,
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
): BrowserWindow {
  const window = new BrowserWindow({
    // The page's own background (renderer/styles/theme.css), so that nothing flashes before it is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0f1319' : '#f6f7f9',
    ...options,
    webPreferences: webPreferencesFor(role, out),
  });
  rememberRole(window.webContents, role);
  return window;
}
