import { journalEvent } from './journalEvent.ts';
import { isJsonObject } from './jsonValue.ts';
import { recordFormat } from './recordFormat.ts';

/** `journalctl -o json`, `json-pretty` and `json-seq`. */
export const journaldJson = recordFormat({
  id: 'journald-json',
  title: 'systemd journal (JSON)',
  detect: (values) => {
    const records = values.flat().filter(isJsonObject);
    const entries = records.filter((record) => '__REALTIME_TIMESTAMP' in record || '__CURSOR' in record);
    return entries.length > 0 && entries.length * 2 > records.length
      ? 'journal entries as JSON, with “__REALTIME_TIMESTAMP”'
      : null;
  },
  open: ({ evidence }) => ({
    record: (record, place) => {
      const event = journalEvent((name) => (Object.hasOwn(record, name) ? record[name] : undefined), place);
      if (typeof event === 'string') return { skipped: event };
      evidence.add(event);
      return 'imported';
    },
  }),
});
