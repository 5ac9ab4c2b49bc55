import type { Database } from './database.ts';
import { removeEvidence } from './evidenceRecords.ts';

/**
 * Takes away readings that no review refers to: of imports that were not accepted, of sources that were removed in
 * an earlier session. Only where no other window is open, which may be about to store an edit, or to undo one.
 * @param isWaiting whether an edit that waits to be stored refers to it
 */
export async function removeOrphans(
  database: Database,
  isWaiting: (evidenceId: string) => boolean,
): Promise<void> {
  const whole = new Set(await database.evidence.toCollection().primaryKeys());
  const begun = new Set((await database.evidenceChunks.toCollection().primaryKeys()).map(([id]) => id));
  if (whole.size + begun.size === 0) return;
  const needed = new Set<string>();
  let isSure = true;
  await database.contents.each(({ sources }) => {
    if (typeof sources !== 'object' || sources === null) isSure = false;
    else for (const id of evidenceIdsOf(sources)) needed.add(id);
  });
  // A damaged review may refer to any of them, and may be repaired.
  if (!isSure) return;
  for (const id of new Set([...whole, ...begun]))
    if (!whole.has(id) || !(needed.has(id) || isWaiting(id))) await removeEvidence(database, id);
}

function evidenceIdsOf(sources: object): string[] {
  return Object.values(sources).flatMap((source: unknown) => {
    const evidence = (source as { evidence?: { id?: unknown } } | null)?.evidence;
    return typeof evidence?.id === 'string' ? [evidence.id] : [];
  });
}
