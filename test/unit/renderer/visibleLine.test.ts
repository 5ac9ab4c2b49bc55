import { expect, it } from 'vitest';
import { visibleLine } from '../../../renderer/features/review/visibleLine.ts';

it('shows characters that would hide or turn the text as their escapes', () => {
  expect(visibleLine('10:10 \u202eevil\u202c and \u0000 nothing')).toBe(
    '10:10 \\u202eevil\\u202c and \\u0000 nothing',
  );
});

it('leaves tabs, emoji and other scripts as they are, and cuts what no panel can hold', () => {
  expect(visibleLine('a\tb 数据库 🚒')).toBe('a\tb 数据库 🚒');
  expect(visibleLine('x'.repeat(3000))).toHaveLength(2001);
});
