import path from 'node:path';
import { servePages } from '../serve/servePages.ts';
import { chooseShell } from './chooseShell.ts';
import { machine } from './machine.ts';
import { openBrowser } from './openBrowser.ts';
import { runProgram } from './runProgram.ts';
import { portFrom, serveInBrowser } from './serveInBrowser.ts';

/*
 * `npm start`, after the build: Debrief in Electron, or in the browser where Electron cannot run.
 *   --browser   in the browser anyway
 *   --no-open   print the address, open nothing
 * Everything else goes to the app (files to open).
 */
const out = path.resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);

/** A program that ends this soon with an error never showed a window: a library or a display was missing. */
const FAILED_TO_START_MS = 4000;

async function start(): Promise<number> {
  const shell = await chooseShell(args, machine);
  if (shell.kind === 'browser') return inBrowser(shell.reason);
  const own = args.filter((arg) => arg !== '--no-open');
  const { exitCode, ranMs } = await runProgram(shell.binary, [...shell.switches, path.dirname(out), ...own]);
  if (exitCode === 0 || ranMs > FAILED_TO_START_MS) return exitCode;
  return inBrowser(`Electron ended at once with code ${exitCode} (what it said is above)`);
}

async function inBrowser(reason: string): Promise<number> {
  const port = portFrom(process.env);
  if (port === null) {
    console.error(`DEBRIEF_PORT is "${process.env.DEBRIEF_PORT}", which is not a port (0 to 65535).`);
    return 1;
  }
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const { server, exitCode } = await serveInBrowser(
    { root: path.join(out, 'renderer'), reason, port, canOpen: hasDisplay && !args.includes('--no-open') },
    { serve: servePages, openBrowser, say: console.log, complain: console.error },
  );
  if (!server) return exitCode;
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}

process.exitCode = await start();
