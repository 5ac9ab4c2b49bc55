import { readFileSync } from 'node:fs';

export { type Imported, imported as importJson } from '../imported.ts';

export const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url));
