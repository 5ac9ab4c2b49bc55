import { LineStretch, type TextPiece } from '../../../shared/import/lineStretch.ts';
import { Sha256 } from '../../../shared/import/sha256.ts';
import { TextStream } from '../../../shared/import/textStream.ts';
import type { SourceId } from '../../../shared/model/ids.ts';
import { appStorage } from '../../storage/appStorage.ts';

const PIECE_BYTES = 1024 * 1024;
/** Sources whose lines were looked at last; each keeps a place for one line in a thousand. */
const KEPT = 8;
const kept = new Map<SourceId, Promise<LineStretch | null>>();

/** Lines of a source's text, of which only the stretch in question is ever in memory; null where it is not kept. */
export async function sourceStretch(
  sourceId: SourceId,
  first: number,
  last: number,
): Promise<readonly string[] | null> {
  let opening = kept.get(sourceId);
  if (!opening) {
    opening = open(sourceId);
    kept.set(sourceId, opening);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }
  const stretch = await opening;
  if (!stretch) kept.delete(sourceId);
  return stretch ? stretch.lines(first, last) : null;
}

async function open(sourceId: SourceId): Promise<LineStretch | null> {
  const storage = await appStorage();
  const text = storage.ok ? await storage.value.sourceText(sourceId) : storage;
  return text.ok ? stretchOf(text.value) : null;
}

/** Lines of a text, or of a file that is one when it is decoded. */
export async function stretchOf(blob: Blob): Promise<LineStretch> {
  const isPlain = await isPlainText(blob);
  return new LineStretch((at) => (isPlain ? piecesOf(blob, at) : decodedFrom(blob, at)));
}

async function* piecesOf(blob: Blob, from: number): AsyncGenerator<TextPiece> {
  for (let at = from; at < blob.size; at += PIECE_BYTES) {
    const bytes = new Uint8Array(await blob.slice(at, at + PIECE_BYTES).arrayBuffer());
    yield { at, bytes };
  }
}

/** Compressed, or in another encoding: from the beginning each time, up to what is wanted. */
async function* decodedFrom(blob: Blob, from: number): AsyncGenerator<TextPiece> {
  const stream = textStream(blob);
  let at = 0;
  for (;;) {
    const piece = await stream.next();
    if (!piece.ok || piece.value === null) return;
    const bytes = piece.value;
    const skipped = Math.min(bytes.length, Math.max(0, from - at));
    if (skipped < bytes.length) yield { at: at + skipped, bytes: bytes.subarray(skipped) };
    at += bytes.length;
  }
}

async function isPlainText(blob: Blob): Promise<boolean> {
  const stream = textStream(blob.slice(0, PIECE_BYTES));
  await stream.next();
  return stream.isOriginal;
}

const textStream = (blob: Blob): TextStream => new TextStream(bytesOf(blob), '', new Sha256(), {});

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of piecesOf(blob, 0)) yield bytes;
}
