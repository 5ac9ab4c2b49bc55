import path from 'node:path';
import { app, session } from 'electron';
import { guardMainProcess } from './app/crashGuard.ts';
import { filesInArguments } from './app/filesInArguments.ts';
import { TheApp } from './app/theApp.ts';
import { declareAppScheme, serveAppScheme } from './pages/appScheme.ts';
import { askAndOpenLink } from './security/askAndOpenLink.ts';
import { guardNavigation } from './security/navigation.ts';
import { blockNetwork } from './security/network.ts';
import { limitPermissions } from './security/permissions.ts';

const renderer = path.join(import.meta.dirname, '../renderer');
/** Set by `npm run dev`. A packaged app never takes its pages from a server. */
const developmentServer = app.isPackaged ? null : (process.env.DEBRIEF_DEV_SERVER ?? null);

if (app.requestSingleInstanceLock()) beforeReady();
else app.quit();

function beforeReady(): void {
  guardMainProcess();
  declareAppScheme();
  // As root Chromium runs without a sandbox or not at all (electron/launch/chooseShell.ts).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  guardNavigation(app, askAndOpenLink);

  const theApp = new TheApp(!app.isPackaged);
  const { isPackaged } = app;
  app.on('open-file', (event, file) => {
    event.preventDefault();
    theApp.open([file]);
  });
  app.on('second-instance', (_event, argv, folder) => {
    theApp.open(filesInArguments(argv, { isPackaged, folder }));
    void theApp.show();
  });
  app.on('activate', () => void theApp.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  theApp.open(filesInArguments(process.argv, { isPackaged, folder: process.cwd() }));
  void app.whenReady().then(() => whenReady(theApp));
}

async function whenReady(theApp: TheApp): Promise<void> {
  limitPermissions(session.defaultSession, developmentServer !== null);
  blockNetwork(session.defaultSession, developmentServer);
  serveAppScheme(renderer, developmentServer);
  await theApp.start();
}
