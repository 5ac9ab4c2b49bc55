/** TextDecoder is in every place this runs, and in none of the type libraries that this layer compiles with. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
const { TextDecoder } = globalThis as unknown as { TextDecoder: new (encoding: string) => Decoder };

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/** Files that begin so are no text, whatever bytes follow: PDF, ZIP (Office files too), GZIP, images, programs. */
const MAGIC = [
  '%PDF-',
  'PK\x03\x04',
  '\x1f\x8b',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  '\x7fELF',
  'MZ\x90',
  'BM\x00',
  'SQLite format 3',
];

/** The text of a file, or null when it is not text. Bytes that are no UTF-8 become the replacement sign. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (MAGIC.some((magic) => head.startsWith(magic))) return null;
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') {
    const text = new TextDecoder(encoding).decode(bytes);
    return isText(text)
      ? {
          text,
          warnings:
            encoding === markedEncoding(bytes)
              ? []
              : [`read as ${encoding.toUpperCase()}, though the file does not say so`],
        }
      : null;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!isText(text)) return null;
  const bad = text.split('\ufffd').length - 1;
  return {
    text,
    warnings: bad
      ? [`${bad} ${bad === 1 ? 'byte is' : 'bytes are'} not valid UTF-8 and shown as \ufffd`]
      : [],
  };
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows in zero bytes at every other place. */
function encodingOf(bytes: Uint8Array): string {
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

/** Text may hold a stray control character or bad byte, but not one in twenty. */
function isText(text: string): boolean {
  let strange = 0;
  const sample = Math.min(text.length, 65_536);
  for (let i = 0; i < sample; i++) {
    const code = text.charCodeAt(i);
    if (
      code === 0xfffd ||
      (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27)
    )
      strange++;
  }
  return strange <= Math.max(2, sample / 20);
}
