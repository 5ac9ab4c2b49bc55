import { expect, it } from 'vitest';
import { say, sayError, useNotices } from '../../../renderer/app/notices.ts';

it('keeps errors and ways back while plain news replaces plain news', () => {
  sayError('“empty.txt” is empty, so there is nothing to read.');
  say('Deleted “Night”.', { label: 'Undo', run: () => {} });
  say('Read “one.md”.');
  say('Read “two.md”.');
  sayError('“photo.md” is not text.');
  expect(useNotices.getState().shown.map(({ text }) => text)).toEqual([
    '“empty.txt” is empty, so there is nothing to read.',
    'Deleted “Night”.',
    '“photo.md” is not text.',
  ]);
});
