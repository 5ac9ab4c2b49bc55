import { plainName } from './column.ts';
import { tableFormat } from './tableFormat.ts';

/** What Timesketch, plaso and others exchange: message, datetime or timestamp (µs), timestamp_desc. */
export const timesketchCsv = tableFormat({
  id: 'timesketch-csv',
  title: 'Timesketch CSV',
  matches: (names) =>
    names.has('message') && names.has('timestampdesc') && (names.has('datetime') || names.has('timestamp'))
      ? 'it has the columns of Timesketch: message, timestamp_desc and a time'
      : null,
  roles: (columns) => {
    const named = (...names: readonly string[]) =>
      names.flatMap((name) => columns.find((column) => plainName(column.name) === name) ?? []);
    return {
      time: named('datetime', 'timestamp'),
      timeMode: 'first',
      text: named('message', 'timestampdesc'),
      actor: named('computername', 'hostname', 'username', 'user', 'sourceshort', 'source'),
    };
  },
  marks: 'none',
});
