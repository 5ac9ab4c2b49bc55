import type { Brand } from './brand.ts';

/*
 * Ids are opaque strings. Whoever starts an edit makes them (`crypto.randomUUID()` in the page), so that
 * everything in shared/ stays a pure function of its arguments.
 */
export type ReviewId = Brand<string, 'ReviewId'>;
export type MomentId = Brand<string, 'MomentId'>;
export type ActionId = Brand<string, 'ActionId'>;
/** SHA-256 of the file's bytes, in lower-case hex: the same file is the same source, whatever its name. */
export type SourceId = Brand<string, 'SourceId'>;
/** One reading of a source: its id and a mark of the settings. Evidence never changes, so reviews may share it. */
export type EvidenceId = Brand<string, 'EvidenceId'>;
