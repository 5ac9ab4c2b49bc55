import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileRange, FileTicket } from '../../shared/ipc/contract.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { failureReason } from './failureReason.ts';

interface GrantedFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedAt: number;
}

/** So many files of a folder are looked at at once. */
const AT_ONCE = 64;

/** The files that a person has handed to the app, by token. The page never sees a path, nor can it name one. */
export class FileTokens {
  #granted = new Map<string, GrantedFile>();

  /** Null when it is not a file that can be read (a folder, a device, gone). */
  async grant(file: string): Promise<FileTicket | null> {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const token = randomUUID();
    const { size: sizeBytes, mtimeMs: modifiedAt } = found;
    this.#granted.set(token, { path: file, sizeBytes, modifiedAt });
    return { token, name: path.basename(file), sizeBytes, modifiedAt };
  }

  async grantAll(files: readonly string[]): Promise<readonly FileTicket[]> {
    const tickets: (FileTicket | null)[] = [];
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const some = files.slice(from, from + AT_ONCE);
      tickets.push(...(await Promise.all(some.map((file) => this.grant(file)))));
    }
    return tickets.filter((ticket) => ticket !== null);
  }

  /** @param inner paths within the folder */
  async grantFolder(folder: string, inner: readonly string[]): Promise<readonly FileTicket[]> {
    const tickets: FileTicket[] = [];
    const shown = (place: string) => [path.basename(folder), ...place.split(path.sep)].join('/');
    for (let from = 0; from < inner.length; from += AT_ONCE) {
      const some = inner.slice(from, from + AT_ONCE);
      const granted = await Promise.all(
        some.map(async (place) => {
          const ticket = await this.grant(path.join(folder, place));
          return ticket && { ...ticket, path: shown(place) };
        }),
      );
      tickets.push(...granted.filter((ticket) => ticket !== null));
    }
    return tickets;
  }

  /**
   * Shorter than asked for at the end of the file, empty after it. A file that was changed since it was handed over
   * is refused: its pieces would not belong together.
   */
  async read({ token, offset, length }: FileRange): Promise<Result<Uint8Array, AppError>> {
    const file = this.#granted.get(token);
    if (file === undefined) {
      return err(appError('file.unreadable', { name: '', reason: 'it was not opened by anyone' }));
    }
    const name = path.basename(file.path);
    try {
      const handle = await open(file.path, 'r');
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, offset);
        const { size, mtimeMs } = await handle.stat();
        if (size !== file.sizeBytes || mtimeMs !== file.modifiedAt) {
          const reason = 'it was changed since it was opened; open it again when nothing writes to it';
          return err(appError('file.unreadable', { name, reason }));
        }
        return ok(buffer.subarray(0, bytesRead));
      } finally {
        await handle.close();
      }
    } catch (error) {
      return err(appError('file.unreadable', { name, reason: failureReason(error) }));
    }
  }
}
