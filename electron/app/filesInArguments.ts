import path from 'node:path';

export interface ArgumentContext {
  /** In development the first argument that is no switch is the app's own folder. */
  readonly isPackaged: boolean;
  /** Relative names are meant from here. */
  readonly folder: string;
}

/** The files named on a command line, absolute. Switches (the app's, Chromium's, the system's) are not files. */
export function filesInArguments(
  argv: readonly string[],
  { isPackaged, folder }: ArgumentContext,
): readonly string[] {
  const names = argv.slice(1).filter((arg) => arg !== '' && !arg.startsWith('-'));
  return names.slice(isPackaged ? 0 : 1).map((name) => path.resolve(folder, name));
}
