import { expect, it } from 'vitest';
import { civilText } from '../../../shared/import/evidence/civilText.ts';

const at = Date.UTC(2024, 5, 3, 10, 30, 0);

it('takes the digits below the second from the time as it is written', () => {
  expect(civilText(at + 250, '2024-06-03T10:30:00.2500Z', 0).clock).toBe('10:30:00.2500');
  expect(civilText(at + 250, '10:30:00:250', 0).clock).toBe('10:30:00.250');
});

it('does not take seconds for digits below the second', () => {
  expect(civilText(at, '2024-06-03T10:30:00Z', 0).clock).toBe('10:30:00');
});
