import type { Format } from '../format.ts';
import { dialectOf } from './dialects.ts';
import { guessFields } from './guessFields.ts';
import { isJsonObject } from './jsonValue.ts';
import { lookAtJson } from './lookAtJson.ts';
import { recordEvents } from './recordEvent.ts';
import { recordFormat } from './recordFormat.ts';

const lines = recordFormat({
  id: 'jsonl',
  title: 'JSON Lines',
  detect: (values) => {
    const records = values.filter(isJsonObject);
    const { fields } = guessFields(records, {});
    const [time] = fields.time;
    const what = dialectOf(values) ?? 'a JSON object a line';
    return time === undefined ? `${what}, and no field that is a time` : `${what}, the time in “${time}”`;
  },
  open: ({ sample, settings, evidence }) => {
    const values = lookAtJson(sample)?.values ?? [];
    const guessed = guessFields(values.filter(isJsonObject), settings);
    const events = recordEvents(guessed, settings, null);
    return {
      record: (record, place) => {
        const event = events.eventOf(record, place);
        if (typeof event === 'string') return { skipped: event };
        evidence.add(event);
        return 'imported';
      },
      end: () => ({ fields: guessed.found, ...(events.unit === null ? {} : { unit: events.unit }) }),
    };
  },
});

/** A record a line, of any shape: time, text and the rest found by the names and values of their fields. */
export const genericJsonLines: Format = {
  ...lines,
  detect: (sample) => (lookAtJson(sample)?.shape === 'lines' ? lines.detect(sample) : null),
};
