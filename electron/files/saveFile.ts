import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { safeFileName } from '../../shared/export/safeFileName.ts';
import type { FileKind, SaveOutcome } from '../../shared/ipc/contract.ts';
import { failureReason } from './failureReason.ts';
import { writeAtomically } from './writeAtomically.ts';

const KINDS: Record<FileKind | 'pdf', string> = {
  png: 'PNG image',
  svg: 'SVG image',
  md: 'Markdown',
  json: 'JSON',
  csv: 'CSV table',
  debrief: 'Debrief review',
  pdf: 'PDF report',
};

/** Asks where, then makes the bytes and writes them: what takes long is not made for a dialog that is cancelled. */
export async function saveFile(
  window: BrowserWindow,
  suggestedName: string,
  kind: FileKind | 'pdf',
  makeBytes: () => Promise<Uint8Array> | Uint8Array,
): Promise<SaveOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${safeFileName(suggestedName)}.${kind}`,
    filters: [{ name: KINDS[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return { status: 'cancelled' };
  const file = withExtension(filePath, kind, existsSync);
  try {
    await writeAtomically(file, await makeBytes());
    return { status: 'saved', name: path.basename(file) };
  } catch (error) {
    return { status: 'failed', reason: failureReason(error) };
  }
}

/** Linux's dialog leaves out the extension. It is added unless that would overwrite what nobody was asked about. */
export function withExtension(file: string, kind: string, exists: (file: string) => boolean): string {
  if (path.extname(file) !== '') return file;
  const full = `${file}.${kind}`;
  return exists(full) ? file : full;
}
