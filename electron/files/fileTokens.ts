import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileRange, FileTicket } from '../../shared/ipc/contract.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { failureReason } from './failureReason.ts';

/** The files that a person has handed to the app, by token. The page never sees a path, nor can it name one. */
export class FileTokens {
  #paths = new Map<string, string>();

  /** Null when it is not a file that can be read (a folder, a device, gone). */
  async grant(file: string): Promise<FileTicket | null> {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const token = randomUUID();
    this.#paths.set(token, file);
    return { token, name: path.basename(file), sizeBytes: found.size };
  }

  async grantAll(files: readonly string[]): Promise<readonly FileTicket[]> {
    const tickets = await Promise.all(files.map((file) => this.grant(file)));
    return tickets.filter((ticket) => ticket !== null);
  }

  /** Shorter than asked for at the end of the file, empty after it. */
  async read({ token, offset, length }: FileRange): Promise<Result<Uint8Array, AppError>> {
    const file = this.#paths.get(token);
    if (file === undefined) {
      return err(appError('file.unreadable', { name: '', reason: 'it was not opened by anyone' }));
    }
    try {
      const handle = await open(file, 'r');
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, offset);
        return ok(buffer.subarray(0, bytesRead));
      } finally {
        await handle.close();
      }
    } catch (error) {
      return err(appError('file.unreadable', { name: path.basename(file), reason: failureReason(error) }));
    }
  }
}
