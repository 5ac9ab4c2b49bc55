import type { ImportResult } from '../../../shared/import/importSource.ts';
import { type AppError, appError } from '../../../shared/model/appError.ts';
import type { ActionId, MomentId, ReviewId, SourceId } from '../../../shared/model/ids.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { idsNeeded } from '../../../shared/review/headerMoments.ts';
import { newReview } from '../../../shared/review/newReview.ts';
import { errorText } from '../../app/errorText.ts';
import { say, sayError } from '../../app/notices.ts';
import { go } from '../../app/route.ts';
import type { OpenedFile } from '../../host/host.ts';
import { HostError } from '../../host/hostError.ts';
import { appStorage } from '../../storage/appStorage.ts';
import { editing } from '../editing/useEditing.ts';
import { importFile } from './importFile.ts';

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

interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly result: ImportResult;
}

/**
 * Reads the files and adds them, each as one edit, to the review or to a new one. A file that cannot be read is
 * named with the reason and leaves the others alone; where none can be read, no review is made.
 */
export async function importFiles(files: readonly OpenedFile[], onto: ReviewId | null): Promise<void> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const one = await readFile(file);
    if (one.ok) read.push(one.value);
    else sayError(errorText(one.error));
  }
  if (read.length === 0) return;
  const target = onto === null ? await newTarget() : await openTarget(onto);
  if (!target.ok) return sayError(errorText(target.error));
  for (const file of read) add(file);
  go({ screen: 'review', id: target.value });
}

async function readFile(file: OpenedFile): Promise<Result<ReadFile, AppError>> {
  const { name } = file;
  try {
    const bytes = new Uint8Array(await (await file.blob()).arrayBuffer());
    const result = await importFile({ name, bytes });
    return result.ok ? ok({ name, bytes, result: result.value }) : result;
  } catch (error) {
    if (error instanceof HostError) return err(error.appError);
    const reason = error instanceof Error ? error.message : String(error);
    return err(appError('file.unreadable', { name, reason }));
  }
}

async function newTarget(): Promise<Result<ReviewId, AppError>> {
  const storage = await appStorage();
  if (!storage.ok) return storage;
  const at = epochMs(Date.now());
  const review = newReview(crypto.randomUUID() as ReviewId, at);
  const created = await storage.value.createReview(review, at);
  return created.ok ? openTarget(review.id) : created;
}

async function openTarget(id: ReviewId): Promise<Result<ReviewId, AppError>> {
  if (editing.getState().review?.id === id) return ok(id);
  const opened = await editing.getState().open(id);
  return opened.ok ? ok(id) : opened;
}

function add({ name, bytes, result }: ReadFile): void {
  const { report, sha256, sizeBytes } = result;
  const sourceId = sha256 as SourceId;
  if (editing.getState().review?.sources[sourceId]) {
    say(`“${name}” is already in this review. Nothing was added.`);
    return;
  }
  const needed = idsNeeded(report);
  const source = {
    report,
    sourceId,
    sizeBytes,
    importedAt: epochMs(Date.now()),
    assumedDate: today(),
    momentIds: Array.from({ length: needed.moments }, () => crypto.randomUUID() as MomentId),
    actionIds: Array.from({ length: needed.actions }, () => crypto.randomUUID() as ActionId),
  };
  const added = editing
    .getState()
    .dispatch(
      'sources.add',
      { sources: [source] },
      { files: [{ id: sourceId, name, bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]) }] },
    );
  if (added.ok) say(summaryOf(name, result));
  else sayError(errorText(added.error));
}

/** What was found, and that nothing was lost on the way. */
function summaryOf(name: string, { report }: ImportResult): string {
  const { events, actions, lines } = report;
  const found = [counted(events.length, 'event')];
  if (actions.length > 0) found.push(counted(actions.length, 'action'));
  const skipped = `${lines.skipped} of ${counted(lines.read, 'line')} skipped, each with its reason under Sources`;
  return events.length === 0
    ? `No time was found in “${name}”. Its text is kept: ${skipped}.`
    : `Read “${name}”: ${found.join(', ')}; ${skipped}.`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** The local day, as the date to draw undated times on until somebody knows better. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
