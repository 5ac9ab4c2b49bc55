/** Parts of a path that only say how the value is written: the name before them counts. */
const WRAPPED = /\.(?:\$date|\$numberLong|value|iso|name|email|login)$/;

/** The name at the end of a dotted path in plain letters: `createdat` of `meta.created_at`. */
export function plainName(path: string): string {
  const own = path.replace(WRAPPED, '');
  return own
    .slice(own.lastIndexOf('.') + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
