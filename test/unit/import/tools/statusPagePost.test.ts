import { expect, it } from 'vitest';
import { fixture, readTool } from './readTool.ts';

it('dates each update by the track behind it', async () => {
  const { report } = await readTool(fixture('cstate.md'));
  expect(report.format).toBe('status-page-post');
  expect(report.events.map((e) => [e.line, e.textLine, e.date, e.clock, e.kind, e.title])).toEqual([
    [15, undefined, '2024-06-03', '12:50:00', 'recovery', 'Resolved - All orders go through.'],
    [
      20,
      17,
      '2024-06-03',
      '12:25:00',
      'mitigation',
      expect.stringMatching(/^Monitoring – The payment client was rolled back./),
    ],
    [26, 22, '2024-06-03', '11:55:00', 'investigation', 'Investigating - Some orders fail.'],
  ]);
});

it('takes start and end from the front matter, and leaves an unknown zone unknown', async () => {
  const { report } = await readTool(fixture('cstate.md'));
  expect(report.incident).toMatchObject({
    title: 'Checkout answers with errors',
    start: { at: null, date: '2024-06-03', clock: '11:40:00' },
    end: { at: null, date: '2024-06-03', clock: '12:50:00' },
    timeZone: null,
  });
});

it('reads updates under a line with their time, in TOML front matter too', async () => {
  const { report } = await readTool(fixture('cstate-updates.md'));
  expect(report.format).toBe('status-page-post');
  expect(report.incident).toMatchObject({
    start: { at: '2024-06-03T09:00:00Z' },
    end: { at: '2024-06-03T12:00:00Z' },
  });
  expect(report.events.map((e) => [e.at, e.title])).toEqual([
    ['2024-06-03T10:30:00Z', 'One mirror was taken out of rotation.'],
  ]);
});

it('leaves out what the author took out as a comment', async () => {
  const { report } = await readTool(fixture('cstate.md'));
  expect(JSON.stringify(report.events)).not.toContain('Too early');
});

it('says that only start and end were found where there are no updates', async () => {
  const { report } = await readTool(fixture('cstate.md').split('\n').slice(0, 12).join('\n'));
  expect(report.warnings).toEqual([
    'it has no updates with times: only start and end of the incident were found',
  ]);
});
