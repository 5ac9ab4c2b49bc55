import { createReadStream } from 'node:fs';
import { textRangeOf } from '../../shared/import/evidence/chunkText.ts';
import { reportEventsOf } from '../../shared/import/evidence/reportEvents.ts';
import { TextPieces } from '../../shared/import/evidence/textPieces.ts';
import { type ImportResult, importSource } from '../../shared/import/importSource.ts';
import type { ReportEvent } from '../../shared/import/report.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { CHUNK_EVENTS } from '../../shared/model/evidence.ts';
import { errorSentence } from './errorSentence.ts';
import { reportTable } from './reportTable.ts';

interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** `import [--json] FILE...`. Returns the exit code: 1 when a file could not be read, 2 for a wrong call. */
export async function runImport(args: readonly string[], to: Output): Promise<number> {
  const isJson = args.includes('--json');
  const files = args.filter((arg) => arg !== '--json');
  const unknown = files.find((arg) => arg.startsWith('--'));
  if (unknown || files.length === 0) {
    to.error(unknown ? `There is no option ${unknown}.` : 'Name at least one file: import [--json] FILE...');
    return 2;
  }
  let code = 0;
  for (const file of files) {
    const error = await importFile(file, isJson, to);
    if (!error) continue;
    to.error(errorSentence(error));
    code = 1;
  }
  return code;
}

async function importFile(file: string, isJson: boolean, to: Output): Promise<AppError | null> {
  try {
    const text = new TextPieces();
    const onText = (piece: Uint8Array) => text.add(piece);
    const result = await importSource(createReadStream(file), file, { onText });
    if (!result.ok) return result.error;
    const report = { ...result.value.report, events: [...eventsOf(result.value, text)] };
    to.out(isJson ? JSON.stringify(report) : reportTable(report));
    return null;
  } catch (error) {
    // A file that is missing, a folder, or may not be read; everything else is a bug and ends the command.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return appError('file.unreadable', { name: file, reason: reasonOf(String(error.code)) });
  }
}

function* eventsOf({ report, evidence }: ImportResult, text: TextPieces): Generator<ReportEvent> {
  yield* report.events;
  for (const [number, chunk] of evidence?.chunks.entries() ?? []) {
    const range = textRangeOf(chunk);
    const bytes = range ? text.slice(range.from, range.to) : (chunk.text ?? new Uint8Array());
    const assumedYear = new Date().getUTCFullYear();
    yield* reportEventsOf(evidence ?? NONE, chunk, number * CHUNK_EVENTS, bytes, { assumedYear });
  }
}
const NONE = { actors: [], reasons: [] };

function reasonOf(code: string): string {
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read';
    default:
      return code;
  }
}
