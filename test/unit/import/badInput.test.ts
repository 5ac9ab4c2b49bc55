import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMIT_BYTES } from '../../../shared/import/document/wholeDocument.ts';
import { importSource } from '../../../shared/import/importSource.ts';
import { sourceLines } from '../../../shared/import/sourceLines.ts';
import { reportOf } from './reportOf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const TIMELINE = '# Outage of 2025-03-04\n## Timeline (UTC)\n- 10:00 alert fired\n- 10:30 restarted\n';

describe('files that are no documents', () => {
  it('refuses an empty file', async () => {
    expect(await importSource(new Uint8Array(), 'a.md')).toEqual({
      ok: false,
      error: { code: 'file.empty', facts: { name: 'a.md' } },
    });
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7\n10:00 alert')],
    ['a ZIP', utf8('PK\u0003\u0004 10:00 alert')],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['bytes of every value', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)],
    ['nothing but zeros', new Uint8Array(500)],
  ])('refuses %s as no text', async (_, bytes) => {
    const result = await importSource(bytes, 'a');
    expect(result).toMatchObject({ ok: false, error: { code: 'file.binary' } });
  });

  it('refuses 200 MB as too large without reading on, and says the limit', async () => {
    let given = 0;
    async function* endless() {
      const piece = utf8('all is well here, and nothing happened\n'.repeat(10_000));
      while (given < 200_000_000) {
        given += piece.length;
        yield piece;
      }
    }
    const result = await importSource(endless(), 'big.txt');
    expect(result).toEqual({
      ok: false,
      error: { code: 'file.tooLarge', facts: { name: 'big.txt', limit: DOCUMENT_LIMIT_BYTES } },
    });
    expect(given).toBeLessThan(DOCUMENT_LIMIT_BYTES + 1_000_000);
  });

  it('refuses a file of millions of lines, and says how many it reads', async () => {
    const result = await importSource(utf8('\n'.repeat(2_000_000)), 'lines.txt');
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'file.tooLarge', facts: { lines: 2_000_000, limitLines: 300_000 } },
    });
  });
});

it('gives a report with a warning and a reason for every line when there is no time at all', async () => {
  const report = await reportOf('# Notes\n\nNothing happened.\n- at all\n');
  expect(report.events).toEqual([]);
  expect(report.warnings).toEqual(['no time of an event was found']);
  expect(report.skipped).toEqual([
    { line: 1, reason: 'a heading' },
    { line: 2, reason: 'blank' },
    { line: 3, reason: 'no time in it' },
    { line: 4, reason: 'no time in it' },
  ]);
});

describe('encodings', () => {
  it('reads UTF-16 with a mark, both ways round', async () => {
    const little = new Uint8Array(2 + TIMELINE.length * 2);
    const big = new Uint8Array(2 + TIMELINE.length * 2);
    for (const [i, c] of [...`\ufeff${TIMELINE}`].entries()) {
      const code = c.charCodeAt(0);
      little.set([code & 255, code >> 8], i * 2);
      big.set([code >> 8, code & 255], i * 2);
    }
    const wanted = await reportOf(TIMELINE);
    expect((await reportOf(little)).events).toEqual(wanted.events);
    expect((await reportOf(big)).events).toEqual(wanted.events);
  });

  it('shows bytes that are no UTF-8 as the replacement sign, and warns', async () => {
    const bytes = utf8(TIMELINE);
    bytes[bytes.indexOf(0x72, 50)] = 0xff;
    const report = await reportOf(bytes);
    expect(report.events).toHaveLength(2);
    expect(report.warnings).toContain('1 byte is not valid UTF-8 and shown as \ufffd');
  });

  it.each(['\r\n', '\r'])('counts lines that end with %j like all others', async (end) => {
    const report = await reportOf(TIMELINE.replaceAll('\n', end));
    expect(report.events.map((e) => e.line)).toEqual([3, 4]);
    expect(report.lines.read).toBe(4);
    expect(sourceLines(utf8(TIMELINE.replaceAll('\n', end)))[2]).toBe('- 10:00 alert fired');
  });

  it('has no byte order mark in the title', async () => {
    expect((await reportOf(`\ufeff${TIMELINE}`)).incident.title).toBe('Outage of 2025-03-04');
  });
});

describe('text that would do something', () => {
  it('keeps HTML and script in an event as text', async () => {
    const { events } = await reportOf(
      '## Timeline\n- 10:00 saw `<img src=x onerror=alert(1)>` in `<script>alert(2)</script>`\n- 10:10 b\n',
    );
    expect(events[0]?.title).toBe('saw <img src=x onerror=alert(1)> in <script>alert(2)</script>');
  });

  it('takes direction controls out and makes control characters visible', async () => {
    const { events, incident } = await reportOf(
      '# Out\u202eage\u0007\n## Timeline\n- 10:00 a\u2066b\u0000c\u001b[31m\n- 10:10 b\n',
    );
    expect(incident.title).toBe('Outage␇');
    expect(events[0]?.title).toMatch(/^ab[␀\ufffd]c␛\[31m$/);
  });
});

describe('sizes', () => {
  it('reads a hundred thousand lines without a heading', { timeout: 60_000 }, async () => {
    const report = await reportOf(`${'no time here\n\n'.repeat(50_000)}10:00 alert\n10:10 fixed\n`);
    expect(report.events.map((e) => e.line)).toEqual([100_001, 100_002]);
  });

  it('reads a line of 10 MB', { timeout: 20_000 }, async () => {
    const started = performance.now();
    const report = await reportOf(`${TIMELINE}- 11:00 ${'word '.repeat(2_000_000)}\n- 12:00 end\n`);
    expect(report.events.map((e) => e.clock)).toEqual(['10:00', '10:30', '11:00', '12:00']);
    expect(report.events[2]?.title.length).toBeLessThanOrEqual(140);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  // Inputs that make careless patterns and parsers take minutes; each is read in well under ten seconds.
  it.each([
    ['opening brackets', '['.repeat(60_000)],
    ['emphasis that is never closed', '*a _b '.repeat(15_000)],
    ['quotes in quotes', `${'> '.repeat(5000)}10:00 a`],
    ['tags in tags', `<html>${'<div>'.repeat(30_000)}10:00 a`],
    ['digits and colons', '1:'.repeat(100_000)],
    ['dashes', `- 10:00 ${'- '.repeat(50_000)}`],
    ['spaces', `10:00${' '.repeat(200_000)}x`],
    ['entities', '&#1;'.repeat(50_000)],
    ['months', 'march may '.repeat(20_000)],
    ['a table of many columns', `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n|${'10:00|'.repeat(5000)}`],
    ['lists in lists', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- 10:00 a`).join('\n')],
  ])(
    'reads %s in time',
    async (_, text) => {
      const started = performance.now();
      await reportOf(`# Timeline\n${text}\n`);
      await reportOf(text);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    20_000,
  );
});

describe('whatever the bytes are', () => {
  const pieces = fc.constantFrom(
    '# Timeline', '## Root cause', '- ', '| a | b |', '|---|---|', '10:00', '25:61', '2025-03-04', '31 February', 'T+5m', 'UTC', '(PST)', '**', '`', '```', '<div>', '</p>', '<!--', '&amp;', '---', '+++', 'title: x', '\n', '\n\n', '\r', ' ', '\t', '> ', '1. ', ':', ' - ', '[a](b)', '[^1]:', 'alert fired', 'restored', '\u0000', '\u202e', '\ud83d\ude00', '14.05', '1405', '–', 'from', 'to', 'Duration:',
  ); // biome-ignore format: a list
  const accountedFor = async (bytes: Uint8Array): Promise<void> => {
    const result = await importSource(bytes, 'a');
    if (!result.ok) {
      expect(result.error.code).toMatch(/^file\./);
      return;
    }
    const { lines, skipped, events, incident } = result.value.report;
    expect(lines.read).toBe(lines.imported + lines.merged + lines.skipped);
    expect(skipped.every((s) => s.reason !== '' && s.line >= 1 && s.line <= lines.read)).toBe(true);
    expect(
      events.every((e) => e.title !== '' && e.line >= 1 && e.line <= lines.read && e.reason !== ''),
    ).toBe(true);
    for (const mark of Object.values(incident.milestones)) expect(events[mark.event]).toBeDefined();
  };
  it(
    'gives a report whose lines add up, or an error, for any bytes',
    () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), accountedFor), { numRuns: 300 }),
    60_000,
  );
  it(
    'gives a report whose lines add up for anything like a document',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(pieces, pieces, fc.string({ maxLength: 8 })), { maxLength: 60 }),
          (parts) => accountedFor(utf8(parts.join(''))),
        ),
        { numRuns: 400 },
      ),
    60_000,
  );
});
