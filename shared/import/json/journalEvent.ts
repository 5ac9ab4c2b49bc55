import type { NewEvent } from '../evidence/newEvent.ts';
import { decodeUtf8 } from '../utf8.ts';
import { isJsonArray, type JsonValue } from './jsonValue.ts';
import { readJsonTime } from './readJsonTime.ts';
import { readSeverity } from './readSeverity.ts';
import type { RecordPlace } from './recordFormat.ts';

/**
 * The event of a journal entry (systemd, docs/JOURNAL_EXPORT_FORMATS.md), or why it is none. The sender's own clock
 * goes before the time at which the journal took the entry.
 */
export function journalEvent(
  fieldOf: (name: string) => JsonValue | undefined,
  place: RecordPlace,
): NewEvent | string {
  for (const name of ['_SOURCE_REALTIME_TIMESTAMP', '__REALTIME_TIMESTAMP']) {
    const written = textOf(fieldOf(name)) ?? '';
    const time = readJsonTime(written, { unit: 'us' });
    if (!time) continue;
    return {
      ...place,
      time,
      written,
      text: messageOf(fieldOf),
      actor:
        textOf(fieldOf('SYSLOG_IDENTIFIER')) ?? textOf(fieldOf('_COMM')) ?? textOf(fieldOf('_SYSTEMD_UNIT')),
      severity: readSeverity(textOf(fieldOf('PRIORITY')) ?? undefined, 'syslog'),
    };
  }
  return 'no time in it';
}

function messageOf(fieldOf: (name: string) => JsonValue | undefined): string {
  const message = fieldOf('MESSAGE');
  if (message === null) return '(the journal left the message out, which is too long for JSON)';
  const text = textOf(message);
  if (text !== null) return text;
  const id = textOf(fieldOf('MESSAGE_ID'));
  return id === null ? '(no message)' : `(no message, only its id ${id})`;
}

/** A text; bytes that are no UTF-8 come as numbers, a field that an entry has several times as a list. */
function textOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (!isJsonArray(value) || value.length === 0) return null;
  if (value.every((part) => typeof part === 'number')) return decodeUtf8(Uint8Array.from(value));
  return (
    value
      .map(textOf)
      .filter((part) => part !== null)
      .join('\n') || null
  );
}
