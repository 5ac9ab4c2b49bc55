/// <reference lib="webworker" />
import type { ImportUnit } from '../../../shared/import/container/importUnit.ts';
import { importUnits } from '../../../shared/import/container/importUnits.ts';
import { FORMATS } from '../../../shared/import/formats.ts';
import { type AppError, appError } from '../../../shared/model/appError.ts';
import { buffersOf } from './buffersOf.ts';
import { companionsIn } from './companionFile.ts';
import { givenBlob } from './givenBlob.ts';
import type { FromWorker, ReadFile, ToWorker } from './importMessages.ts';
import { readUnit } from './readUnit.ts';

/*
 * Reads the files of one import off the page's thread, one after another. A failure that nobody foresaw is an
 * answer too, so that the page never waits for a worker that has died.
 */
declare const self: DedicatedWorkerGlobalScope;

/** Progress is told at most this often. */
const TELL_EVERY_MS = 100;

type ReadAll = Extract<ToWorker, { kind: 'read' }>;

interface Known {
  readonly unit: ImportUnit;
  readonly whole: Blob | null;
  readonly modifiedAt: number | null;
}

let known: readonly Known[] = [];
const compared = new Set<string>();
/** One thing after another, in the order in which it was asked for. */
let queue: Promise<void> = Promise.resolve();

const tell = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, transfer);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  queue = queue
    .then(() => (data.kind === 'read' ? readAll(data) : readOne(data.place, data.settings)))
    .catch((error: unknown) => tell({ kind: 'failed', reason: reasonOf(error) }));
});

async function readAll({ files, compared: formats }: ReadAll): Promise<void> {
  for (const format of formats) compared.add(format);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { units, refused, litter } = await importUnits(files.map(givenBlob));
  const first = known.length;
  const [only, ...more] = files;
  const kept = only?.companions && more.length === 0 ? await companionsIn(only.companions) : null;
  const fresh = units.map((found): Known => {
    const unit = kept && found.companions.size === 0 ? { ...found, companions: kept } : found;
    const [part, ...others] = unit.parts;
    const file = part && others.length === 0 ? byPath.get(part.path) : undefined;
    return { unit, whole: file?.blob ?? null, modifiedAt: file?.modifiedAt ?? null };
  });
  known = [...known, ...fresh];
  tell({
    kind: 'found',
    files: fresh.map(({ unit: { name, sizeBytes, parts }, modifiedAt }) => ({
      name,
      sizeBytes,
      partCount: parts.length,
      modifiedAt,
    })),
    refused,
    litter,
    formats: FORMATS.map(({ id, title }) => ({ id, title })),
  });
  const settings = (more.length === 0 && only?.settings) || {};
  for (const at of fresh.keys()) await readOne(first + at, settings);
}

async function readOne(place: number, settings: Parameters<typeof readUnit>[1]['settings']): Promise<void> {
  const one = known[place];
  if (!one) return;
  let toldAt = performance.now();
  try {
    const answer = await readUnit(one.unit, {
      settings,
      whole: one.whole,
      compared,
      assumedYear: new Date(one.modifiedAt ?? Date.now()).getFullYear(),
      onProgress: ({ bytes, events }) => {
        const now = performance.now();
        if (now - toldAt < TELL_EVERY_MS) return;
        toldAt = now;
        tell({ kind: 'progress', place, bytes, events });
      },
    });
    tell({ kind: 'read', place, answer }, answer.ok ? transferOf(answer.value) : []);
  } catch (error) {
    tell({ kind: 'read', place, answer: { ok: false, error: unreadable(one.unit.name, error) } });
  }
}

const transferOf = ({ evidence, keys }: ReadFile): Transferable[] => [
  ...(evidence ? buffersOf(evidence) : []),
  ...(keys?.buffer instanceof ArrayBuffer ? [keys.buffer] : []),
];

const unreadable = (name: string, error: unknown): AppError =>
  appError('file.unreadable', { name, reason: reasonOf(error) });

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
