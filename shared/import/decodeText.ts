import { decodeUtf8, newDecoder } from './utf8.ts';

/** Files that begin so are no text, whatever bytes follow: PDF, ZIP (Office files too), GZIP, images, programs. */
const MAGIC = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  '\x7fELF',
  'MZ\x90',
  'BM\x00',
  'SQLite format 3',
];

export function startsAsOther(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.some((magic) => head.startsWith(magic));
}

/** The text of a whole file, or null when it is not text. Bytes that are no UTF-8 become the replacement sign. */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsAsOther(bytes)) return null;
  const text = newDecoder(encodingOf(bytes)).decode(bytes);
  return isText(text) ? text : null;
}

/** Whether the first piece of a file, in UTF-8, is text. */
export const isTextHead = (bytes: Uint8Array): boolean => isText(decodeUtf8(bytes.subarray(0, 65_536)));

/** What its byte order mark says; null without one, and for UTF-8. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows in zero bytes at every other place. */
export function encodingOf(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return marked;
  const sample = bytes.subarray(0, 1024);
  const zeros: [number, number] = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const most = sample.length * 0.4;
  if (sample.length >= 8 && zeros[1] > most && zeros[0] === 0) return 'utf-16le';
  if (sample.length >= 8 && zeros[0] > most && zeros[1] === 0) return 'utf-16be';
  return 'utf-8';
}

/** Bold, colour, plain, reversed and underlined in the logs of chats (mIRC's codes). */
const CHAT_CODES = new Set([2, 3, 15, 22, 31]);

/**
 * Text may hold a stray control character or bad byte, but not one in twenty. A block of zeros behind a line is what a
 * machine that lost power leaves in its logs: it counts as one.
 */
function isText(text: string): boolean {
  let strange = 0;
  const sample = Math.min(text.length, 65_536);
  for (let i = 0; i < sample; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 && i > 0 && text.charCodeAt(i - 1) === 10)
      while (i + 1 < sample && text.charCodeAt(i + 1) === 0) i++;
    if (
      code === 0xfffd ||
      (code < 32 &&
        code !== 9 &&
        code !== 10 &&
        code !== 12 &&
        code !== 13 &&
        code !== 27 &&
        !CHAT_CODES.has(code))
    )
      strange++;
  }
  return strange <= Math.max(2, sample / 20);
}
