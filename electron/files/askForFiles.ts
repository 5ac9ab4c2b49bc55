import { type BrowserWindow, dialog } from 'electron';

const RECORDS = [
  ...['debrief', 'md', 'txt', 'html', 'log', 'json', 'jsonl', 'ndjson', 'csv', 'tsv'],
  ...['yaml', 'yml', 'gz', 'zip'],
];

/** Paths chosen in the system's dialog; empty when it was cancelled. */
export async function askForFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Incident records and reviews', extensions: RECORDS },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return canceled ? [] : filePaths;
}
