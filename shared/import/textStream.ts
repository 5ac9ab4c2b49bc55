import { type AppError, appError } from '../model/appError.ts';
import { err, ok, type Result } from '../model/result.ts';
import { BadBytes } from './badBytes.ts';
import { BrokenOff } from './container/brokenOff.ts';
import { isGzip, unpackGzip } from './container/unpackGzip.ts';
import { encodingOf, isTextHead, markedEncoding, startsAsOther } from './decodeText.ts';
import type { ImportOptions, StreamHash } from './importSource.ts';
import { encodeUtf8, newDecoder } from './utf8.ts';

/**
 * The text of a file in UTF-8 without a byte order mark, piece by piece: unpacked, decoded, counted and hashed on
 * the way. Bytes that are no text end it with an error.
 */
export class TextStream {
  /** Of the file as it is stored, as far as it was read. */
  sizeBytes = 0;
  isAtEnd = false;
  isOriginal = true;
  /** Why it broke off before its end, in words; what came before is kept. */
  fault: string | null = null;
  readonly warnings: string[] = [];
  /** It breaks a limit, in words: none of it is imported. */
  private refusal: string | null = null;
  private readonly name: string;
  private readonly options: ImportOptions;
  private readonly pieces: AsyncIterator<Uint8Array>;
  private held: Uint8Array | null = null;
  private decode: ((bytes: Uint8Array, isLast: boolean) => Uint8Array) | null = null;
  private isFirst = true;
  private readonly badBytes = new BadBytes();

  constructor(
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    name: string,
    hash: StreamHash,
    options: ImportOptions,
  ) {
    this.name = name;
    this.options = options;
    this.pieces = this.unpacked(this.counted(bytes, hash));
  }

  /** As much as there is, up to `most` bytes; the rest is kept for the next one who asks. */
  async take(most: number): Promise<Result<Uint8Array, AppError>> {
    const taken: Uint8Array[] = [];
    let length = 0;
    while (length < most) {
      const piece = await this.next();
      if (!piece.ok) return piece;
      if (piece.value === null) break;
      taken.push(piece.value);
      length += piece.value.length;
    }
    const whole = taken.length === 1 && taken[0] ? taken[0] : concatenated(taken, length);
    // To know whether it is all there, without a second question for a file that just fits.
    if (!this.isAtEnd && this.held === null) {
      const more = await this.next();
      if (!more.ok) return more;
      this.held = more.value;
    }
    return ok(whole);
  }

  /** The next piece, never empty; null at the end. */
  async next(): Promise<Result<Uint8Array | null, AppError>> {
    if (this.held) {
      const held = this.held;
      this.held = null;
      return ok(held);
    }
    for (;;) {
      if (this.options.cancel?.aborted) return err(appError('import.cancelled', { name: this.name }));
      const { value, done } = await this.pieces.next();
      if (this.refusal !== null)
        return err(appError('container.refused', { name: this.name, reason: this.refusal }));
      if (!done && value.length === 0) continue;
      const piece = this.asUtf8(done ? new Uint8Array() : value, done === true);
      if (piece === null) return err(appError('file.binary', { name: this.name }));
      if (!this.decode) this.badBytes.look(piece, done === true);
      if (done) {
        this.isAtEnd = true;
        this.warnings.push(...this.badBytes.sentences());
      }
      if (piece.length > 0) {
        this.options.onText?.(piece, this.isOriginal);
        return ok(piece);
      }
      if (done) return ok(null);
    }
  }

  private async *counted(
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    hash: StreamHash,
  ): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of bytes) {
        this.sizeBytes += piece.length;
        const taken = hash.update(piece);
        if (taken) await taken;
        yield piece;
      }
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      this.breakOff(error);
    }
  }

  private breakOff({ message, isRefused }: BrokenOff): void {
    if (isRefused) this.refusal ??= message;
    else this.fault ??= message;
  }

  private async *unpacked(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
    const first = await bytes.next();
    if (first.done) return;
    const whole = restored(first.value, bytes);
    if (!isGzip(first.value)) return yield* whole;
    this.isOriginal = false;
    try {
      yield* unpackGzip(whole, (sentence) => this.warnings.push(sentence));
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      this.breakOff(error);
    }
  }

  /** Null when it is no text. */
  private asUtf8(bytes: Uint8Array, isLast: boolean): Uint8Array | null {
    if (this.isFirst && bytes.length > 0) {
      this.isFirst = false;
      if (startsAsOther(bytes)) return null;
      const encoding = encodingOf(bytes);
      if (encoding !== 'utf-8') {
        const decoder = newDecoder(encoding);
        this.isOriginal = false;
        this.decode = (piece, isEnd) => encodeUtf8(decoder.decode(piece, { stream: !isEnd }));
        if (encoding !== markedEncoding(bytes))
          this.warnings.push(`read as ${encoding.toUpperCase()}, though the file does not say so`);
      }
      const hasMark = encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      if (hasMark) this.isOriginal = false;
      const piece = this.decode ? this.decode(bytes, isLast) : bytes.subarray(hasMark ? 3 : 0);
      return isTextHead(piece) ? piece : null;
    }
    return this.decode ? this.decode(bytes, isLast) : bytes;
  }
}

async function* restored(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

function concatenated(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
