import { type AppError, appError } from '../model/appError.ts';
import { err, ok, type Result } from '../model/result.ts';
import { decodeText } from './decodeText.ts';
import { FORMATS } from './formats.ts';
import type { ImportReport } from './report.ts';
import { Sha256 } from './sha256.ts';
import { splitLines } from './sourceLines.ts';

export interface ImportResult {
  readonly report: ImportReport;
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface ImportOptions {
  /** Documents are held whole while they are read; larger files are refused while they stream in. */
  readonly limitBytes?: number;
}

/** 16 MiB: a hundred times the longest review that we know of. */
export const DOCUMENT_LIMIT_BYTES = 16 * 1024 * 1024;
/** As many lines as a file of that size has at an ordinary length. */
export const DOCUMENT_LIMIT_LINES = 300_000;

/** Reads one file into events and a report. The same code in a worker, a page and Node. */
export async function importSource(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<Result<ImportResult, AppError>> {
  const limit = options.limitBytes ?? DOCUMENT_LIMIT_BYTES;
  const collected = await collect(bytes, limit);
  if (!collected) return err(appError('file.tooLarge', { name, limit }));
  const { whole, sha256 } = collected;
  if (whole.length === 0) return err(appError('file.empty', { name }));
  const decoded = decodeText(whole);
  if (!decoded) return err(appError('file.binary', { name }));
  const lines = splitLines(decoded.text);
  if (lines.length > DOCUMENT_LIMIT_LINES)
    return err(
      appError('file.tooLarge', { name, limit, lines: lines.length, limitLines: DOCUMENT_LIMIT_LINES }),
    );
  for (const format of FORMATS) {
    const why = format.detect(lines);
    if (why === null) continue;
    const report = format.read(lines);
    return ok({
      report: {
        file: name,
        format: format.id,
        why,
        ...report,
        warnings: [...decoded.warnings, ...report.warnings],
      },
      sha256,
      sizeBytes: whole.length,
    });
  }
  return err(appError('file.binary', { name }));
}

/** The bytes in one piece, or null as soon as there are more than the limit. */
async function collect(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  limit: number,
): Promise<{ whole: Uint8Array; sha256: string } | null> {
  const hash = new Sha256();
  if (bytes instanceof Uint8Array) {
    if (bytes.length > limit) return null;
    hash.update(bytes);
    return { whole: bytes, sha256: hash.hex() };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) return null;
    hash.update(chunk);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { whole, sha256: hash.hex() };
}
