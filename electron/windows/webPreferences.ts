import path from 'node:path';
import type { WebPreferences } from 'electron';

/** What a window may do follows from which page it shows. */
export type WindowRole = 'app' | 'report';

/** The one set of preferences of every window; only the preload differs. */
export const WEB_PREFERENCES = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} satisfies WebPreferences);

const PRELOADS: Record<WindowRole, string> = {
  app: 'preload/preload.cjs',
  report: 'reportPreload/reportPreload.cjs',
};

/** @param out the folder of the build, which the main process runs from */
export const webPreferencesFor = (role: WindowRole, out: string): WebPreferences =>
  Object.freeze({ ...WEB_PREFERENCES, preload: path.join(out, PRELOADS[role]) });
