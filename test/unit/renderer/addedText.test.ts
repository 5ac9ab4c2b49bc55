import { expect, it } from 'vitest';
import type { TakenFile } from '../../../renderer/features/import/acceptImport.ts';
import { addedText } from '../../../renderer/features/import/addedText.ts';

const taken = (skipped: number) =>
  ({
    file: { name: 'gate.log' },
    read: {
      count: 40,
      report: { actions: [], lines: { read: 42, imported: 40, merged: 2 - skipped, skipped } },
    },
  }) as unknown as TakenFile;

it('points to the reasons of skipped lines only where lines were skipped', () => {
  expect(addedText([taken(1)])).toBe(
    'Read “gate.log”: 40 events; 1 of 42 lines skipped, each with its reason under Sources.',
  );
  expect(addedText([taken(0)])).toBe('Read “gate.log”: 40 events; no line of 42 skipped.');
});
