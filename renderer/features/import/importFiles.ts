import type { ReviewId, SourceId } from '../../../shared/model/ids.ts';
import { errorText } from '../../app/errorText.ts';
import { say, sayError } from '../../app/notices.ts';
import { go } from '../../app/route.ts';
import type { OpenedFile } from '../../host/host.ts';
import { HostError } from '../../host/hostError.ts';
import { editing } from '../editing/useEditing.ts';
import { acceptImport } from './acceptImport.ts';
import { readInto, stopImport } from './importRun.ts';
import { useImport } from './importStore.ts';
import { whenAllRead } from './whenAllRead.ts';

/** A document is on the timeline before this; what takes longer shows how far it is. */
const SHOW_AFTER_MS = 1000;

/** Imports what a dialog or a drop is about to give; a host that fails there says so like everything else. */
export async function importChosen(
  chosen: Promise<readonly OpenedFile[]>,
  onto: ReviewId | null,
): Promise<void> {
  try {
    await importFiles(await chosen, onto);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    sayError(
      error instanceof HostError ? errorText(error.appError) : `The files could not be opened: ${reason}.`,
    );
  }
}

/**
 * Reads files and shows them, for a person to accept; a single document goes straight into its review, where all
 * that was assumed of it can be changed as well. Files that come while others are read join them.
 */
export async function importFiles(files: readonly OpenedFile[], onto: ReviewId | null): Promise<void> {
  if (files.length === 0) return;
  const isJoining = useImport.getState().inHand !== null;
  readInto(files, onto);
  if (isJoining || files.length > 1) return go({ screen: 'import' });
  const timer = setTimeout(() => go({ screen: 'import' }), SHOW_AFTER_MS);
  await whenAllRead();
  clearTimeout(timer);
  const { inHand } = useImport.getState();
  if (!inHand) return;
  const [file, ...more] = inHand.files;
  const [refused] = inHand.refused;
  if (more.length > 0 || (file && refused)) return go({ screen: 'import' });
  if (file?.status === 'read' && !file.read?.isDocument) return go({ screen: 'import' });
  const known = file?.read && editing.getState().review?.sources[file.read.sha256 as SourceId];
  // What is new in it is for a person to say.
  if (file?.earlier) return go({ screen: 'import' });
  if (file?.read && !(known && inHand.onto !== null)) return acceptImport();
  stopImport();
  go(inHand.onto === null ? { screen: 'library' } : { screen: 'review', id: inHand.onto });
  if (file?.error) sayError(errorText(file.error));
  else if (refused) sayError(`“${refused.name}” was not opened: ${refused.reason}.`);
  else if (file) say(`“${file.name}” is already in this review. Nothing was added.`);
  else sayError(inHand.problem ?? 'There is no file in it that could be read.');
}
