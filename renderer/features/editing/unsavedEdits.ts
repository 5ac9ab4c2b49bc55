import type { ReviewId } from '../../../shared/model/ids.ts';
import type { EditToSave } from '../../storage/reviewRecords.ts';
import { UNSAVED_KEY } from '../../storage/unsavedKey.ts';

/*
 * The last net: edits that the database has not confirmed when the window goes (it is busy, or the disk is full).
 * localStorage is written before the page is gone, IndexedDB is not. They are stored when the review is opened
 * again. Files do not fit there; an import that was cut off keeps its moments and loses the copy of its file.
 */
const keyOf = (id: ReviewId, place: number) => `${UNSAVED_KEY}${id}-${place}`;

const keysOf = (id: ReviewId): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(`${UNSAVED_KEY}${id}-`));

/** Adds to what is kept already (another window may have left some). False when there is no room for it. */
export function keepUnsaved(id: ReviewId, edits: readonly EditToSave[]): boolean {
  if (edits.length === 0) return true;
  try {
    const places = keysOf(id).map((key) => Number(key.slice(key.lastIndexOf('-') + 1)));
    const next = Math.max(0, ...places) + 1;
    localStorage.setItem(keyOf(id, next), JSON.stringify(edits.map((edit) => ({ ...edit, files: [] }))));
    return true;
  } catch {
    // Full as well: nothing is left to write to. The window says "not saved" as long as it is open.
    return false;
  }
}

/** What was kept, oldest first; `forget` once it is stored. */
export function unsavedEdits(id: ReviewId): { edits: EditToSave[]; forget: () => void } {
  const keys = keysOf(id).sort((a, b) => placeOf(a) - placeOf(b));
  return {
    edits: keys.flatMap((key) => parse(localStorage.getItem(key))),
    forget: () => {
      for (const key of keys) localStorage.removeItem(key);
    },
  };
}

const placeOf = (key: string) => Number(key.slice(key.lastIndexOf('-') + 1));

function parse(json: string | null): EditToSave[] {
  try {
    const edits: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(edits) ? edits : [];
  } catch {
    // Cut off while it was written: there is no whole edit in it.
    return [];
  }
}
