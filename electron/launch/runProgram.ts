import { spawn } from 'node:child_process';

export interface ProgramEnd {
  /** 127 when it could not be started; 128 and more when a signal ended it. */
  readonly exitCode: number;
  readonly ranMs: number;
}

/** Runs a program with this terminal as its own, and hands Ctrl+C and a termination on to it. */
export function runProgram(command: string, args: readonly string[]): Promise<ProgramEnd> {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    const end = (exitCode: number) => resolve({ exitCode, ranMs: Date.now() - startedAt });
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 128));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  });
}
