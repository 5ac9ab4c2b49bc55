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

/** The kind of a note that stands by itself: it was written after the incident was noticed. */
export const kindOfNote = (text: string): Classified | null =>
  kindsByWords(['The alert fired and paged the on-call engineer', text])[1] ?? null;
