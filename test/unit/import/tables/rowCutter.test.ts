import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RowCutter } from '../../../../shared/import/tables/rowCutter.ts';

function cut(text: string, delimiter = ',', size = text.length || 1) {
  const bytes = new TextEncoder().encode(text);
  const rows: string[][] = [];
  const lines: [number, number][] = [];
  const open: number[] = [];
  const cutter = new RowCutter(delimiter, (row) => {
    rows.push(Array.from({ length: row.width }, (_, place) => row.cell(place)));
    lines.push([row.line, row.lineCount]);
    if (row.hasOpenQuote) open.push(row.line);
  });
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size));
  cutter.finish();
  return { rows, lines, open };
}

describe('rows of a table', () => {
  it('have quoted cells with delimiters, quotes and line breaks, and know their lines', () => {
    const { rows, lines, open } = cut('a,"b,\r\nc ""d""",e\r\n\r\nf,,g\rh,i\n');
    expect(rows).toEqual([['a', 'b,\r\nc "d"', 'e'], [''], ['f', '', 'g'], ['h', 'i']]);
    expect(lines).toEqual([
      [1, 2],
      [3, 1],
      [4, 1],
      [5, 1],
    ]);
    expect(open).toEqual([]);
  });

  it.each([
    [
      'a,"open text\nb,"quoted",c\nd,e,f\n',
      [
        ['a', '"open text'],
        ['b', 'quoted', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    [
      'a,"open text\nb,c\nd,e\n',
      [
        ['a', '"open text'],
        ['b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'a,"said "hi" to all"\nb,c\n',
      [
        ['a', 'said "hi" to all'],
        ['b', 'c'],
      ],
    ],
    [
      'a,"said" hi\nb,"c"\n',
      [
        ['a', '"said" hi'],
        ['b', 'c'],
      ],
    ],
    [
      'a,5" disk,b\nc,d,e\n',
      [
        ['a', '5" disk', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    ['a,"b" ,c\n"d"', [['a', 'b', 'c'], ['d']]],
  ])('are not swallowed by a quote that is out of place: %j', (text, wanted) => {
    for (const size of [text.length, 1, 3]) expect(cut(text, ',', size).rows).toEqual(wanted);
  });

  it('say on which line a quote was never closed', () => {
    expect(cut('x,y\na,"open\nb,c\n').open).toEqual([2]);
  });

  it('give up a quote after 4 MB, and read on', { timeout: 30_000 }, () => {
    const text = `a,"open\n${'b,c\n'.repeat(1_200_000)}`;
    const { rows, open } = cut(text, ',', 65_536);
    expect(rows).toHaveLength(1_200_001);
    expect(open).toEqual([1]);
  });

  it('may be as long as 10 MB, in small pieces', () => {
    const long = 'word '.repeat(2_000_000);
    const { rows } = cut(`a,${long},b\nc,d,e\n`, ',', 4096);
    expect(rows.map((row) => row.length)).toEqual([3, 3]);
    expect(rows[0]?.[1]).toBe(long);
  });

  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '😀', ' ', ',', ';', '\t', '"', '\n', '\r\n', 'x'),
    maxLength: 6,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  it('rendered with any quoting, delimiter, line end and cut into any pieces read back the same', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.boolean()),
        (rows, delimiter, end, size, quotes) => {
          const quote = (text: string) => {
            const isNeeded = /["\r\n]/.test(text) || text.includes(delimiter);
            return isNeeded || quotes.next().value ? `"${text.replaceAll('"', '""')}"` : text;
          };
          const text = rows.map((row) => row.map(quote).join(delimiter) + end).join('');
          expect(cut(text, delimiter, size).rows).toEqual(rows);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are those that PapaParse finds in a well-formed text', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
        const text = Papa.unparse(rows, { newline, quotes: true });
        expect(cut(text).rows).toEqual(Papa.parse(text, { delimiter: ',', newline }).data);
      }),
    );
  });

  it('hold every character of any text, on lines that add up', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ') }),
        fc.nat(5),
        (text, size) => {
          const { rows, lines } = cut(text, ',', size + 1);
          const plain = (s: string) => s.replace(/[",\s]/g, '');
          expect(plain(rows.flat().join(''))).toBe(plain(text));
          const last = lines.at(-1);
          const counted = text === '' ? 0 : text.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(text) ? 1 : 0);
          expect(last ? last[0] + last[1] - 1 : 0).toBe(counted);
        },
      ),
      { numRuns: 500 },
    );
  });
});
