import type { Review } from '../../shared/model/review.ts';
import { editing } from '../features/editing/useEditing.ts';
import type { Host } from '../host/host.ts';

/** A pause in editing long enough that a backup is not written at every keystroke. */
const QUIET_MS = 5000;

/**
 * Hands a changed review to the host's rolling backups once editing pauses, and at once when it is left: a browser
 * profile can be lost, a file beside it is another copy. Does nothing in a browser (Host.backup).
 */
export function keepBackups(host: Host): () => void {
  let pending: { review: Review; timer: ReturnType<typeof setTimeout> } | null = null;
  const write = () => {
    if (!pending) return;
    const { review, timer } = pending;
    clearTimeout(timer);
    pending = null;
    host
      .backup(review.id, review.facts.facts.title, JSON.stringify(review))
      .catch((error: unknown) => console.warn('no backup was written:', error));
  };
  const stop = editing.subscribe(({ review }, { review: before }) => {
    if (review === before) return;
    if (review === null || before === null || review.id !== before.id) return write();
    if (pending) clearTimeout(pending.timer);
    pending = { review, timer: setTimeout(write, QUIET_MS) };
  });
  window.addEventListener('pagehide', write);
  return () => {
    stop();
    window.removeEventListener('pagehide', write);
    write();
  };
}
