import { textRangeOf } from '../../../shared/import/evidence/chunkText.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import { eventKeys } from '../../../shared/review/eventKeys.ts';

/** What events are compared by. @param text of the source, of which a chunk's stretch at a time is read */
export const keysOfText = (evidence: Evidence, text: Blob): Promise<Float64Array> =>
  eventKeys(evidence, async (chunk) => {
    const range = textRangeOf(chunk);
    const stretch = range ? text.slice(range.from, range.to) : new Blob();
    return new Uint8Array(await stretch.arrayBuffer());
  });
