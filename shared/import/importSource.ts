import { type AppError, appError } from '../model/appError.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FoundField, ReadSettings } from '../model/readSettings.ts';
import { err, ok, type Result } from '../model/result.ts';
import { EvidenceBuilder } from './evidence/evidenceBuilder.ts';
import type { Findings, Format, Sample } from './format.ts';
import { FORMATS } from './formats.ts';
import type { ImportReport } from './report.ts';
import { SAMPLE_BYTES, sampleOf } from './sample.ts';
import { Sha256 } from './sha256.ts';
import { TextStream } from './textStream.ts';

export interface ImportResult {
  readonly report: ImportReport;
  /** What the file says, in columns; null for documents, whose events are in the report. */
  readonly evidence: Evidence | null;
  readonly fields: readonly FoundField[];
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The text that was read are the file's own bytes: it was neither compressed nor in another encoding. */
  readonly isOriginalText: boolean;
}

export interface ImportOptions {
  readonly settings?: ReadSettings;
  /** Files that explain this one, as text by name. */
  readonly companions?: ReadonlyMap<string, string>;
  /** Given every piece of the text in UTF-8, in order. A piece may be a part of the file's own buffer. */
  readonly onText?: (bytes: Uint8Array, isOriginal: boolean) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Looked at between pieces: once it is true the import ends with `import.cancelled`. */
  readonly cancel?: { readonly aborted: boolean };
  /** A faster way to the same hash, where the platform has one. */
  readonly hash?: StreamHash;
}

export interface ImportProgress {
  /** Of the file as it is stored. */
  readonly bytes: number;
  readonly events: number;
}

/** SHA-256 over a stream. */
export interface StreamHash {
  /** Before the promise that it may return, no more is given; the bytes may be used again after the call. */
  update(bytes: Uint8Array): Promise<void> | undefined | void;
  hex(): string | Promise<string>;
}

/**
 * Reads one file into a report and evidence. The same code in a worker and in Node. Only formats that can be
 * recognised and read no other way are held whole; all others are read as they stream in.
 */
export async function importSource(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<Result<ImportResult, AppError>> {
  const hash = options.hash ?? new Sha256();
  const stream = new TextStream(bytes instanceof Uint8Array ? [bytes] : bytes, name, hash, options);
  const head = await stream.take(SAMPLE_BYTES);
  if (!head.ok) return head;
  if (head.value.length === 0)
    return err(
      stream.fault === null
        ? appError('file.empty', { name })
        : appError('file.unreadable', { name, reason: stream.fault }),
    );
  let text = head.value;
  let sample = sampleOf(text, stream.isAtEnd);
  let chosen = chooseFormat(sample, options.settings);
  if ((chosen === null || typeof chosen === 'number') && !sample.isWhole) {
    const limit = chosen ?? LARGEST_WHOLE;
    const rest = await stream.take(limit - text.length);
    if (!rest.ok) return rest;
    if (!stream.isAtEnd) return err(appError('file.tooLarge', { name, limit }));
    text = joined(text, rest.value);
    sample = sampleOf(text, true);
    chosen = chooseFormat(sample, options.settings);
  }
  if (chosen === null || typeof chosen === 'number') return err(appError('file.binary', { name }));
  const { format, why } = chosen;
  const limit = format.wholeUpToBytes;
  if (limit !== undefined && text.length > limit) return err(appError('file.tooLarge', { name, limit }));
  const limitLines = format.wholeUpToLines;
  const lines = sample.lines.length;
  if (limitLines !== undefined && lines > limitLines)
    return err(appError('file.tooLarge', { name, lines, limitLines }));
  const evidence = new EvidenceBuilder();
  const { settings = {}, companions = new Map<string, string>() } = options;
  const reader = format.open({ sample, settings, companions, evidence });
  reader.push(text);
  for (;;) {
    if (stream.isAtEnd) break;
    const piece = await stream.next();
    if (!piece.ok) return piece;
    if (piece.value === null) break;
    reader.push(piece.value);
    options.onProgress?.({ bytes: stream.sizeBytes, events: evidence.count });
  }
  const findings = reader.end(stream.fault);
  return ok({
    ...resultOf(name, format, why, findings, stream),
    evidence: evidence.count > 0 ? evidence.finish() : null,
    sha256: await hash.hex(),
    sizeBytes: stream.sizeBytes,
    isOriginalText: stream.isOriginal,
  });
}

function resultOf(
  name: string,
  format: Format,
  why: string,
  { fields = [], ...findings }: Findings,
  stream: TextStream,
): Pick<ImportResult, 'report' | 'fields'> {
  const warnings = [...stream.warnings, ...findings.warnings];
  return { report: { file: name, format: format.id, why, ...findings, warnings }, fields };
}

/**
 * The format that the person wants, else the first in the table that believes it. A number: the file must be seen
 * whole first, up to so many bytes.
 */
function chooseFormat(
  sample: Sample,
  settings: ReadSettings | undefined,
): { format: Format; why: string } | number | null {
  const wanted = FORMATS.find(({ id }) => id === settings?.format);
  if (wanted) {
    const canRead = wanted.wholeUpToBytes === undefined || sample.isWhole;
    return canRead ? { format: wanted, why: 'you chose it' } : null;
  }
  for (const format of FORMATS) {
    const wholeUpToBytes = sample.isWhole ? null : (format.wholeFor?.(sample) ?? null);
    if (wholeUpToBytes !== null) return wholeUpToBytes;
    if (format.wholeUpToBytes !== undefined && !sample.isWhole) continue;
    const why = format.detect(sample);
    if (why !== null) return { format, why };
  }
  return null;
}

const LARGEST_WHOLE = Math.max(...FORMATS.map(({ wholeUpToBytes = 0 }) => wholeUpToBytes));

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
