import {
  FIELD_ROLES,
  type FieldRole,
  type FoundField,
  type ReadSettings,
} from '../../../shared/model/readSettings.ts';

const ROLE_WORDS: Readonly<Record<FieldRole, string>> = {
  time: 'time',
  end: 'end',
  text: 'text',
  actor: 'people',
  kind: 'kind',
  severity: 'severity',
};

interface FieldRolesProps {
  readonly fields: readonly FoundField[];
  readonly onChoose: (fields: NonNullable<ReadSettings['fields']>) => void;
}

/** Columns of a table, fields of records: what each holds, and what it is taken for. */
export function FieldRoles({ fields, onChoose }: FieldRolesProps) {
  return (
    <table className="field-roles">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Is taken for</th>
          <th scope="col">Holds</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{field.name}</th>
            <td>
              <select
                className="field field-boxed"
                aria-label={`What ${field.name} is taken for`}
                value={field.roles[0] ?? ''}
                onChange={(event) =>
                  onChoose(withRole(fields, field.name, event.target.value as FieldRole | ''))
                }
              >
                <option value="">nothing</option>
                {FIELD_ROLES.map((role) => (
                  <option key={role} value={role}>
                    {ROLE_WORDS[role]}
                  </option>
                ))}
              </select>
            </td>
            <td className="mono dim field-examples">{field.examples.slice(0, 3).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All columns by their roles, with one that changed: what is chosen replaces the guess as a whole. */
export function withRole(
  fields: readonly FoundField[],
  name: string,
  chosen: FieldRole | '',
): NonNullable<ReadSettings['fields']> {
  const byRole: Partial<Record<FieldRole, string[]>> = {};
  for (const field of fields) {
    const roles = field.name === name ? (chosen === '' ? [] : [chosen]) : field.roles;
    for (const role of roles) byRole[role] = [...(byRole[role] ?? []), field.name];
  }
  // A file has one time: the column that was it before is it no longer.
  for (const role of ['time', 'end'] as const) if (chosen === role) byRole[role] = [name];
  return byRole;
}
