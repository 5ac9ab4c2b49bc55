/** How a person wants a file read; all of it may be missing. Kept with the source, so that it can be read again. */
export interface ReadSettings {
  /** Id of a format in the table: read as this, whatever it looks like. */
  readonly format?: string;
  /** Names of columns or fields (dotted paths in records) by what they are taken for; replaces the guess. */
  readonly fields?: Readonly<Partial<Record<FieldRole, readonly string[]>>>;
  /** How `03/04/2024` is meant. */
  readonly dayOrder?: DayOrder;
  readonly unit?: EpochUnit;
}

export const FIELD_ROLES = ['time', 'end', 'text', 'actor', 'kind', 'severity'] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

export const DAY_ORDERS = ['dayFirst', 'monthFirst'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

export const EPOCH_UNITS = ['s', 'ms', 'us', 'ns'] as const;
export type EpochUnit = (typeof EPOCH_UNITS)[number];

/** A column or field of a file, with what it holds and what it was taken for. */
export interface FoundField {
  readonly name: string;
  /** The first values that are not empty, cut to a length that can be shown. */
  readonly examples: readonly string[];
  readonly roles: readonly FieldRole[];
}
