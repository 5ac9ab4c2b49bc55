/** What is imported as one source: a file, a file in a ZIP, or the days of one channel of a chat export. */
export interface ImportUnit {
  /** For people: `logs/api.log`, `export.zip/general`. */
  readonly name: string;
  /** The files that it consists of, in order; one for most. `name` is the last step of `path`. */
  readonly parts: readonly UnitPart[];
  /** Of what `bytes` gives, as far as headers say; for progress. */
  readonly sizeBytes: number;
  /** Parts one after another with `\n` between them. May be called again. Breaks off with `BrokenOff`. */
  bytes(): AsyncIterable<Uint8Array>;
  /** 1-based line on which each part begins, of the parts that were begun the last time `bytes` was read. */
  firstLines(): readonly number[];
  /** Files that explain it (the users of a chat export), as text by their names. */
  readonly companions: ReadonlyMap<string, string>;
}

export interface UnitPart {
  readonly name: string;
  readonly path: string;
}

export interface RefusedFile {
  readonly name: string;
  /** In words for a person: `it is encrypted: …`. */
  readonly reason: string;
}
