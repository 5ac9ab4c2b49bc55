import Dexie from 'dexie';
import { type AppError, appError } from '../../shared/model/appError.ts';
import type { Evidence, EvidenceChunk } from '../../shared/model/evidence.ts';
import type { EvidenceId, SourceId } from '../../shared/model/ids.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { Database } from './database.ts';
import { isEvidenceChunk } from './evidenceShape.ts';
import type { EvidenceRow } from './rows.ts';

/** One reading of a file, to be stored. */
export interface EvidenceToKeep {
  readonly id: EvidenceId;
  readonly sourceId: SourceId;
  readonly evidence: Evidence;
  /** The text that was read, in UTF-8; null where the file's own bytes are it. */
  readonly text: Blob | null;
}

/** About 4 MB of columns, read in one go. */
const CHUNKS_AT_ONCE = 4;

const chunksOf = ({ evidenceChunks }: Database, id: string) =>
  evidenceChunks.where('[evidenceId+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

/**
 * Stores a reading before the edit that refers to it, in pieces. Its own row comes last: what stops half way
 * (no space, a closed window) is taken away here or at the next start. One that is there already stays.
 */
export async function putEvidence(database: Database, kept: EvidenceToKeep): Promise<Result<void, AppError>> {
  const { id, sourceId, evidence, text } = kept;
  const { count, chunks, actors, reasons } = evidence;
  if ((await database.evidence.where('id').equals(id).count()) > 0) return ok(undefined);
  const row: EvidenceRow = {
    id,
    sourceId,
    count,
    chunkCount: chunks.length,
    actors,
    reasons,
    text,
  };
  try {
    // One at a time: each is copied on the page's thread, between two of its frames.
    for (const [number, chunk] of chunks.entries())
      await database.evidenceChunks.put({ evidenceId: id, number, chunk });
    await database.evidence.put(row);
  } catch (error) {
    // Where this fails as well, the next start does it.
    await removeEvidence(database, id).catch(() => {});
    throw error;
  }
  return ok(undefined);
}

export async function removeEvidence(database: Database, id: string): Promise<void> {
  await database.evidence.delete(id);
  await chunksOf(database, id).delete();
}

export async function loadEvidence(database: Database, id: EvidenceId): Promise<Result<Evidence, AppError>> {
  const row = await database.evidence.get(id);
  if (!row) return err(appError('record.missing', { table: 'evidence', id }));
  const chunks: EvidenceChunk[] = [];
  let count = 0;
  for (let number = 0; number < row.chunkCount; number += CHUNKS_AT_ONCE) {
    const rows = await database.evidenceChunks
      .where('[evidenceId+number]')
      .between([id, number], [id, number + CHUNKS_AT_ONCE], true, false)
      .toArray();
    for (const { chunk } of rows) {
      if (!isEvidenceChunk(chunk)) return damaged(row);
      chunks.push(chunk);
      count += chunk.count;
    }
  }
  if (chunks.length !== row.chunkCount || count !== row.count) return damaged(row);
  return ok({ count, chunks, actors: row.actors, reasons: row.reasons });
}

const damaged = ({ sourceId }: EvidenceRow) =>
  err(
    appError('file.unreadable', {
      name: `source ${sourceId.slice(0, 12)}`,
      reason: 'its stored events are damaged; read the file again',
    }),
  );

/** The decoded text of a source; the file's own bytes where these are it. */
export async function sourceText(database: Database, id: SourceId): Promise<Result<Blob, AppError>> {
  const rows = await database.evidence.where('sourceId').equals(id).toArray();
  const text = rows.find((row) => row.text instanceof Blob)?.text;
  if (text) return ok(text);
  const file = await database.sourceFiles.get(id);
  return file?.bytes instanceof Blob
    ? ok(file.bytes)
    : err(appError('record.missing', { table: 'sourceFiles', id }));
}
