import Dexie from 'dexie';
import type { EpochMs } from '../../shared/model/time.ts';
import type { Database } from './database.ts';

/** How long a review that was put away can be brought back. */
export const KEPT_AFTER_DELETE_MS = 30 * 86_400_000;

/** Takes away for good what was put away more than 30 days ago, with files that no other review uses. */
export async function purgeDeleted(database: Database, now: EpochMs): Promise<void> {
  const { reviews, contents, revisions, sourceFiles } = database;
  await database.transaction('rw', [reviews, contents, revisions, sourceFiles], async () => {
    const isOld = ({ deletedAt }: { deletedAt: unknown }) =>
      typeof deletedAt === 'number' && deletedAt < now - KEPT_AFTER_DELETE_MS;
    for (const id of await reviews.filter(isOld).primaryKeys()) {
      await reviews.delete(id);
      await contents.delete(id);
      await revisions.where('[reviewId+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
      for (const file of await sourceFiles.where('reviewIds').equals(id).toArray()) {
        const reviewIds = file.reviewIds.filter((other) => other !== id);
        if (reviewIds.length > 0) await sourceFiles.put({ ...file, reviewIds });
        else await sourceFiles.delete(file.id);
      }
    }
  });
}
