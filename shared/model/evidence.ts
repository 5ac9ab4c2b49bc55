/*
 * Evidence is what files say: immutable, in columns, up to millions of events. It is kept in chunks, so that it can
 * be built while a file streams in, stored and loaded piece by piece, and handed between threads without a copy.
 *
 * Times are kept as they are written (civil time and offset, each of which may be missing). What completes them, a
 * source's zone, date, year or clock correction, is part of the review and is laid over them when they are read
 * (shared/timeline/placeEvidence.ts).
 */

/** Events of one chunk, at most. The last chunk may hold fewer; all others hold exactly as many. */
export const CHUNK_EVENTS = 16_384;

/** In `offsetMin`: the time is written without offset and zone. */
export const NO_OFFSET = -32_768;
/** Years of times that name none count from here; a leap year, so that 29 February exists. */
export const BASE_YEAR = 2000;

/** Bits of `flags`. */
export const FLAG = {
  /** The file itself marks it (a pin, a page): it is proposed as a moment. */
  marked: 1,
  approximate: 2,
  /** The time names no year: `civilMs` counts it as `BASE_YEAR`, plus one for each New Year that was passed. */
  noYear: 4,
  /** The time names no date: `civilMs` counts from 1970-01-01, the first such day of the file. */
  noDate: 8,
  /** The offset does not stand with the time but elsewhere in the file. */
  offsetTaken: 16,
  /** The time names a day and no clock: `civilMs` is its midnight. */
  noClock: 32,
} as const;

export interface EvidenceChunk {
  readonly count: number;
  /** Date and clock as they are written, as if they were UTC, in ms since 1970; sub-milliseconds as a fraction. */
  readonly civilMs: Float64Array;
  /** End of a range, in the same terms; NaN for an instant. Null: the chunk has no range. */
  readonly civilEndMs: Float64Array | null;
  /** Minutes east of UTC, or `NO_OFFSET`. */
  readonly offsetMin: Int16Array;
  /** 1-based line that carries the time, and how many lines belong to the event, itself and those between included. */
  readonly line: Uint32Array;
  readonly lineCount: Uint32Array;
  /**
   * The event's text in UTF-8: `textLength` bytes at `textBase + textAt`, of `text` or, where that is null, of the
   * source's own text. Within them stand the time as it is written (`timeLength` bytes at `timeAt`) and, from
   * `messageAt` on, what is said.
   */
  readonly textAt: Uint32Array;
  readonly textLength: Uint32Array;
  readonly timeAt: Uint16Array;
  readonly timeLength: Uint16Array;
  readonly messageAt: Uint16Array;
  readonly textBase: number;
  readonly text: Uint8Array | null;
  /** Index into EVENT_KINDS, SEVERITIES. */
  readonly kind: Uint8Array;
  readonly severity: Uint8Array;
  readonly flags: Uint8Array;
  /** Index into `actors` and `reasons`; 0 is none. */
  readonly actor: Uint16Array;
  readonly reason: Uint16Array;
}

export interface Evidence {
  readonly count: number;
  readonly chunks: readonly EvidenceChunk[];
  /** Who said or did it; the first is the empty name. */
  readonly actors: readonly string[];
  /** Why an event has its kind; the first is empty. */
  readonly reasons: readonly string[];
}
