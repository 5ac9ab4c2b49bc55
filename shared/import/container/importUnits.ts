import { FileSearch, lookAt } from './fileSearch.ts';
import { type FoundFile, isLitter, lastStep } from './foundFile.ts';
import type { GivenFile } from './givenFile.ts';
import type { ImportUnit, RefusedFile } from './importUnit.ts';
import { CONTAINER_LIMITS, type ContainerLimits } from './limits.ts';
import { findSlackExports } from './slackExport.ts';
import { unitOf } from './unitOf.ts';

export interface ImportUnits {
  /** In the order in which the files were given. */
  readonly units: readonly ImportUnit[];
  readonly refused: readonly RefusedFile[];
  /** Files that systems leave in folders, such as `.DS_Store`: left out. */
  readonly litter: number;
}

/** So many files are looked at, at once: a folder may hold ten thousand. */
const AT_ONCE = 32;

/**
 * Makes of the files that a person gives (of folders: all files in them) what is imported one by one: ZIPs are
 * opened, also one within another, and the days of a chat channel put together. What cannot be opened is refused
 * with its reason; the rest goes on.
 */
export async function importUnits(
  given: readonly GivenFile[],
  limits: Partial<ContainerLimits> = {},
): Promise<ImportUnits> {
  const search = new FileSearch({ ...CONTAINER_LIMITS, ...limits });
  const wanted = given.filter(({ path }) => !isLitter(path));
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE);
    const kinds = await Promise.all(some.map(lookAt));
    for (const [i, file] of some.entries()) await search.add(file, kinds[i] ?? null);
  }
  const { channels, withoutEvents, rest } = findSlackExports(search.files);
  const places = new Map(search.files.map((file, place) => [file, place]));
  const units: { unit: ImportUnit; place: number }[] = [];
  for (const file of rest) units.push({ unit: unitOf(file.path, [file]), place: places.get(file) ?? 0 });
  const texts = new Map<FoundFile, string>();
  for (const { path, days, companions } of channels) {
    for (const file of companions) if (!texts.has(file)) texts.set(file, (await search.textOf(file)) ?? '');
    const byName = new Map(companions.map((file) => [lastStep(file.path), texts.get(file) ?? '']));
    const place = Math.min(...days.map((day) => places.get(day) ?? 0));
    units.push({ unit: unitOf(path, days, byName), place });
  }
  for (const { path } of withoutEvents)
    search.refused.push({ name: path, reason: 'it is a part of a chat export that holds no messages' });
  return {
    units: units.sort((a, b) => a.place - b.place).map(({ unit }) => unit),
    refused: search.refused,
    litter: search.litter + given.length - wanted.length,
  };
}
