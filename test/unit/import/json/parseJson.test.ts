import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../shared/import/json/jsonValue.ts';
import { parseJson } from '../../../../shared/import/json/parseJson.ts';

const first = (text: string) => parseJson(text).values[0];

describe('values', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const found = parseJson(text);
        expect(found.faults).toEqual([]);
        const asNumbers = (_: string, part: unknown) => (typeof part === 'bigint' ? Number(part) : part);
        expect(JSON.stringify(found.values, asNumbers)).toBe(JSON.stringify([JSON.parse(text)]));
      }),
    );
  });

  it('keeps the digits of integers beyond 2^53 and of long fractions', () => {
    expect(first('[1544712660300000001, -9007199254740993, 1, 1700000000.123456789]')).toEqual([
      1544712660300000001n,
      -9007199254740993n,
      1,
      '1700000000.123456789',
    ]);
  });

  it('takes the last of two fields with one name, and __proto__ as a name', () => {
    expect(first('{"a":1,"a":2}')).toEqual({ a: 2 });
    expect(Object.keys(first('{"__proto__":{"x":1}}') as object)).toEqual(['__proto__']);
  });

  it('lets trailing commas, comments, NaN and raw tabs pass', () => {
    expect(parseJson('// head\n{"a":[1,2,],/* b\n c */"b":NaN,"c":"x\ty",}\n')).toMatchObject({
      values: [{ a: [1, 2], b: null, c: 'x\ty' }],
      faults: [],
    });
  });

  it('reads several values one after another, with or without lines, commas and record signs between', () => {
    expect(parseJson('{"a":1}{"a":2}\n{"a":3},\n\u001e{"a":4}\r\n[5]').values).toEqual([
      { a: 1 },
      { a: 2 },
      { a: 3 },
      { a: 4 },
      [5],
    ]);
  });
});

it('says on which line each object begins and how many it takes, whatever ends the lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const found = parseJson(`[${end} {"a":1},${end} {${end}"b":[]${end}} ]${end}`);
    const [one, two] = found.values[0] as JsonValue[];
    expect([found.lineOf(one ?? null), found.linesOf(one ?? null)]).toEqual([2, 1]);
    expect([found.lineOf(two ?? null), found.linesOf(two ?? null)]).toEqual([3, 3]);
    expect(found.lineCount).toBe(5);
  }
});

describe('faults', () => {
  it('keeps what came before the cut, also of an unfinished array, and says where it is', () => {
    const found = parseJson('{"items": [\n {"a":1},\n {"a":2},\n {"a":3,"b":"no en');
    expect(found.values).toEqual([{ items: [{ a: 1 }, { a: 2 }, { a: 3 }] }]);
    expect(found.faults).toEqual([
      { line: 4, through: 4, reason: 'the text breaks off', isInside: true, isAtEnd: true },
    ]);
    const items = (found.values[0] as { items: JsonValue[] }).items;
    expect(items.map(found.isCut)).toEqual([false, false, true]);
  });

  it('goes on with the next record after one that is damaged, at the margin or within an array', () => {
    const lines = parseJson('{"a":1}\n{"a":2,"b":"cut\n{"a":3}\nnot this\n{"a":4}\n');
    expect(lines.values).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }]);
    expect(lines.faults.map((f) => [f.line, f.through, f.isInside])).toEqual([
      [2, 2, true],
      [4, 4, false],
    ]);
    const array = parseJson('[\n  {"a":1},\n  {"a":oh},\n  {"a":3,"b":{\n    "c":1}},\n  {"a":4}\n]');
    expect(array.values).toEqual([[{ a: 1 }, {}], { a: 3, b: { c: 1 } }, { a: 4 }]);
    expect(array.faults).toHaveLength(1);
  });

  it('begins anew where a record begins in place of a comma', () => {
    expect(parseJson('{"a":1,\n{"a":2}\n').values).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('keeps what is nested too deep as text, and stands ten thousand levels', () => {
    const deep = `{"a":${'['.repeat(300)}${']'.repeat(300)},"b":1}`;
    expect(first(deep)).toMatchObject({ b: 1 });
    expect(parseJson('['.repeat(10_000)).faults).toHaveLength(1);
    expect(parseJson('{"a":'.repeat(100_000)).faults).toHaveLength(1);
  });

  it('finds a value or a fault in any text, and never throws', () => {
    const soup = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'{}[]",:\\\n\r \t-1e.ntu/*') }));
    fc.assert(
      fc.property(soup, (text) => {
        const found = parseJson(text);
        if (found.values.length === 0 && /[^\s,;]/.test(text.replaceAll('\ufeff', '')))
          expect(found.faults.length > 0 || /\/[/*]/.test(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps all records before a cut anywhere', () => {
    const records = Array.from({ length: 8 }, (_, i) => ({
      at: `2025-03-04T10:0${i}:00Z`,
      tags: ['a', { b: i }],
    }));
    const text = JSON.stringify(records, null, 1);
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const found = parseJson(text.slice(0, length));
        const kept = ((found.values[0] ?? []) as JsonValue[]).filter((value) => !found.isCut(value));
        expect(kept).toEqual(records.slice(0, kept.length));
        const whole = text.slice(0, length).match(/\n \}/g)?.length ?? 0;
        expect(kept.length).toBe(whole);
      }),
    );
  });
});
