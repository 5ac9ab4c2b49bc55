/*
 * Formats that are JSON. Two ways to write one; both see a sample as values (`detect`), never throw whatever is in
 * the file, and take what they read as records, one account each:
 *
 * - `jsonFormat` (here) reads all values of a file at once, with the line of each object. Use it when what a record
 *   means depends on others (pages, threads, wrappers). Values one after another and JSON Lines arrive as several
 *   `values`, so that a file of five payloads is read like five files. Up to 256 MiB.
 * - `recordFormat` (recordFormat.ts) is given one record after another and never holds more than one, so that JSON
 *   Lines of any size can be read. Use it for logs.
 *
 * `read` must call `account.read()` for each record that it meets and then one of `imported`, `merged` and `skip`.
 * A record that lies at the cut of a damaged file is half: `document.isCut(record)` is true of it and of all that is
 * around it; skip it with CUT_RECORD. Text between values that is no JSON is accounted for by the helper, faults
 * become warnings, and a file without any event gets a warning of its own.
 *
 * No such format has `wholeUpToBytes`: the generic format asks for the whole file when a sample is a piece of one
 * JSON value (`wholeFor`), and then all are asked in order with the whole. Long integers are bigint: put values
 * into text with String(), not JSON.stringify.
 */
import type { Findings, Format, ReadContext, Reader, Sample } from '../format.ts';
import { newDecoder } from '../utf8.ts';
import { accountFaults, type JsonFindings, jsonFindings } from './jsonFindings.ts';
import type { JsonValue } from './jsonValue.ts';
import { lookAtJson } from './lookAtJson.ts';
import { type JsonDocument, parseJson } from './parseJson.ts';
import { RecordAccount } from './recordAccount.ts';

/** One JSON value, or values one after another that are read together, of at most so many bytes. */
export const JSON_LIMIT_BYTES = 256 * 1024 * 1024;

export const CUT_RECORD = 'the file breaks off or is damaged within it';

export interface JsonContext extends ReadContext {
  readonly account: RecordAccount;
}

export interface JsonFormat {
  readonly id: string;
  readonly title: string;
  /** @param values those of the sample, in order: all of a file that is one value, the first hundreds of lines */
  detect(values: readonly JsonValue[], sample: Sample): string | null;
  read(document: JsonDocument, context: JsonContext): JsonFindings;
}

export const jsonFormat = ({ id, title, detect, read }: JsonFormat): Format => ({
  id,
  title,
  detect: (sample) => {
    const look = lookAtJson(sample);
    if (!look || (look.shape === 'document' && !sample.isWhole)) return null;
    return detect(look.values, sample);
  },
  open: (context) =>
    wholeReader(context, (document, account, faults) =>
      jsonFindings(read(document, { ...context, account }), account, context, faults),
    ),
});

/** Holds the text to its end and gives it parsed. */
export function wholeReader(
  { sample }: ReadContext,
  read: (document: JsonDocument, account: RecordAccount, faults: string[]) => Findings,
): Reader {
  const known = sample.isWhole ? (lookAtJson(sample)?.document ?? null) : null;
  const decoder = newDecoder('utf-8');
  let text = '';
  let size = 0;
  return {
    push: (bytes) => {
      size += bytes.length;
      if (known === null && size <= JSON_LIMIT_BYTES) text += decoder.decode(bytes, { stream: true });
    },
    end: (fault) => {
      const document = known ?? parseJson(text);
      const account = new RecordAccount();
      const faults = accountFaults(document, account);
      if (fault !== null) faults.unshift(fault);
      if (known === null && size > JSON_LIMIT_BYTES)
        faults.unshift('the file is larger than 256 MiB; only what fits into that was read');
      return read(document, account, faults);
    },
  };
}
