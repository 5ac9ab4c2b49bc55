import { describe, expect, it } from 'vitest';
import { exportArguments } from '../../../electron/cli/exportArguments.ts';

describe('exportArguments', () => {
  it('reads the document, where to write, and how', () => {
    const read = exportArguments(
      'a.md --pdf o.pdf --png=o.png --zone Europe/Berlin --theme dark --lanes actor --width 1280'.split(' '),
    );
    expect(read).toEqual({
      file: 'a.md',
      targets: new Map([
        ['pdf', 'o.pdf'],
        ['png', 'o.png'],
      ]),
      zone: 'Europe/Berlin',
      theme: 'dark',
      laneBy: 'actor',
      widthPx: 1280,
    });
  });
  it.each([
    ['', 'Name the document to export.'],
    ['a.md', 'Name at least one file to write'],
    ['a.md b.md --md o.md', 'Name one document'],
    ['a.md --pdf', '--pdf needs a value.'],
    ['a.md --pdf --png o.png', '--pdf needs a value.'],
    ['a.md --docx o.docx', 'There is no option --docx.'],
    ['a.md --md o --md p', '--md is given twice.'],
    ['a.md --md o --json o', 'Two of the files to write have the same name.'],
    ['a.md --md a.md', 'The document itself would be overwritten.'],
    ['a.md --md o --zone Mars/Olympus', 'There is no zone "Mars/Olympus"'],
    ['a.md --md o --theme blue', 'There is no theme "blue"'],
    ['a.md --md o --lanes team', 'There are no lanes by "team"'],
    ['a.md --md o --width 12', '--width is a number of pixels from 480 to 7680.'],
    ['a.md --md o --width wide', '--width is a number of pixels'],
  ])('says what is wrong with "%s"', (line, sentence) => {
    expect(exportArguments(line.split(' ').filter((arg) => arg !== ''))).toContain(sentence);
  });
});
