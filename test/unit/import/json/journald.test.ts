import { describe, expect, it } from 'vitest';
import { fixture, importJson } from './importJson.ts';

const lines = fixture('json/journal.jsonl').toString().trim().split('\n');
const LEFT_OUT = '(the journal left the message out, which is too long for JSON)';
const EXPECTED = [
  ['2025-03-04', '10:00:00.123456', 'orders', 'info', 'listening on port 8080'],
  ['2025-03-04', '10:00:59.999100', 'kernel', 'error', 'Out of memory: killed process 812'],
  ['2025-03-04', '10:01:01', 'orders', 'notice', 'für'],
  ['2025-03-04', '10:01:02', 'orders', 'warning', 'first part'],
  ['2025-03-04', '10:01:03', 'orders.service', 'critical', LEFT_OUT],
];
const rowsOf = ({ events }: Awaited<ReturnType<typeof importJson>>) =>
  events.map((e) => [e.date, e.clock, e.actor, e.severity, e.title]);

describe('journal as JSON', () => {
  it('reads time by the clock of the sender, messages as text, bytes, lists and nothing', async () => {
    const found = await importJson(fixture('json/journal.jsonl'));
    expect(found.report.format).toBe('journald-json');
    expect(rowsOf(found)).toEqual(EXPECTED);
    expect(found.events[3]?.text).toBe('first part\nsecond part');
    expect(found.report.lines).toEqual({ read: 6, imported: 5, merged: 0, skipped: 1 });
    expect(found.report.skipped).toEqual([{ line: 6, reason: 'no time in it' }]);
  });

  it('reads the same when it is printed over several lines, with the lines of each entry', async () => {
    const pretty = lines.map((line) => JSON.stringify(JSON.parse(line), null, '\t')).join('\n');
    const found = await importJson(pretty);
    expect(found.report.format).toBe('journald-json');
    expect(rowsOf(found)).toEqual(EXPECTED);
    expect(found.events.map((e) => e.line).slice(0, 3)).toEqual([1, 13, 22]);
    const sequence = await importJson(lines.map((line) => `\u001e${line}\n`).join(''));
    expect(rowsOf(sequence)).toEqual(EXPECTED);
  });
});

describe('journal export format', () => {
  it('reads text and binary fields by their length', async () => {
    const found = await importJson(fixture('json/journal.export'));
    expect(found.report.format).toBe('journald-export');
    const noMessage = EXPECTED.map((row) => row.map((cell) => (cell === LEFT_OUT ? '(no message)' : cell)));
    expect(rowsOf(found)).toEqual(noMessage);
    expect(found.events[3]?.text).toBe('first part\nwith a line below\nsecond part\nwith a line below');
    expect(found.report.lines).toEqual({ read: 6, imported: 5, merged: 0, skipped: 1 });
    expect(found.events.map((e) => e.line).slice(0, 3)).toEqual([1, 12, 20]);
  });

  it('keeps all entries before a cut, and reads it in pieces of any size', async () => {
    const bytes = fixture('json/journal.export');
    const { importSource } = await import('../../../../shared/import/importSource.ts');
    const whole = await importSource(bytes, 'a');
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    expect(await importSource(pieces(), 'a')).toEqual(whole);
    const starts = [...bytes.toString('latin1').matchAll(/__CURSOR/g)].map(({ index }) => index);
    for (let length = 300; length < bytes.length; length += 13) {
      const { report } = await importJson(bytes.subarray(0, length));
      const before = starts.filter((start) => start < length).length;
      expect(report.lines.read).toBe(before);
      expect(report.lines.imported).toBeGreaterThanOrEqual(before - 2);
    }
  });

  it('passes over lines that are no fields, and says so', async () => {
    const entry = '__CURSOR=a\n__REALTIME_TIMESTAMP=1741082400123456\nwhat is this\nMESSAGE=ready\n\n';
    const { report, events } = await importJson(entry);
    expect(events).toHaveLength(1);
    expect(report.warnings).toEqual(['one line is no field and was passed over']);
  });
});
