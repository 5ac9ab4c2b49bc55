import { Sha256 } from '../../../shared/import/sha256.ts';

/** The files that explain an imported one, as they are stored: one JSON object, texts by their names. */
export interface CompanionFile {
  /** SHA-256 of it. */
  readonly id: string;
  readonly bytes: Blob;
}

type Companions = ReadonlyMap<string, string>;

/** The channels of one chat export share their users, and so what is stored of them. */
let last: { readonly companions: Companions; readonly file: CompanionFile } | null = null;

export async function companionFile(companions: Companions): Promise<CompanionFile | null> {
  if (companions.size === 0) return null;
  if (last && isSame(last.companions, companions)) return last.file;
  const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(companions)));
  const hash = new Sha256();
  hash.update(bytes);
  const file = { id: await hash.hex(), bytes: new Blob([bytes]) };
  last = { companions, file };
  return file;
}

const isSame = (a: Companions, b: Companions): boolean =>
  a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);

/** @throws where it is not what `companionFile` writes */
export async function companionsIn(bytes: Blob): Promise<Companions> {
  const texts: unknown = JSON.parse(await bytes.text());
  return new Map(
    Object.entries(texts ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
