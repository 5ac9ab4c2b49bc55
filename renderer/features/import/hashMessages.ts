/** A file is hashed from its `begin` on; what is still to come of the file before is forgotten. */
export type ToHashWorker =
  | { readonly kind: 'begin'; readonly file: number }
  | { readonly kind: 'piece'; readonly file: number; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly file: number };

export type FromHashWorker =
  /** A piece was taken in, so that another may be sent. */
  | { readonly kind: 'taken'; readonly file: number }
  | { readonly kind: 'hex'; readonly file: number; readonly hex: string };
