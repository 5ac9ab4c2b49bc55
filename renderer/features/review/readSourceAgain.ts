import type { ReviewId } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/review.ts';
import { errorText } from '../../app/errorText.ts';
import { say, sayError } from '../../app/notices.ts';
import { go } from '../../app/route.ts';
import { appStorage } from '../../storage/appStorage.ts';
import { readAgain } from '../import/importRun.ts';

/** Shows a source as when it was imported, so that it can be read in another way. */
export async function readSourceAgain(source: Source, reviewId: ReviewId): Promise<void> {
  const storage = await appStorage();
  const file = storage.ok ? await storage.value.sourceFile(source.id) : storage;
  if (!file.ok) return sayError(errorText(file.error));
  const companions = storage.ok ? await storage.value.sourceCompanions(source.id) : storage;
  const kept = companions.ok ? companions.value : null;
  if (!kept && source.format === 'slack')
    say(
      'The users of this chat were not kept with it: people are shown by their ids here. Import the export again to keep the names.',
    );
  readAgain(source, file.value, kept?.bytes ?? null, reviewId);
  go({ screen: 'import' });
}
