import type { ReviewId } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/review.ts';
import { errorText } from '../../app/errorText.ts';
import { sayError } from '../../app/notices.ts';
import { go } from '../../app/route.ts';
import { appStorage } from '../../storage/appStorage.ts';
import { readAgain } from '../import/importRun.ts';

/** Shows a source as when it was imported, so that it can be read in another way. */
export async function readSourceAgain(source: Source, reviewId: ReviewId): Promise<void> {
  const storage = await appStorage();
  const file = storage.ok ? await storage.value.sourceFile(source.id) : storage;
  if (!file.ok) return sayError(errorText(file.error));
  readAgain(source, file.value, reviewId);
  go({ screen: 'import' });
}
