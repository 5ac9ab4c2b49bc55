import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceBuilder } from '../../../../shared/import/evidence/evidenceBuilder.ts';
import { importSource } from '../../../../shared/import/importSource.ts';
import { findShape } from '../../../../shared/import/lines/findShape.ts';
import { LogReader } from '../../../../shared/import/lines/logReader.ts';
import { sampleOf } from '../../../../shared/import/sample.ts';
import { NO_OFFSET } from '../../../../shared/model/evidence.ts';
import { slowTime, TWIN_SHAPES, type TwinParts, type TwinShape } from './slowTwin.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const parts: fc.Arbitrary<TwinParts> = fc
  .record({
    at: fc.integer({ min: Date.UTC(2001, 9, 1), max: Date.UTC(2037, 11, 31) }),
    offsetMin: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15),
  })
  .map(({ at, offsetMin }) => partsOf(at, offsetMin));

function partsOf(at: number, offsetMin: number): TwinParts {
  const d = new Date(at);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    second: d.getUTCSeconds(),
    ms: d.getUTCMilliseconds(),
    offsetMin,
  };
}

/** Times that follow each other closely, as in a log: the way past the program is taken by most. */
const burst = fc
  .record({
    first: parts,
    steps: fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 30 }),
  })
  .map(({ first, steps }) => {
    let at = Date.UTC(
      first.year,
      first.month - 1,
      first.day,
      first.hour,
      first.minute,
      first.second,
      first.ms,
    );
    return steps.map((step) => {
      at += step;
      return partsOf(at, first.offsetMin);
    });
  });

/** Civil times and offsets of the events that the reader finds, by line. */
function fastTimes(text: string, pieceSize: number) {
  const bytes = utf8(text);
  const evidence = new EvidenceBuilder();
  const shape = findShape(sampleOf(bytes, true));
  if (!shape) return null;
  const reader = new LogReader({ evidence }, shape);
  for (let at = 0; at < bytes.length; at += pieceSize) reader.push(bytes.slice(at, at + pieceSize));
  const { lines } = reader.end(null);
  expect(lines.read).toBe(lines.imported + lines.merged + lines.skipped);
  const found = new Map<number, { civilMs: number; offsetMin: number | null }>();
  for (const chunk of evidence.finish().chunks)
    for (let i = 0; i < chunk.count; i++) {
      const offsetMin = chunk.offsetMin[i] ?? NO_OFFSET;
      found.set(chunk.line[i] ?? 0, {
        civilMs: chunk.civilMs[i] ?? 0,
        offsetMin: offsetMin === NO_OFFSET ? null : offsetMin,
      });
    }
  return found;
}

/** What a time without year or date says is compared without what New Year and midnight add to it. */
function bare({ keeps }: TwinShape, civilMs: number): string {
  const iso = new Date(Math.round(civilMs)).toISOString();
  return keeps.date ? (keeps.year ? iso : iso.slice(5)) : iso.slice(11);
}

describe.each(TWIN_SHAPES)('a log in the shape of $name', (shape) => {
  it('gives the instants that were rendered, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(burst, fc.integer({ min: 1, max: 200 }), (times, pieceSize) => {
        const text = times.map((time, i) => `${shape.render(time)} worker ${i} done\n`).join('');
        const found = fastTimes(text, pieceSize);
        for (const [i, time] of times.entries()) {
          const wanted = Date.UTC(
            time.year,
            time.month - 1,
            time.day,
            time.hour,
            time.minute,
            time.second,
            shape.keeps.fraction ? time.ms : 0,
          );
          const event = found?.get(i + 1);
          expect(event && bare(shape, event.civilMs)).toBe(bare(shape, wanted));
          expect(event?.offsetMin).toBe(shape.keeps.offset ? time.offsetMin : null);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read as the slow twin reads it, also where single bytes are damaged', () => {
    const damage = fc.record({
      line: fc.nat(29),
      at: fc.nat(30),
      byte: fc.constantFrom('0', '9', '5', 'x', ' ', ':', '-'),
    });
    fc.assert(
      fc.property(burst, fc.array(damage, { maxLength: 4 }), (times, damages) => {
        const lines = times.map((time, i) => `${shape.render(time)} worker ${i} done`);
        // The first lines stay whole, so that the shape can be seen.
        const whole = [...lines, ...lines];
        for (const { line, at, byte } of damages) {
          const place = lines.length + (line % lines.length);
          const text = whole[place] ?? '';
          const end = shape.render(times[line % lines.length] as TwinParts).length;
          whole[place] = `${text.slice(0, at % end)}${byte}${text.slice((at % end) + 1)}`;
        }
        const found = fastTimes(whole.join('\n'), 1000);
        for (const [i, line] of whole.entries()) {
          const slow = slowTime(shape, line);
          const fast = found?.get(i + 1);
          // What another shape reads in a damaged line is not compared.
          if (!slow) continue;
          if (!fast) continue;
          expect([line, bare(shape, fast.civilMs), fast.offsetMin]).toEqual([
            line,
            bare(shape, slow.civilMs),
            slow.offsetMin,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('gives a report and no exception for any bytes, whose lines add up', async () => {
  const line = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .tuple(fc.constantFrom(...TWIN_SHAPES), parts, fc.uint8Array({ maxLength: 30 }))
      .map(([shape, time, rest]) => new Uint8Array([...utf8(shape.render(time)), ...rest])),
    fc
      .constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\0',
        '\u001b[1m',
        '<34>1 ',
        '#Fields: date time\n',
        '2024-02-31 10:00:00 x\n',
      )
      .map(utf8),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (pieces) => {
      async function* given() {
        for (const piece of pieces) yield piece;
      }
      const result = await importSource(given(), 'a.log');
      if (!result.ok) return;
      const { read, imported, merged, skipped } = result.value.report.lines;
      expect(imported + merged + skipped).toBe(read);
    }),
    { numRuns: 150 },
  );
});
