import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { safeFileName } from '../../shared/export/safeFileName.ts';
import type { BackupRequest } from '../../shared/ipc/contract.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { failureReason } from './failureReason.ts';
import { writeAtomically } from './writeAtomically.ts';

const KEPT = 8;
/** Within this time a newer backup takes the place of the newest, so that eight reach back over an afternoon. */
const SPACING_MS = 10 * 60_000;

export interface BackupPlan {
  readonly write: string;
  readonly remove: readonly string[];
}

/**
 * Names begin with the time, `2024-06-03T10-00-00-000Z Checkout outage.json`, so they sort by age. The newest
 * is replaced while it is young; that is done by writing the new one first, then removing the old.
 */
export function planBackup(existing: readonly string[], title: string, now: Date): BackupPlan {
  const write = `${now.toISOString().replace(/[:.]/g, '-')} ${safeFileName(title)}.json`;
  const old = existing.filter((name) => timeOf(name) !== null && name !== write).sort();
  const newest = old.at(-1);
  const isReplaced = newest !== undefined && old.length > 1 && spacing(old, now) < SPACING_MS;
  const kept = isReplaced ? old.slice(0, -1) : old;
  const remove = [...kept.slice(0, Math.max(0, kept.length - (KEPT - 1))), ...(isReplaced ? [newest] : [])];
  return { write, remove };
}

/** From the last backup that stays to now: the newest moves along until it is far enough from the one before. */
function spacing(old: readonly string[], now: Date): number {
  const before = timeOf(old.at(-2) ?? '');
  return before === null ? Number.POSITIVE_INFINITY : now.getTime() - before;
}

function timeOf(name: string): number | null {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z) .*\.json$/.exec(name);
  if (!parts) return null;
  const at = Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}`);
  return Number.isNaN(at) ? null : at;
}

/** One folder a review. The request's id was checked to be letters, digits, dashes and underscores. */
export async function writeBackup(
  folder: string,
  { reviewId, title, json }: BackupRequest,
  now: Date,
): Promise<Result<null, AppError>> {
  const own = path.join(folder, reviewId);
  try {
    await mkdir(own, { recursive: true });
    const { write, remove } = planBackup(await readdir(own), title, now);
    await writeAtomically(path.join(own, write), json);
    await Promise.all(remove.map((name) => rm(path.join(own, name), { force: true })));
    return ok(null);
  } catch (error) {
    return err(appError('file.unwritable', { name: 'the backup', reason: failureReason(error) }));
  }
}
