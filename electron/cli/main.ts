import { once } from 'node:events';
import { endWithReader } from './endWithReader.ts';
import { runExport } from './export.ts';
import { EXPORT_USAGE } from './exportArguments.ts';
import { runImport } from './import.ts';

const USAGE = `debrief import [--json] FILE|FOLDER|ZIP...   read records and print what is in them
debrief ${EXPORT_USAGE}   write a document's timeline and report`;

/** Waits where a pipe is full. */
const writeOut = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};

endWithReader(process.stdout);

const [command, ...args] = process.argv.slice(2);
switch (command) {
  case 'import':
    process.exitCode = await runImport(args, { write: writeOut, error: console.error });
    break;
  case 'export':
    process.exitCode = await runExport(args, { out: console.log, error: console.error });
    break;
  default:
    console.error(command ? `There is no command "${command}".\n${USAGE}` : USAGE);
    process.exitCode = 2;
}
