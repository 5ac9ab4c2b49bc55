import type { EvidenceChunk } from '../../model/evidence.ts';

/** One event of a chunk as a chunk of its own, so that of the source's text only its own stretch need be read. */
export function eventAlone(chunk: EvidenceChunk, i: number): EvidenceChunk {
  const at = chunk.textAt[i] ?? 0;
  const one = <Column extends Float64Array | Int16Array | Uint32Array | Uint16Array | Uint8Array>(
    column: Column,
  ) => column.slice(i, i + 1) as Column;
  return {
    count: 1,
    civilMs: one(chunk.civilMs),
    civilEndMs: chunk.civilEndMs && one(chunk.civilEndMs),
    offsetMin: one(chunk.offsetMin),
    line: one(chunk.line),
    lineCount: one(chunk.lineCount),
    textAt: new Uint32Array(1),
    textLength: one(chunk.textLength),
    timeAt: one(chunk.timeAt),
    timeLength: one(chunk.timeLength),
    messageAt: one(chunk.messageAt),
    textBase: chunk.textBase + at,
    text: chunk.text?.slice(at, at + (chunk.textLength[i] ?? 0)) ?? null,
    kind: one(chunk.kind),
    severity: one(chunk.severity),
    flags: one(chunk.flags),
    actor: one(chunk.actor),
    reason: one(chunk.reason),
  };
}
