import { describe, expect, it } from 'vitest';
import { evidenceOf, timeOf } from './evidenceOf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const MB = 1024 * 1024;

/** In pieces, as a file comes. */
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a log with a line of 10 MB', () => {
  const head = '2024-07-03 10:00:01 INFO one\n2024-07-03 10:00:02 INFO two\n';
  const tail = '\n2024-07-03 10:00:04 INFO four\n';

  it('has it as one event, and reads on behind it', async () => {
    const long = `2024-07-03 10:00:03 DEBUG ${'payload '.repeat((10 * MB) / 8)}`;
    const { report, events, evidence } = await evidenceOf(cut(utf8(`${head}${long}${tail}`), 256 * 1024));
    expect(report.lines).toEqual({ read: 4, imported: 4, merged: 0, skipped: 0 });
    expect(events.map(timeOf).map((time) => time.slice(-1))).toEqual(['1', '2', '3', '4']);
    expect(evidence?.chunks[0]?.textLength[2]).toBe(long.length);
    expect(events[2]?.title.length).toBeLessThan(1000);
  });

  it('has one without a time in the event before it', async () => {
    const { report, evidence } = await evidenceOf(cut(utf8(`${head}${'x'.repeat(10 * MB)}${tail}`), 100_000));
    expect(report.lines).toEqual({ read: 4, imported: 3, merged: 1, skipped: 0 });
    expect(evidence?.chunks[0]?.textLength[1]).toBeGreaterThan(10 * MB);
  });

  it('takes no longer for digits that may be times all along', async () => {
    const line = `a ${'10:00:01 '.repeat((10 * MB) / 9)}`;
    const began = performance.now();
    const { report } = await evidenceOf(cut(utf8(`${head}${line}${tail}`), 256 * 1024));
    expect(report.lines.read).toBe(4);
    // A reader that looked at every place from every place would need hours.
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 30_000);
});

describe('a log with NULs', () => {
  it('reads times and texts around a block of them, as a machine that lost power leaves behind', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `2024-07-03 10:00:${10 + i} INFO step ${i}\n`);
    const content = `${lines.slice(0, 20).join('')}${'\0'.repeat(4096)}\n${lines.slice(20).join('')}`;
    const { report, events } = await evidenceOf(content);
    expect(report.lines).toEqual({ read: 41, imported: 40, merged: 1, skipped: 0 });
    expect(events[20]).toMatchObject({ line: 22, clock: '10:00:30' });
  });

  it('reads a line whose NULs stand before the time or in the message', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => `2024-07-03 10:00:${10 + i} INFO step ${i}`);
    const content = [
      ...lines,
      '\0\0\0\x002024-07-03 10:01:00 INFO after the gap',
      '2024-07-03 10:01:01 INFO a\0b',
    ];
    const { report, events } = await evidenceOf(content.join('\n'));
    expect(report.lines).toEqual({ read: 22, imported: 22, merged: 0, skipped: 0 });
    expect(events[20]).toMatchObject({ clock: '10:01:00', title: expect.stringContaining('after the gap') });
    expect(events[21]?.title).not.toContain('\0');
  });
});
