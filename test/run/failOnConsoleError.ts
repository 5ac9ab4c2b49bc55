import { afterEach, beforeEach, expect, vi } from 'vitest';

/*
 * An unexpected console.error fails the test it happens in. A test that expects one replaces the spy's
 * implementation and clears its calls: `vi.mocked(console.error).mockClear()`.
 */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock?.calls ?? [];
  vi.restoreAllMocks();
  expect(calls, 'unexpected console.error').toEqual([]);
});
