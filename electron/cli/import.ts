import { createReadStream } from 'node:fs';
import { importSource } from '../../shared/import/importSource.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
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
    const result = await importSource(createReadStream(file), file);
    if (!result.ok) return result.error;
    to.out(isJson ? JSON.stringify(result.value.report) : reportTable(result.value.report));
    return null;
  } catch (error) {
    // A file that is missing, a folder, or may not be read; everything else is a bug and ends the command.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return appError('file.unreadable', { name: file, reason: reasonOf(String(error.code)) });
  }
}

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
