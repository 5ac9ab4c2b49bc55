/*
 * Checks of what was stored against what the code expects. A check returns null when the value fits, else where it
 * does not and what it should be: `moments.m1.set.at should be a number`. Unknown fields are let through.
 */
export type Shape = (value: unknown, path: string) => string | null;

const fits = (isRight: (value: unknown) => boolean, expected: string): Shape => {
  return (value, path) => (isRight(value) ? null : `${path} should be ${expected}`);
};

export const text = fits((value) => typeof value === 'string', 'text');
export const number = fits((value) => Number.isFinite(value), 'a number');
export const truth = fits((value) => typeof value === 'boolean', 'true or false');

export const oneOf = (values: readonly string[]): Shape =>
  fits((value) => values.includes(value as string), `one of ${values.join(', ')}`);

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

export const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? null : shape(value, path);

export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isPlain(value)) return `${path} should be a record`;
    for (const [name, shape] of Object.entries(fields)) {
      const fault = shape(value[name], join(path, name));
      if (fault !== null) return fault;
    }
    return null;
  };

export const list =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return `${path} should be a list`;
    return firstFault(
      value.map((one, place) => [String(place), one]),
      shape,
      path,
    );
  };

/** A record of records; `keyField` names the field that has to equal the key. */
export const tableOf =
  (shape: Shape, { keys, keyField }: { keys?: readonly string[]; keyField?: string } = {}): Shape =>
  (value, path) => {
    if (!isPlain(value)) return `${path} should be a record`;
    for (const [key, one] of Object.entries(value)) {
      if (keys && !keys.includes(key)) return `${path} should not have ${key}`;
      if (keyField && isPlain(one) && one[keyField] !== key)
        return `${join(path, key)} has another ${keyField}`;
    }
    return firstFault(Object.entries(value), shape, path);
  };

function firstFault(entries: readonly (readonly [string, unknown])[], shape: Shape, path: string) {
  for (const [key, one] of entries) {
    const fault = shape(one, join(path, key));
    if (fault !== null) return fault;
  }
  return null;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, name: string) => (path ? `${path}.${name}` : name);
