import type { EvidenceId, ReviewId, SourceId } from '../../../shared/model/ids.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import type { AddSourceArgs } from '../../../shared/review/sourceDiff.ts';
import { errorText } from '../../app/errorText.ts';
import { say } from '../../app/notices.ts';
import { go } from '../../app/route.ts';
import { appStorage } from '../../storage/appStorage.ts';
import type { SourceFile } from '../../storage/rows.ts';
import { editing } from '../editing/useEditing.ts';
import { addedText } from './addedText.ts';
import { addSourceArgs } from './addSourceArgs.ts';
import { filesStillThere } from './filesStillThere.ts';
import type { ImportFile } from './importFile.ts';
import type { ReadFile } from './importMessages.ts';
import { stopImport } from './importRun.ts';
import { type ImportInHand, useImport } from './importStore.ts';
import { roomFor } from './roomFor.ts';
import { targetReview } from './targetReview.ts';
import { standingsOf } from './whatIsTaken.ts';
import { wantedOf } from './withEarlier.ts';

export interface TakenFile {
  readonly file: ImportFile;
  readonly read: ReadFile;
}

/**
 * Adds what is taken as one edit and shows the review. What is large is stored first, and counts for nothing until
 * the edit refers to it: whatever fails on the way leaves the review as it was, and the import on the screen.
 */
export async function acceptImport(): Promise<void> {
  const { inHand, set } = useImport.getState();
  if (!inHand || inHand.isStoring) return;
  const review = inHand.onto === null ? null : editing.getState().review;
  const standings = standingsOf(inHand.files, review, inHand.again?.id ?? null);
  const taken = inHand.files.flatMap((file, at): TakenFile[] => {
    const read = standings[at] === 'taken' ? wantedOf(file) : null;
    return read ? [{ file, read }] : [];
  });
  set({ isStoring: true, problem: null });
  const done = await store(taken, inHand);
  if (!done.ok) {
    set({ isStoring: false, problem: done.error });
    return;
  }
  stopImport();
  go({ screen: 'review', id: done.value });
  // What a person did not ask for one by one can be taken back where they see it.
  if (taken.length === 1) say(addedText(taken));
  else say(addedText(taken), { label: 'Undo', run: () => editing.getState().undo() });
}

async function store(
  taken: readonly TakenFile[],
  { onto, again }: ImportInHand,
): Promise<Result<ReviewId, string>> {
  const room = await roomFor(taken);
  if (!room.ok) return room;
  const there = await filesStillThere(taken);
  if (!there.ok) return there;
  const storage = await appStorage();
  if (!storage.ok) return failed(errorText(storage.error));
  const now = new Date();
  const sources: AddSourceArgs[] = [];
  const files: SourceFile[] = [];
  for (const { file, read } of taken) {
    const sourceId = read.sha256 as SourceId;
    const { evidence, text } = read;
    const id = evidence ? (crypto.randomUUID() as EvidenceId) : null;
    if (evidence && id) {
      const kept = await storage.value.putEvidence({ id, sourceId, evidence, text });
      if (!kept.ok) return failed(errorText(kept.error));
    }
    sources.push(addSourceArgs(file, read, id, now));
    const companionsId = read.companions?.id as SourceId | undefined;
    files.push({
      id: sourceId,
      name: file.name,
      bytes: read.file,
      ...(companionsId === undefined ? {} : { companionsId }),
    });
    if (read.companions && companionsId !== undefined && !files.some(({ id }) => id === companionsId))
      files.push({ id: companionsId, name: 'companions', bytes: read.companions.bytes });
  }
  const target = await targetReview(onto);
  if (!target.ok) return failed(errorText(target.error));
  const [only] = sources;
  const added =
    again && only
      ? editing.getState().dispatch('source.reread', only)
      : editing.getState().dispatch('sources.add', { sources }, { files });
  if (!added.ok) return failed(errorText(added.error));
  // What keeps it from being stored is said by the review itself, which tries again.
  await editing.getState().flush();
  return ok(target.value);
}

const failed = (text: string): Result<never, string> => ({
  ok: false,
  error: `${text} Nothing was added.`,
});
