import { plainName } from './column.ts';
import { tableFormat } from './tableFormat.ts';

/** The timeline of an incident in Netflix Dispatch: `"Time (in UTC)",Description,Owner`. */
export const dispatchCsv = tableFormat({
  id: 'dispatch-csv',
  title: 'Dispatch timeline (CSV)',
  matches: (names) =>
    names.size === 3 && names.has('time') && names.has('description') && names.has('owner')
      ? 'it has the columns of a timeline of Dispatch: time, description and owner'
      : null,
  roles: (columns) => ({
    text: columns.filter(({ name }) => plainName(name) === 'description'),
    actor: columns.filter(({ name }) => plainName(name) === 'owner'),
  }),
  marks: 'all',
});
