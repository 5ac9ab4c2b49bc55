import type { EvidenceChunk } from '../../model/evidence.ts';

/** The stretch of its source's text that a chunk's events lie in; null when the chunk keeps its own text. */
export function textRangeOf(chunk: EvidenceChunk): { from: number; to: number } | null {
  if (chunk.text !== null) return null;
  const last = chunk.count - 1;
  const to = chunk.textBase + (chunk.textAt[last] ?? 0) + (chunk.textLength[last] ?? 0);
  return { from: chunk.textBase, to };
}
