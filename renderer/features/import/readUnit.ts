import type { ImportUnit } from '../../../shared/import/container/importUnit.ts';
import { FORMATS } from '../../../shared/import/formats.ts';
import { type ImportProgress, importSource } from '../../../shared/import/importSource.ts';
import type { ReportEvent } from '../../../shared/import/report.ts';
import type { AppError } from '../../../shared/model/appError.ts';
import type { ReadSettings } from '../../../shared/model/readSettings.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import { reportKeys } from '../../../shared/review/eventKeys.ts';
import { medianOf, medianTime } from '../../../shared/timeline/medianTime.ts';
import { ambiguousDates } from '../../../shared/timeline/proposeDayOrder.ts';
import { yearlessTimes } from '../../../shared/timeline/proposeYear.ts';
import { keysOfText } from '../evidence/keysOfText.ts';
import { companionFile } from './companionFile.ts';
import { endsOfEvents } from './endsOf.ts';
import { eventsInWords, FIRST_EVENTS } from './eventsInWords.ts';
import type { ReadFile } from './importMessages.ts';
import { KeptBytes } from './keptBytes.ts';
import { lackingTimes } from './lackingTimes.ts';
import { hashOf } from './workerHash.ts';

interface ReadUnitOptions {
  readonly settings: ReadSettings;
  /** The file itself, where the unit is nothing else; else what is read of it is kept. */
  readonly whole: Blob | null;
  /** Year that times without one are counted from until somebody knows better. */
  readonly assumedYear: number;
  /** Formats of what the review has. */
  readonly compared: ReadonlySet<string>;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Reads one unit of an import into all that the page needs to show it, and to add it without asking again. */
export async function readUnit(
  unit: ImportUnit,
  { settings, whole, assumedYear, compared, onProgress }: ReadUnitOptions,
): Promise<Result<ReadFile, AppError>> {
  const file = new KeptBytes();
  const text = new KeptBytes();
  const bytes = whole === null ? keeping(unit.bytes(), file) : unit.bytes();
  const imported = await importSource(bytes, unit.name, {
    settings,
    companions: unit.companions,
    onProgress,
    hash: hashOf(unit.sizeBytes),
    onText: (piece, isOriginal) => {
      if (!isOriginal) text.add(piece);
    },
  });
  if (!imported.ok) return imported;
  const { report, evidence, fields, sha256, sizeBytes, isOriginalText } = imported.value;
  const ownFile = whole ?? file.blob();
  const ownText = isOriginalText ? null : text.blob();
  const words = evidence && (await eventsInWords(evidence, ownText ?? ownFile, assumedYear));
  const firstLines = unit.firstLines();
  return ok({
    report,
    evidence,
    isDocument: DOCUMENTS.has(report.format),
    fields,
    companions: await companionFile(unit.companions),
    sha256,
    sizeBytes,
    file: ownFile,
    text: ownText,
    parts:
      unit.parts.length > 1
        ? unit.parts.flatMap(({ name }, place) => {
            const firstLine = firstLines[place];
            return firstLine === undefined ? [] : [{ name, firstLine }];
          })
        : null,
    first: words?.first ?? report.events.slice(0, FIRST_EVENTS),
    marked: words?.marked ?? [],
    all: words?.all ?? null,
    ends: words?.ends ?? endsOfEvents(report.events),
    count: evidence?.count ?? report.events.length,
    lacks: lackingTimes(evidence, report.events),
    yearless: evidence && yearlessTimes(evidence),
    medianMs: evidence ? medianTime(evidence) : medianOf(report.events.flatMap(instantOrDay)),
    ambiguous: evidence && report.dayOrder ? ambiguousDates(evidence, report.dayOrder) : null,
    keys: !compared.has(report.format)
      ? null
      : evidence
        ? await keysOfText(evidence, ownText ?? ownFile)
        : reportKeys(report.events),
  });
}

function instantOrDay({ at, date }: ReportEvent): number[] {
  const ms = Date.parse(at ?? date ?? '');
  return Number.isNaN(ms) ? [] : [ms];
}

async function* keeping(bytes: AsyncIterable<Uint8Array>, kept: KeptBytes): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    kept.add(piece);
    yield piece;
  }
}

/** The formats that can only be read as a whole and whose events are in the report: what people write for people. */
const DOCUMENTS = new Set(FORMATS.filter(({ isDocument }) => isDocument).map(({ id }) => id));
