import path from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';

const MOST = 10;
const Stored = z.strictObject({ version: z.literal(1), paths: z.array(z.string()) });

/** Newest first, each once. */
export const withRecent = (paths: readonly string[], opened: readonly string[]): readonly string[] =>
  [...new Set([...opened, ...paths])].slice(0, MOST);

/** The list behind "Open recent", kept in the user's data folder. */
export class RecentFiles {
  #file: string;
  #paths: readonly string[] = [];
  #onChange: () => void;
  #written: Promise<void> = Promise.resolve();

  constructor(folder: string, onChange: () => void) {
    this.#file = path.join(folder, 'recent-files.json');
    this.#onChange = onChange;
  }

  get paths(): readonly string[] {
    return this.#paths;
  }

  async load(): Promise<void> {
    const stored = await readJsonFile(this.#file, Stored, console.warn);
    this.#paths = withRecent(this.#paths, stored?.paths ?? []);
    this.#onChange();
  }

  add(opened: readonly string[]): void {
    if (opened.length > 0) this.#set(withRecent(this.#paths, opened));
  }

  clear(): void {
    this.#set([]);
  }

  #set(paths: readonly string[]): void {
    this.#paths = paths;
    this.#onChange();
    // One after the other: the last list is the one that stays.
    this.#written = this.#written
      .then(() => writeJsonFile(this.#file, { version: 1, paths }))
      .catch((error: unknown) => console.warn('Recent files were not kept:', error));
  }
}
