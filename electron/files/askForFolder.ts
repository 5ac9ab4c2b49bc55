import { type BrowserWindow, dialog } from 'electron';

/** The folder chosen in the system's dialog; null when it was cancelled. */
export async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
}
