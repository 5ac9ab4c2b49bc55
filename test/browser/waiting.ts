import { vi } from 'vitest';

/*
 * Vitest's own waits give up after one second, which a busy machine can spend on nothing. These wait long enough
 * for a failure to mean something.
 */
const LONG_ENOUGH = { timeout: 10_000 };

/** Until it no longer throws. */
export const waitFor = <T>(attempt: () => T | Promise<T>): Promise<T> => vi.waitFor(attempt, LONG_ENOUGH);

/** Until it gives something. */
export const waitUntil: typeof vi.waitUntil = (attempt) => vi.waitUntil(attempt, LONG_ENOUGH);
