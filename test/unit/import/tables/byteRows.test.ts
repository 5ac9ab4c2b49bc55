import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EvidenceBuilder } from '../../../../shared/import/evidence/evidenceBuilder.ts';
import { reportEventsOf } from '../../../../shared/import/evidence/reportEvents.ts';
import { sampleOf } from '../../../../shared/import/sample.ts';
import { readCellTime } from '../../../../shared/import/tables/cellTime.ts';
import { cellTimeAt } from '../../../../shared/import/tables/cellTimeAt.ts';
import { tablePlan } from '../../../../shared/import/tables/tablePlan.ts';
import { TableReader } from '../../../../shared/import/tables/tableReader.ts';

const PROFILE = { id: 'table', title: 'Table', matches: () => null, marks: 'none' } as const;
const encoder = new TextEncoder();

/** All that a table says, by the fast way for plain rows or by texts alone. */
function read(bytes: Uint8Array, isFast: boolean, size = bytes.length) {
  const sample = sampleOf(bytes, true);
  const plan = tablePlan(PROFILE, { sample, settings: {} });
  const evidence = new EvidenceBuilder();
  const context = { sample, settings: {}, companions: new Map<string, string>(), evidence };
  let asTexts = 0;
  const events: typeof plan.events = (row) => {
    asTexts++;
    return plan.events(row);
  };
  const reader = new TableReader({ ...plan, events, bytes: isFast ? plan.bytes : null }, context);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  const findings = reader.end(null);
  const found = evidence.finish();
  const words = found.chunks.flatMap((chunk) => [
    ...reportEventsOf(found, chunk, 0, chunk.text!, { assumedYear: 2024 }),
  ]);
  return { findings, evidence: found, words, asTexts };
}

const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
const iso = fc
  .tuple(
    fc.constantFrom('2024', '1999', '0001', '9999'),
    two(13),
    two(32),
    fc.constantFrom('T', ' ', '_', ''),
    two(25),
    two(60),
    two(61),
    fc.constantFrom('', '.1', '.123', ',123', '.123456', '.123456789', '.1234567891', '.'),
    fc.constantFrom(
      '',
      'Z',
      'z',
      '+02:00',
      '-00:00',
      '-09:30',
      '+0200',
      '+13:00',
      '+99:00',
      ' UTC',
      ' CEST',
      ' x',
    ),
  )
  .map(
    ([y, mo, d, gap, h, mi, s, fraction, zone]) => `${y}-${mo}-${d}${gap}${h}:${mi}:${s}${fraction}${zone}`,
  );
const time = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
      .map((d) => d.toISOString()),
  },
  iso,
  fc.constantFrom(
    '',
    '2024-05-01',
    '01/05/2024 10:00',
    '13.05.2024 10:00:00',
    'May 1 10:00:00',
    '10:00:00',
    '45000.5',
    '1714557600',
    '1714557600123',
    '1714557600123456',
    '1714557600.5',
    '0714557600',
    '20240501100000',
    '01/May/2024:10:00:00 +0200',
    ' 2024-05-01T10:00:00Z ',
    '\u00a02024-05-01T10:00:00Z',
    'tomorrow',
  ),
);
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      ' ',
      'é',
      '😀',
      '"',
      ',',
      '\n',
      '\t',
      '\u00a0',
      '\u3000',
      'こ',
      '…',
      '\ufeff',
    ),
    maxLength: 12,
  }),
  fc.constant('long '.repeat(60)),
);
const row = fc.tuple(
  time,
  fc.constantFrom('info', 'WARN', '"', '', 'é', '50'),
  fc.oneof(fc.constantFrom('web-1', 'web-2', ''), text),
  text,
  fc.constantFrom('', 'Mitigation', 'detected', 'else'),
  fc.constantFrom('', '', '2024-05-01T10:00:00Z', 'x'),
  fc.constantFrom('', '', '', ',', ',more'),
);
const quoted = (cell: string) => (/[",\s]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const START = '2024-05-01T10:00:00Z,info,web-1,"begins, so",,\n'.repeat(4);

it('says of a plain row what is said of its texts', { timeout: 60_000 }, () => {
  let fast = 0;
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      fc.constantFrom('time', 'time', 'time (UTC)', 'at (CET)'),
      fc.integer({ min: 1, max: 60 }),
      (rows, name, size) => {
        const lines = rows.map(([...cells]) => cells.slice(0, 6).map(quoted).join(',') + cells[6]);
        const table = encoder.encode(
          `${name},level,service,message,phase,end\n${START}${lines.join('\n')}\n`,
        );
        const quick = read(table, true, size);
        const slow = read(table, false);
        expect(quick.words).toEqual(slow.words);
        expect(quick.evidence).toEqual(slow.evidence);
        expect(quick.findings).toEqual(slow.findings);
        fast += slow.asTexts - quick.asTexts;
      },
    ),
    { numRuns: 120 },
  );
  expect(fast).toBeGreaterThan(100);
});

it('says of any bytes in cells what is said of their texts', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(34, 44, 10, 13, 32, 0xc2, 0xa0, 0xe2, 0x80, 0xff, 97), fc.nat(255)), {
        maxLength: 60,
      }),
      fc.integer({ min: 1, max: 9 }),
      (soup, size) => {
        const head = encoder.encode(
          `time,level,service,message\n${'2024-05-01T10:00:00Z,info,web-1,begins\n'.repeat(4)}`,
        );
        const lead = encoder.encode('2024-05-01T10:00:01Z,info,');
        const table = new Uint8Array([...head, ...lead, ...soup, 10, ...lead, ...soup]);
        const quick = read(table, true, size);
        const slow = read(table, false);
        expect(quick.words).toEqual(slow.words);
        expect(quick.findings).toEqual(slow.findings);
      },
    ),
    { numRuns: 120 },
  );
});

it('reads a time from its bytes as from its text, whichever order days and months have', () => {
  fc.assert(
    fc.property(time, fc.constantFrom('dayFirst', 'monthFirst'), (cell, dayOrder) => {
      const bytes = encoder.encode(`,${cell},`);
      const found = cellTimeAt(bytes, 1, bytes.length - 1, { dayOrder });
      if (found) expect(found).toEqual(readCellTime(cell, { dayOrder }));
    }),
    { numRuns: 3000 },
  );
});
