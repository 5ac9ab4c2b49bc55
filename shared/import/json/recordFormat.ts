import type { Format, ReadContext, Sample } from '../format.ts';
import { type JsonFindings, jsonFindings } from './jsonFindings.ts';
import { CUT_RECORD, wholeReader } from './jsonFormat.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from './jsonValue.ts';
import { lineReader } from './lineReader.ts';
import { lookAtJson } from './lookAtJson.ts';
import type { RecordAccount } from './recordAccount.ts';

/** What became of a record; skipped ones with the reason. */
export type Outcome = 'imported' | 'merged' | { readonly skipped: string };

export interface RecordPlace {
  /** 1-based; of the record itself in a file of one value, of the line that holds it in JSON Lines. */
  readonly line: number;
  readonly lineCount: number;
}

export interface RecordReader {
  /** The records that lie in a value of the file: the elements of arrays and the value itself unless said. */
  recordsIn?(value: JsonValue): Iterable<JsonValue>;
  record(record: JsonObject, place: RecordPlace): Outcome;
  end?(): JsonFindings;
}

export interface RecordFormat {
  readonly id: string;
  readonly title: string;
  /** @param values those of the sample, in order: all of a file that is one value, the first hundreds of lines */
  detect(values: readonly JsonValue[], sample: Sample): string | null;
  open(context: ReadContext): RecordReader;
}

/**
 * A format of records that mean something each by itself. JSON Lines are read line by line, whatever their size;
 * one value, or values that take several lines, as a whole.
 */
export const recordFormat = ({ id, title, detect, open }: RecordFormat): Format => ({
  id,
  title,
  detect: (sample) => {
    const look = lookAtJson(sample);
    if (!look || (look.shape === 'document' && !sample.isWhole)) return null;
    return detect(look.values, sample);
  },
  open: (context) => {
    const reader = open(context);
    const take = (record: JsonValue, place: RecordPlace, isCut: boolean, account: RecordAccount) => {
      account.read();
      const through = place.line + place.lineCount - 1;
      if (isCut) return account.skip(place.line, CUT_RECORD, through);
      if (!isJsonObject(record)) return account.skip(place.line, 'it is not an object', through);
      const outcome = reader.record(record, place);
      if (outcome === 'imported') account.imported();
      else if (outcome === 'merged') account.merged();
      else account.skip(place.line, outcome.skipped, through);
    };
    const end = (account: RecordAccount, faults: string[]) =>
      jsonFindings(reader.end?.() ?? {}, account, context, faults);
    if (lookAtJson(context.sample)?.shape === 'lines')
      return lineReader({
        take: (value, line, account) => {
          for (const record of recordsIn(reader, value)) take(record, { line, lineCount: 1 }, false, account);
        },
        end,
      });
    return wholeReader(context, (document, account, faults) => {
      for (const value of document.values)
        for (const record of recordsIn(reader, value)) {
          const place = { line: document.lineOf(record), lineCount: document.linesOf(record) };
          take(record, place, document.isCut(record), account);
        }
      return end(account, faults);
    });
  },
});

const recordsIn = (reader: RecordReader, value: JsonValue): Iterable<JsonValue> =>
  reader.recordsIn ? reader.recordsIn(value) : flat(value);

function* flat(value: JsonValue): Generator<JsonValue> {
  if (isJsonArray(value)) for (const element of value) yield* flat(element);
  else yield value;
}
