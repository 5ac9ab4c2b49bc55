export interface CrashReport {
  readonly version: 1;
  readonly at: string;
  readonly what: string;
  readonly app: string;
  readonly electron: string;
  readonly system: string;
  readonly reason: string;
  readonly stack: readonly string[];
}

export interface CrashFacts {
  /** `uncaughtException`, `render-process-gone` … */
  readonly what: string;
  readonly now: Date;
  readonly app: string;
  readonly electron: string;
  readonly system: string;
  /** An error, or the reason and exit code that Electron gives. */
  readonly cause: unknown;
}

/**
 * What is kept of a crash, on this machine only. An error's message may hold text of an incident (a line that
 * could not be read), so only its name and the places in our code stay.
 */
export function crashReport({ what, now, app, electron, system, cause }: CrashFacts): CrashReport {
  return {
    version: 1,
    at: now.toISOString(),
    what,
    app,
    electron,
    system,
    reason: reasonOf(cause),
    stack: cause instanceof Error ? placesIn(cause.stack ?? '') : [],
  };
}

function reasonOf(cause: unknown): string {
  if (cause instanceof Error) {
    const { code } = cause as NodeJS.ErrnoException;
    return code ? `${cause.name} ${code}` : cause.name;
  }
  if (typeof cause === 'object' && cause !== null && 'reason' in cause) {
    const exitCode = 'exitCode' in cause ? ` (exit code ${String(cause.exitCode)})` : '';
    return `${String(cause.reason)}${exitCode}`;
  }
  return typeof cause;
}

/** `at name (file:line:column)` with the file's name only: a path holds the name of the person. */
const placesIn = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .map((line) => line.replace(/(?:file:\/\/)?[^\s()]*[/\\]([^/\\\s()]+:\d+:\d+)/, '$1'))
    .slice(0, 30);
