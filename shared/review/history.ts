import type { EpochMs } from '../model/time.ts';
import type { ReviewDiff } from './diff.ts';
import { joinDiffs } from './joinDiffs.ts';

/** One step back or forward. */
export interface HistoryEntry {
  readonly label: string;
  readonly diff: ReviewDiff;
  /** When it was made; of several joined ones, the last. */
  readonly at: EpochMs;
  /** Edits of one field in one go carry the same key and become one step. */
  readonly mergeKey: string | null;
}

/** Plain data, newest last, without limit. */
export interface History {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

/** A longer pause in typing starts a new step. */
export const MERGE_PAUSE_MS = 1000;

/** The history after a new edit. It ends what could be redone. */
export function pushEdit(history: History, entry: HistoryEntry): History {
  const last = history.undo.at(-1);
  const isSameGo =
    last !== undefined &&
    entry.mergeKey !== null &&
    last.mergeKey === entry.mergeKey &&
    entry.at - last.at <= MERGE_PAUSE_MS &&
    entry.at >= last.at;
  if (!isSameGo) return { undo: [...history.undo, entry], redo: [] };
  const diff = joinDiffs(last.diff, entry.diff);
  const before = history.undo.slice(0, -1);
  // Typed and taken back by hand in one go: nothing is left to undo.
  return { undo: diff.length > 0 ? [...before, { ...entry, diff }] : before, redo: [] };
}

/** One step back: the entry whose inverse is to be applied, or null when there is none. */
export function stepBack(history: History): { entry: HistoryEntry; history: History } | null {
  const entry = history.undo.at(-1);
  if (!entry) return null;
  return {
    entry,
    history: { undo: sealLast(history.undo.slice(0, -1)), redo: [...history.redo, entry] },
  };
}

/** One step forward: the entry to apply again, or null when there is none. */
export function stepForward(history: History): { entry: HistoryEntry; history: History } | null {
  const entry = history.redo.at(-1);
  if (!entry) return null;
  return {
    entry,
    history: { undo: sealLast([...history.undo, entry]), redo: history.redo.slice(0, -1) },
  };
}

/** After undo or redo, typing goes on in a step of its own. */
function sealLast(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const last = entries.at(-1);
  return last ? [...entries.slice(0, -1), { ...last, mergeKey: null }] : entries;
}
