import { type BrowserWindow, dialog } from 'electron';

/** Paths chosen in the system's dialog; empty when it was cancelled. */
export async function askForFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Incident records and reviews', extensions: ['debrief', 'md', 'txt', 'log', 'json', 'csv'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return canceled ? [] : filePaths;
}
