import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from './evidenceOf.ts';

// Third-party samples that are not part of the project: without them these tests are skipped, and say so.
const corpus = path.resolve('../../shared/corpus');
const beside = path.resolve('../shared/corpus');
const root = existsSync(beside) ? beside : corpus;
const hasCorpus = existsSync(path.join(root, 'labels/plaso-expected-times.json'));

interface Expected {
  file: string;
  index: number;
  times: Record<string, string>;
}

/** All files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

describe.skipIf(!hasCorpus)('samples of log dialects', () => {
  const formats = path.join(root, 'formats');
  const samples = hasCorpus ? ['lnav', 'plaso'].flatMap((name) => filesIn(path.join(formats, name))) : [];

  it('has a sound report for each: lines add up, and no event is without one', {
    timeout: 60_000,
  }, async () => {
    for (const file of samples) {
      const { report, events } = await evidenceOf(readFileSync(file));
      expect(events.length, file).toBe(report.lines.imported);
      if (events.length === 0) expect(report.warnings, file).not.toEqual([]);
    }
  });

  it('gives the times that Plaso gives for the same lines', { timeout: 60_000 }, async () => {
    const labels: Expected[] = JSON.parse(
      readFileSync(path.join(root, 'labels/plaso-expected-times.json'), 'utf8'),
    );
    const missed: string[] = [];
    for (const { file, times } of labels) {
      const found = samples.find((each) => path.basename(each) === file);
      const { events } = await evidenceOf(readFileSync(found ?? ''));
      const read = events.map(({ date, clock, offset }) => ({
        date: date ?? '',
        clock: clock ?? '',
        offset,
      }));
      const isThere = Object.values(times).some((wanted) => read.some((time) => isSame(wanted, time)));
      if (!isThere) missed.push(`${file} ${Object.values(times).join(' ')}`);
    }
    console.log(`${labels.length - missed.length} of ${labels.length} times as Plaso reads them`, missed);
    // The header of a transcript of PowerShell is no line of a log.
    expect(missed.filter((each) => !each.startsWith('powershell_transcript'))).toEqual([]);
  });
});

/** Years from 0000 on count New Years where the file names no year; where Plaso names an offset that the line does not, it made it up. */
function isSame(
  wanted: string,
  { date, clock, offset }: { date: string; clock: string; offset: string | null },
): boolean {
  const [, day = '', time = '', zone] = /^(\d{4}-\d\d-\d\d)T([\d:.]+)([+-]\d\d:\d\d|Z)?$/.exec(wanted) ?? [];
  const sameDay = /^000\d/.test(day) ? day.slice(5) === date.slice(5) : day === date;
  const sameZone = zone === undefined || offset === null || zone === offset;
  return sameDay && sameZone && digits(time) === digits(clock);
}
const digits = (clock: string) => clock.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
