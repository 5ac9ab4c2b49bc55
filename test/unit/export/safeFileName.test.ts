import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../shared/export/safeFileName.ts';

describe('safeFileName', () => {
  it.each([
    ['Checkout outage', 'Checkout outage'],
    ['Größe: 12 / 3', 'Größe- 12 - 3'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['a\\b|c*d?', 'a-b-c-d-'],
    ['x\u0000y\u202Egnp.exe', 'xygnp.exe'],
    ['  .hidden.  ', 'hidden'],
    ['line\nbreak', 'linebreak'],
    ['CON', 'CON review'],
    ['lpt1', 'lpt1 review'],
    ['', 'Untitled'],
    ['...', 'Untitled'],
    ['日本語 ✓', '日本語 ✓'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it('keeps names short', () => {
    expect(safeFileName('x'.repeat(500))).toHaveLength(100);
  });
});
