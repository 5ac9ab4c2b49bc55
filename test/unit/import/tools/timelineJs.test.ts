import { expect, it } from 'vitest';
import { readPartialDate } from '../../../../shared/import/tools/timelineJsDate.ts';
import { fixture, readTool } from './readTool.ts';

it('leaves partial dates partial: no clock, no day is made up', async () => {
  const { report, events } = await readTool(fixture('timelinejs.json'));
  expect(report).toMatchObject({ format: 'timelinejs', incident: { title: 'The checkout story' } });
  expect(events.map((e) => [e.title, e.written, e.date, e.clock, e.until, e.approximate])).toEqual([
    ['Release & errors', '2024-06-03 09:40', '2024-06-03', '09:40:00', null, false],
    ['Clean-up', '2024-06-03', '2024-06-03', null, '2024-06-05', false],
    ['Planning', '2024-05', '2024-05-01', null, '2024-05-31', true],
    ['First version', '2023', '2023-01-01', null, '2023-12-31', true],
    ['Talked to customers', '2024-06-03 14', '2024-06-03', '14:00:00', null, true],
    ['Sale', '2024-06-01', '2024-06-01', null, '2024-06-30', false],
  ]);
});

it('leaves the zone unknown, and says which dates there are not', async () => {
  const { report, events } = await readTool(fixture('timelinejs.json'));
  expect(events.every((e) => e.offset === null && e.at === null)).toBe(true);
  expect(report.skipped.map((s) => s.reason)).toEqual(['there is no month 13', 'there is no year -300']);
});

it('reads the dates in commas of the first versions', async () => {
  const { events } = await readTool(fixture('timelinejs-1.json'));
  expect(events.map((e) => [e.title, e.date, e.clock, e.until])).toEqual([
    ['Begin', '2012-01-26', null, null],
    ['Talk', '2012-01-27', '14:30:00', '2012-01-27T15:00:00'],
  ]);
});

it.each([
  [{ year: 2023, month: 2, day: 29 }, 'there is no 2023-02-29'],
  [{ year: 'soon' }, 'there is no year soon'],
  [{ month: 3 }, null],
])('says what is wrong with %j', (date, problem) => {
  expect(readPartialDate(date)).toBe(problem);
});

it('keeps 29 February and the years before 100', () => {
  expect(readPartialDate({ year: 2024, month: 2, day: 29 })).toMatchObject({ written: '2024-02-29' });
  expect(readPartialDate({ year: 79, month: 10, day: 24 })).toMatchObject({
    time: { civilMs: Date.parse('0079-10-24T00:00:00Z') },
  });
});
