import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineStretch } from '../../../shared/import/lineStretch.ts';
import { splitLines } from '../../../shared/import/sourceLines.ts';

/** A text in pieces of a size; counts how many bytes were asked for. */
function stretchOver(text: string, pieceBytes: number) {
  const whole = new TextEncoder().encode(text);
  const asked = { bytes: 0 };
  const stretch = new LineStretch(async function* (from) {
    for (let at = from; at < whole.length; at += pieceBytes) {
      const bytes = whole.slice(at, at + pieceBytes);
      asked.bytes += bytes.length;
      yield { at, bytes };
    }
  });
  return { stretch, asked };
}

describe('a stretch of lines', () => {
  it('has the lines that splitting the whole text gives, wherever the pieces are cut', async () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n', 'word '), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(5),
        async (parts, size, first, more) => {
          const text = parts.join('');
          const { stretch } = stretchOver(text, size);
          expect(await stretch.lines(first, first + more)).toEqual(
            splitLines(text).slice(first - 1, first + more),
          );
        },
      ),
    );
  });

  it.each(['\n', '\r\n', '\r'])('reads on from a place it knows, with lines ended by %j', async (end) => {
    const lines = Array.from({ length: 50_000 }, (_, at) => `line ${at + 1}`);
    const { stretch, asked } = stretchOver(lines.join(end), 4096);
    expect(await stretch.lines(49_000, 49_002)).toEqual(['line 49000', 'line 49001', 'line 49002']);
    const once = asked.bytes;
    expect(await stretch.lines(30_000, 30_001)).toEqual(['line 30000', 'line 30001']);
    expect(asked.bytes - once).toBeLessThan(once / 10);
    expect(await stretch.lines(50_000, 50_009)).toEqual(['line 50000']);
    expect(await stretch.lines(50_001, 50_009)).toEqual([]);
  });

  it('keeps the beginning of a line of megabytes', async () => {
    const { stretch } = stretchOver(`short\n${'x'.repeat(3_000_000)}\nend\n`, 65_536);
    const [, long = '', end] = await stretch.lines(1, 3);
    expect(long.length).toBeLessThan(20_000);
    expect(end).toBe('end');
  });
});
