import { spawn } from 'node:child_process';

/** The system's own command for opening an address. The address is ours, never a person's text. */
export function openerOf(platform: NodeJS.Platform): { command: string; args: readonly string[] } {
  if (platform === 'darwin') return { command: 'open', args: [] };
  // `start` takes its first quoted argument for a window title.
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', ''] };
  return { command: 'xdg-open', args: [] };
}

/** Whether the command was found and did not fail at once; it may run on as the browser itself. */
export function openBrowser(url: string, opener = openerOf(process.platform)): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(opener.command, [...opener.args, url], { stdio: 'ignore', detached: true });
    const stillRunning = setTimeout(() => resolve(true), 3000);
    const end = (opened: boolean) => {
      clearTimeout(stillRunning);
      resolve(opened);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
    child.unref();
  });
}
