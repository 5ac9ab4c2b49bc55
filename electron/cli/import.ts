import { createHash } from 'node:crypto';
import type { ImportUnit } from '../../shared/import/container/importUnit.ts';
import { importUnits } from '../../shared/import/container/importUnits.ts';
import { textRangeOf } from '../../shared/import/evidence/chunkText.ts';
import { reportEventsOf } from '../../shared/import/evidence/reportEvents.ts';
import { TextPieces } from '../../shared/import/evidence/textPieces.ts';
import { type ImportResult, importSource } from '../../shared/import/importSource.ts';
import type { ReportEvent } from '../../shared/import/report.ts';
import { type AppError, appError } from '../../shared/model/appError.ts';
import { CHUNK_EVENTS, type Evidence } from '../../shared/model/evidence.ts';
import type { SkippedLine } from '../../shared/model/review.ts';
import { epochMs } from '../../shared/model/time.ts';
import { type ProposedYear, proposeYear, yearlessTimes } from '../../shared/timeline/proposeYear.ts';
import { errorSentence } from './errorSentence.ts';
import { type FileOnDisk, filesOf } from './filesOf.ts';
import { reportTable } from './reportTable.ts';

export interface Output {
  /** A part of the output; a promise where the other side has to read first. */
  write(text: string): Promise<void> | void;
  error(text: string): void;
}

/** Of large files a table shows the first events. */
const SHOWN_EVENTS = 1000;
const SHOWN_TEXT_BYTES = 4 * 1024 * 1024;

/**
 * `import [--json] FILE|FOLDER|ZIP...`. Returns the exit code: 1 when a file could not be read, 2 for a wrong call.
 */
export async function runImport(args: readonly string[], to: Output): Promise<number> {
  const isJson = args.includes('--json');
  const names = args.filter((arg) => arg !== '--json');
  const unknown = names.find((arg) => arg.startsWith('--'));
  if (unknown || names.length === 0) {
    to.error(
      unknown
        ? `There is no option ${unknown}.`
        : 'Name at least one file: import [--json] FILE|FOLDER|ZIP...',
    );
    return 2;
  }
  let code = 0;
  const fail = (error: AppError) => {
    to.error(errorSentence(error));
    code = 1;
  };
  for (const name of names) {
    const files = await filesOf(name);
    if (!files.ok) {
      fail(files.error);
      continue;
    }
    const { units, refused, litter } = await importUnits(files.value);
    for (const unit of units) {
      const error = await importUnit(unit, files.value, isJson, to);
      if (error) fail(error);
    }
    for (const file of refused) fail(appError('container.refused', { ...file }));
    if (litter > 0) to.error(`${name}: left out what systems put into folders (${litter}).`);
  }
  return code;
}

async function importUnit(
  unit: ImportUnit,
  files: readonly FileOnDisk[],
  isJson: boolean,
  to: Output,
): Promise<AppError | null> {
  const text = new TextPieces();
  const mostText = isJson ? Number.POSITIVE_INFINITY : SHOWN_TEXT_BYTES;
  const digest = createHash('sha256');
  const result = await importSource(unit.bytes(), unit.name, {
    companions: unit.companions,
    hash: { update: (bytes) => void digest.update(bytes), hex: () => digest.digest('hex') },
    onText: (piece) => {
      // A piece may be a part of a buffer that is used again.
      if (text.length < mostText) text.add(piece.slice());
    },
  });
  if (!result.ok) return result.error;
  const { report, evidence } = result.value;
  const proposed = evidence ? yearOf(evidence, unit, files) : null;
  const sentence = proposed && `the first time without a year is of ${proposed.year}: ${proposed.reason}`;
  const assumptions = [...report.assumptions, ...(sentence ? [sentence] : [])];
  const events = eventsOf(result.value, text, proposed?.year ?? new Date().getUTCFullYear());
  if (isJson) await printJson({ ...report, assumptions }, events, to);
  else {
    const shown: ReportEvent[] = [];
    for (const event of events) if (shown.push(event) === SHOWN_EVENTS) break;
    const count = report.events.length + (evidence?.count ?? 0);
    const more = count > shown.length ? `  and ${count - shown.length} more events\n` : '';
    await to.write(`${reportTable({ ...report, assumptions, events: shown })}${more}\n`);
  }
  return null;
}

function yearOf(evidence: Evidence, unit: ImportUnit, files: readonly FileOnDisk[]): ProposedYear | null {
  const times = yearlessTimes(evidence);
  const from = files.find(({ path }) => unit.parts[0]?.path.startsWith(path));
  const modifiedAt = from ? epochMs(from.modifiedAt) : null;
  return times && proposeYear(times, { neighbours: [], modifiedAt, now: epochMs(Date.now()) });
}

/** One line, written in parts: a million events do not fit into one string. */
async function printJson(
  { events: _, skipped, ...report }: ImportResult['report'],
  events: Iterable<ReportEvent>,
  to: Output,
): Promise<void> {
  let part = JSON.stringify(report).slice(0, -1);
  for (const [name, list] of [
    ['skipped', eachSkipped(skipped, report.lines.skipped)],
    ['events', events],
  ] as const) {
    part += `,"${name}":[`;
    let comma = '';
    for (const one of list) {
      part += comma + JSON.stringify(one);
      comma = ',';
      if (part.length < PART_CHARACTERS) continue;
      await to.write(part);
      part = '';
    }
    part += ']';
  }
  await to.write(`${part}}\n`);
}

/** An entry a line: programs need not know of runs. Where records are counted, which may take many lines, as it is. */
function* eachSkipped(skipped: ImportResult['report']['skipped'], count: number): Generator<SkippedLine> {
  const lines = skipped.reduce((sum, { line, through = line }) => sum + through - line + 1, 0);
  if (lines !== count) return yield* skipped;
  for (const { line, through = line, reason } of skipped)
    for (let each = line; each <= through; each++) yield { line: each, reason };
}
const PART_CHARACTERS = 64 * 1024;

function* eventsOf(
  { report, evidence }: ImportResult,
  text: TextPieces,
  assumedYear: number,
): Generator<ReportEvent> {
  yield* report.events;
  for (const [number, chunk] of evidence?.chunks.entries() ?? []) {
    const range = textRangeOf(chunk);
    const bytes = range ? text.slice(range.from, range.to) : (chunk.text ?? new Uint8Array());
    yield* reportEventsOf(evidence ?? NONE, chunk, number * CHUNK_EVENTS, bytes, { assumedYear });
  }
}
const NONE = { actors: [], reasons: [] };
