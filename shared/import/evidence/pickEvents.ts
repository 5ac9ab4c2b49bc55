import { CHUNK_EVENTS, type Evidence, type EvidenceChunk } from '../../model/evidence.ts';

/** Some events of a reading, as evidence of their own. @param places ascending */
export function pickEvents(evidence: Evidence, places: Uint32Array): Evidence {
  const chunks: EvidenceChunk[] = [];
  for (let from = 0; from < places.length; from += CHUNK_EVENTS)
    chunks.push(chunkOf(evidence, places.subarray(from, from + CHUNK_EVENTS)));
  return { ...evidence, count: places.length, chunks };
}

function chunkOf({ chunks }: Evidence, places: Uint32Array): EvidenceChunk {
  const count = places.length;
  const from = Array.from(places, (place) => ({
    chunk: chunks[Math.floor(place / CHUNK_EVENTS)] as EvidenceChunk,
    i: place % CHUNK_EVENTS,
  }));
  const column = <Column extends ColumnArray>(
    empty: Column,
    columnOf: (chunk: EvidenceChunk) => Column | null,
    none = 0,
  ): Column => {
    for (let to = 0; to < count; to++) {
      const source = from[to];
      empty[to] = (source && columnOf(source.chunk)?.[source.i]) ?? none;
    }
    return empty;
  };
  const hasEnds = from.some(({ chunk }) => chunk.civilEndMs !== null);
  return {
    count,
    civilMs: column(new Float64Array(count), (chunk) => chunk.civilMs),
    civilEndMs: hasEnds ? column(new Float64Array(count), (chunk) => chunk.civilEndMs, Number.NaN) : null,
    offsetMin: column(new Int16Array(count), (chunk) => chunk.offsetMin),
    line: column(new Uint32Array(count), (chunk) => chunk.line),
    lineCount: column(new Uint32Array(count), (chunk) => chunk.lineCount),
    textLength: column(new Uint32Array(count), (chunk) => chunk.textLength),
    timeAt: column(new Uint16Array(count), (chunk) => chunk.timeAt),
    timeLength: column(new Uint16Array(count), (chunk) => chunk.timeLength),
    messageAt: column(new Uint16Array(count), (chunk) => chunk.messageAt),
    kind: column(new Uint8Array(count), (chunk) => chunk.kind),
    severity: column(new Uint8Array(count), (chunk) => chunk.severity),
    flags: column(new Uint8Array(count), (chunk) => chunk.flags),
    actor: column(new Uint16Array(count), (chunk) => chunk.actor),
    reason: column(new Uint16Array(count), (chunk) => chunk.reason),
    ...textOf(from),
  };
}

type ColumnArray = Float64Array | Int16Array | Uint32Array | Uint16Array | Uint8Array;

/** Texts of records are put together anew; those of lines stay where they are in the source. */
function textOf(
  from: readonly { readonly chunk: EvidenceChunk; readonly i: number }[],
): Pick<EvidenceChunk, 'text' | 'textAt' | 'textBase'> {
  const textAt = new Uint32Array(from.length);
  const globalAt = ({ chunk, i }: (typeof from)[number]) => chunk.textBase + (chunk.textAt[i] ?? 0);
  const first = from[0];
  if (!first || first.chunk.text === null) {
    const textBase = first ? globalAt(first) : 0;
    from.forEach((one, to) => {
      textAt[to] = globalAt(one) - textBase;
    });
    return { text: null, textAt, textBase };
  }
  const lengthOf = ({ chunk, i }: (typeof from)[number]) => chunk.textLength[i] ?? 0;
  const text = new Uint8Array(from.reduce((sum, one) => sum + lengthOf(one), 0));
  let end = 0;
  from.forEach((one, to) => {
    const at = one.chunk.textAt[one.i] ?? 0;
    textAt[to] = end;
    text.set(one.chunk.text?.subarray(at, at + lengthOf(one)) ?? [], end);
    end += lengthOf(one);
  });
  return { text, textAt, textBase: 0 };
}
