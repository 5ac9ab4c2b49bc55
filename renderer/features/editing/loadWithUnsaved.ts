import type { AppError } from '../../../shared/model/appError.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { EditToSave } from '../../storage/reviewRecords.ts';
import type { Revision, StoredReview } from '../../storage/rows.ts';
import type { Storage } from '../../storage/storage.ts';
import { unsavedEdits } from './unsavedEdits.ts';

/** The stored review, after edits that a closing window could not store any more. */
export async function loadWithUnsaved(
  storage: Storage,
  id: ReviewId,
): Promise<Result<StoredReview, AppError>> {
  const { edits, forget } = unsavedEdits(id);
  if (edits.length === 0) return storage.loadReview(id);
  const revisions = await storage.listRevisions(id);
  if (!revisions.ok) return revisions;
  for (const edit of edits) {
    if (revisions.value.some((revision) => isIn(revision, edit))) continue;
    const saved = await storage.saveEdit({ ...edit, reviewId: id });
    // They stay where they are, for the next time; the review itself may still be read.
    if (!saved.ok) return storage.loadReview(id);
  }
  forget();
  return storage.loadReview(id);
}

/** The database may have taken an edit whose confirmation the window did not live to see. */
const isIn = (revision: Revision, edit: EditToSave): boolean =>
  edit.mergeKey === null
    ? revision.at === edit.at && revision.label === edit.label
    : revision.mergeKey === edit.mergeKey && revision.at >= edit.at;
