import { Gunzip } from 'fflate';
import { BrokenOff } from './brokenOff.ts';
import { reasonOf } from './givenFile.ts';
import { CONTAINER_LIMITS, type ContainerLimits } from './limits.ts';
import { UnpackBudget } from './unpackBudget.ts';

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** A thousand times as much may come out of a piece at once. */
const PIECE_BYTES = 16 * 1024;
const INVALID_HEADER = 6;

/**
 * Unpacks as it streams, all members one after another. What came before a fault is given first.
 * @throws BrokenOff where it is cut off or damaged, or unpacks to too much
 */
export async function* unpackGzip(
  bytes: AsyncIterable<Uint8Array>,
  warn: (sentence: string) => void,
  limits: ContainerLimits = { ...CONTAINER_LIMITS, entryBytes: CONTAINER_LIMITS.totalBytes },
): AsyncGenerator<Uint8Array> {
  const budget = new UnpackBudget(limits);
  const ready: Uint8Array[] = [];
  const gunzip = new Gunzip((piece) => {
    if (piece.length > 0) ready.push(piece);
  });
  let packed = 0;
  let unpacked = 0;
  let isOver = false;
  let zeros = true;
  const push = (piece: Uint8Array, isLast: boolean): BrokenOff | null => {
    try {
      // A few bytes behind the end of a member are no header, and would be missed as the rest of one.
      if (isLast && isBetweenMembers(gunzip)) isOver = true;
      else gunzip.push(piece, isLast);
      return null;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      isOver = code === INVALID_HEADER && isBetweenMembers(gunzip);
      return isOver ? null : new BrokenOff(faultOf(error, isLast));
    }
  };
  for await (const whole of bytes)
    for (let at = 0; at < whole.length; at += PIECE_BYTES) {
      const piece = whole.subarray(at, at + PIECE_BYTES);
      if (isOver) {
        zeros &&= piece.every((byte) => byte === 0);
        continue;
      }
      packed += piece.length;
      const fault = push(piece, false);
      for (const part of ready.splice(0)) {
        unpacked += part.length;
        budget.check('', unpacked, packed);
        yield part;
      }
      if (fault) throw fault;
      if (isOver) zeros = trailing(gunzip).every((byte) => byte === 0);
    }
  const fault = isOver ? null : push(new Uint8Array(), true);
  if (fault) throw fault;
  if (isOver) zeros &&= trailing(gunzip).every((byte) => byte === 0);
  // Zeros fill up the last block of a tape or a disk and say nothing.
  if (isOver && !zeros) warn('bytes after the end of its gzip data were left out');
}

const faultOf = (error: unknown, isEnd: boolean): string =>
  isEnd ? 'its gzip data is cut off before its end' : `its gzip data is damaged (${reasonOf(error)})`;

/** What fflate 0.8 knows of its place and does not say: `v` > 1 where a member ended and none has begun. */
const inner = (gunzip: Gunzip): { readonly v: number; readonly p: Uint8Array } =>
  gunzip as unknown as { readonly v: number; readonly p: Uint8Array };
const isBetweenMembers = (gunzip: Gunzip): boolean => inner(gunzip).v > 1;
/** From the end of the last member on: eight bytes of check sum and length come first. */
const trailing = (gunzip: Gunzip): Uint8Array => inner(gunzip).p.subarray(inner(gunzip).v - 1);
