import type { ReadSettings } from '../../model/readSettings.ts';
import { kindsOf } from '../classify/kindsOf.ts';
import type { NewEvent } from '../evidence/newEvent.ts';
import type { Format } from '../format.ts';
import { dialectOf } from './dialects.ts';
import { factsAround } from './factsAround.ts';
import { guessFields } from './guessFields.ts';
import type { JsonFindings } from './jsonFindings.ts';
import { CUT_RECORD, JSON_LIMIT_BYTES, type JsonContext, jsonFormat } from './jsonFormat.ts';
import { isJsonObject } from './jsonValue.ts';
import { lookAtJson } from './lookAtJson.ts';
import type { JsonDocument } from './parseJson.ts';
import { recordEvents } from './recordEvent.ts';
import { type RecordList, recordLists } from './recordLists.ts';

/** More than people write by hand. */
const HAND_MADE_RECORDS = 500;

const whole = jsonFormat({
  id: 'json',
  title: 'JSON',
  detect: (values) => {
    const lists = recordLists(values);
    const records = lists.flatMap(({ records }) => records.slice(0, 200)).filter(isJsonObject);
    const [time] = guessFields(records, {}).fields.time;
    const what = dialectOf(records) ?? 'JSON';
    return time === undefined ? `${what}, and no field that is a time` : `${what}, the time in “${time}”`;
  },
  read: (document, context) => {
    const lists = recordLists(document.values);
    const parts = lists.map((list) => readList(list, document, context));
    const facts = factsAround(lists[0]?.around ?? [], document);
    const fields = new Map(parts.flatMap((part) => part.fields ?? []).map((field) => [field.name, field]));
    const unit = parts.find((part) => part.unit !== undefined)?.unit;
    return {
      ...(facts.incident ? { incident: facts.incident } : {}),
      fields: [...fields.values()],
      assumptions: parts.flatMap((part) => part.assumptions ?? []),
      ...(unit === undefined ? {} : { unit }),
    };
  },
});

/** One value, or several, of any shape: lists of records with times, wherever in it they lie. */
export const genericJson: Format = {
  ...whole,
  detect: (sample) => (lookAtJson(sample)?.shape === 'document' ? whole.detect(sample) : null),
  wholeFor: (sample) => (lookAtJson(sample)?.shape === 'document' ? JSON_LIMIT_BYTES : null),
};

function readList(
  list: RecordList,
  document: JsonDocument,
  { settings, evidence, account }: JsonContext,
): JsonFindings {
  const records = list.records.filter(isJsonObject);
  const guessed = guessFields(records, settings);
  const { date, dateField } = factsAround(list.around, document);
  const reader = recordEvents(guessed, settings, date);
  const isHandMade = isWrittenByPeople(list, guessed.fields.severity.length > 0, settings);
  const held: NewEvent[] = [];
  let hasTakenDate = false;
  for (const record of list.records) {
    account.read();
    const line = document.lineOf(record);
    const lineCount = document.linesOf(record);
    const event = !isJsonObject(record)
      ? 'it is not an object'
      : document.isCut(record)
        ? CUT_RECORD
        : reader.eventOf(record, { line, lineCount });
    if (typeof event === 'string') {
      account.skip(line, event, line + lineCount - 1);
      continue;
    }
    hasTakenDate ||= date !== null && /^\d{1,2}:/.test(event.written);
    account.imported();
    if (isHandMade) held.push(event);
    else evidence.add(event);
  }
  const kinds = kindsOf(held.map(({ text }) => text));
  for (const [i, event] of held.entries()) evidence.add({ ...event, ...kinds[i], isMarked: true });
  return {
    fields: guessed.found,
    assumptions: hasTakenDate ? [`the date of times without one is that of “${dateField}”`] : [],
    ...(reader.unit === null ? {} : { unit: reader.unit }),
  };
}

/** A short list of what happened, within something that tells of it as a whole. */
const isWrittenByPeople = (
  { records, around, name }: RecordList,
  hasSeverity: boolean,
  { fields }: ReadSettings,
) =>
  records.length <= HAND_MADE_RECORDS &&
  !hasSeverity &&
  fields?.severity === undefined &&
  around.length > 0 &&
  /^(?:timeline|events|history|updates|steps|chronology|story)$/i.test(name);
