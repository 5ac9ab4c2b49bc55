import type { GivenFile } from '../../../../shared/import/container/givenFile.ts';
import type { ImportUnit } from '../../../../shared/import/container/importUnit.ts';

export const given = (path: string, content: string | Uint8Array): GivenFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, sizeBytes: bytes.length, slice: async (from, to) => bytes.slice(from, to) };
};

/** What a unit gives, with the sentence that broke it off. */
export async function contentOf(unit: ImportUnit): Promise<{ text: string; fault: string | null }> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of unit.bytes()) pieces.push(piece);
  } catch (error) {
    return { text: Buffer.concat(pieces).toString(), fault: (error as Error).message };
  }
  return { text: Buffer.concat(pieces).toString(), fault: null };
}
