import { type Classified, kindsOf } from '../classify/kindsOf.ts';

/** More texts than people write about one incident: what follows them is not read for kinds. */
const MOST = 2000;

/** The kinds of texts that people wrote, from their words alone: chat says too much for its order to tell a story. */
export function kindsByWords(texts: readonly string[]): readonly (Classified | null)[] {
  if (texts.length > MOST) return texts.map(() => null);
  return kindsOf(texts.map((text) => text.slice(0, 2000))).map((found) =>
    found.kind === 'other' || found.reason.startsWith('by its place') ? null : found,
  );
}
