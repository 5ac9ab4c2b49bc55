import type { Evidence } from '../../../shared/model/evidence.ts';

/** The buffers under the columns of evidence, each once: handed to another thread, they are not copied. */
export function buffersOf({ chunks }: Evidence): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const chunk of chunks)
    for (const column of Object.values(chunk))
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) buffers.add(column.buffer);
  return [...buffers];
}
