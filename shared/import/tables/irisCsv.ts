import { plainName } from './column.ts';
import { tableFormat } from './tableFormat.ts';

/** The timeline of a case in DFIR-IRIS: the columns that it imports, and the others that it exports. */
export const irisCsv = tableFormat({
  id: 'iris-csv',
  title: 'DFIR-IRIS timeline (CSV)',
  matches: (names) =>
    names.has('eventdate') && names.has('eventtitle') && (names.has('eventtz') || names.has('eventcategory'))
      ? 'it has the columns of a timeline of DFIR-IRIS: event_date, event_title and its category'
      : null,
  roles: (columns) => {
    const named = (...names: readonly string[]) =>
      names.flatMap((name) => columns.find((column) => plainName(column.name) === name) ?? []);
    // Exported, the date is in UTC and the zone is only how it was shown.
    const isExport = columns.some(({ name }) => /^event_date\s*\(utc\)$/i.test(name));
    return {
      time: named('eventdate'),
      timeMode: 'first',
      text: named('eventtitle', 'eventcontent', 'eventdescription'),
      actor: named('createdby', 'eventsource'),
      kind: named('eventcategory'),
      zone: isExport ? null : (named('eventtz')[0] ?? null),
    };
  },
  marks: 'all',
});
