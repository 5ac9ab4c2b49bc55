import { appError } from '../../../shared/model/appError.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import type { ReadSettings } from '../../../shared/model/readSettings.ts';
import type { Review, Source } from '../../../shared/model/review.ts';
import { epochMs } from '../../../shared/model/time.ts';
import type { OpenedFile } from '../../host/host.ts';
import { editing } from '../editing/useEditing.ts';
import { blobOf } from './blobOf.ts';
import { compareFile } from './compareFile.ts';
import type { FileToRead, FromWorker, ReadFile, RefusedFile } from './importMessages.ts';
import { useImport } from './importStore.ts';
import { newImportFile, withReading } from './newImportFile.ts';
import { type OpenImport, openImport } from './openImport.ts';
import { withDayOrders } from './withDayOrders.ts';
import { withProposedYears } from './withProposedYears.ts';

/** The page follows the worker at this pace: ten thousand small files would keep it from everything else. */
const FOLLOW_EVERY_MS = 100;

let running: OpenImport | null = null;
let waiting: FromWorker[] = [];
let timer: ReturnType<typeof setTimeout> | null = null;
/** Readings that were looked for in the review, or are. */
const compared = new WeakSet<ReadFile>();

/** Reads files into the import that is in hand, or begins one. */
export function readInto(files: readonly OpenedFile[], onto: ReviewId | null): void {
  if (running && useImport.getState().inHand) useImport.getState().set({ isFinding: true });
  else {
    stopImport();
    useImport.getState().start(onto);
    running = openImport(follow);
  }
  void handOver(running, files);
}

/** Reads a source of the open review again; what comes of it takes its place once it is accepted. */
export function readAgain(source: Source, file: Blob, companions: Blob | null, onto: ReviewId): void {
  stopImport();
  useImport.getState().start(onto, source);
  running = openImport(follow);
  const { name: path, settings = {} } = source;
  const given = { path, blob: file, modifiedAt: source.importedAt, settings };
  running.read([companions ? { ...given, companions } : given], formatsOf(onto));
}

/** One file after another: in the desktop shell each is read over the bridge first. */
async function handOver(to: OpenImport, files: readonly OpenedFile[]): Promise<void> {
  const given: FileToRead[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const found = await blobOf(file);
    if (running !== to) return;
    if ('file' in found) given.push(found.file);
    else refused.push({ name: file.name, reason: String(found.error.facts.reason ?? found.error.code) });
  }
  const { inHand, set } = useImport.getState();
  if (inHand) set({ refused: [...inHand.refused, ...refused] });
  to.read(given, formatsOf(inHand?.onto ?? null));
}

function reviewOf(onto: ReviewId | null): Review | null {
  const { review } = editing.getState();
  return onto !== null && review?.id === onto ? review : null;
}

const formatsOf = (onto: ReviewId | null): readonly string[] =>
  Object.values(reviewOf(onto)?.sources ?? {}).map(({ format }) => format);

/** Forgets the import: what was read so far is gone, and nothing of it was stored. */
export function stopImport(): void {
  running?.stop();
  running = null;
  waiting = [];
  if (timer !== null) clearTimeout(timer);
  timer = null;
  useImport.getState().end();
}

/** Reads one file again, in another way. */
export function rereadFile(place: number, settings: ReadSettings): void {
  const { changeFile } = useImport.getState();
  changeFile(place, (one) => ({ ...one, settings, status: 'reading', progress: { bytes: 0, events: 0 } }));
  running?.reread(place, settings);
}

function follow(message: FromWorker): void {
  waiting.push(message);
  if (timer !== null) return;
  timer = setTimeout(catchUp, waiting.length === 1 && message.kind === 'found' ? 0 : FOLLOW_EVERY_MS);
}

function catchUp(): void {
  timer = null;
  const messages = waiting;
  waiting = [];
  const { inHand, set } = useImport.getState();
  if (!inHand) return;
  const files = [...inHand.files];
  let { refused, litter, formats, isFinding, problem } = inHand;
  for (const message of messages) {
    if (message.kind === 'found') {
      const from = files.length;
      files.push(...message.files.map((found, at) => newImportFile(found, from + at, inHand.again)));
      refused = [...refused, ...message.refused];
      litter += message.litter;
      formats = message.formats;
      isFinding = false;
      continue;
    }
    if (message.kind === 'failed') {
      problem = `Reading stopped: ${message.reason}. Nothing was kept.`;
      isFinding = false;
      continue;
    }
    const file = files[message.place];
    if (!file) continue;
    if (message.kind === 'progress') {
      const { bytes, events } = message;
      files[message.place] = { ...file, status: 'reading', progress: { bytes, events } };
    } else if (message.answer.ok) {
      files[message.place] = withReading(file, message.answer.value);
    } else files[message.place] = { ...file, status: 'failed', error: message.answer.error };
  }
  if (problem !== null)
    for (const [at, file] of files.entries())
      if (file.status === 'waiting' || file.status === 'reading')
        files[at] = {
          ...file,
          status: 'failed',
          error: appError('file.unreadable', { name: file.name, reason: 'reading stopped' }),
        };
  const review = reviewOf(inHand.onto);
  const ordered = isFinding || problem !== null ? files : withDayOrders(files, review);
  const placed = withProposedYears(ordered, review, epochMs(Date.now()));
  set({ files: placed, refused, litter, formats, isFinding, problem });
  ordered.forEach(({ place, settings, dayOrderReason }, at) => {
    if (dayOrderReason !== files[at]?.dayOrderReason) running?.reread(place, settings);
  });
  for (const { place, status, read } of placed)
    if (status === 'comparing' && read && !compared.has(read)) void compare(place, read, review);
}

/** One file of the import is looked for in the review that it goes to. */
async function compare(place: number, read: ReadFile, review: Review | null): Promise<void> {
  compared.add(read);
  const isAgain = useImport.getState().inHand?.again != null;
  const earlier = review && (await compareFile(read, review, isAgain).catch(() => null));
  useImport
    .getState()
    .changeFile(place, (one) =>
      one.read === read && one.status === 'comparing' ? { ...one, status: 'read', earlier } : one,
    );
}
