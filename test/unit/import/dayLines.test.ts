import { describe, expect, it } from 'vitest';
import { reportOf } from './reportOf.ts';

const LIST = ['- 10:00 Deployed the cart', '- 10:05 Alert fired', '- 10:10 Rolled back'];

async function instants(...lines: readonly string[]) {
  const { events } = await reportOf(lines.join('\n'));
  return events.map((e) => e.at ?? `${e.date} ${e.clock}`);
}

describe('a zone beside the date', () => {
  it.each([
    ['Date: 12 March 2024 (UTC)', '2024-03-12T10:00:00Z'],
    ['Date: 2026-03-29 (Europe/Berlin)', '2026-03-29T08:00:00Z'],
    ['**Date:** Friday 3 July 2026 (CEST)', '2026-07-03T08:00:00Z'],
    ['12 March 2024, Tuesday (UTC)', '2024-03-12T10:00:00Z'],
    ['## Timeline 12 March 2024, UTC', '2024-03-12T10:00:00Z'],
  ])('%s: is the zone of the times below', async (line, at) => {
    expect((await instants('# Cart lost', '', line, '', ...LIST))[0]).toBe(at);
  });

  it('holds for the times of another section', async () => {
    const lines = ['# Cart lost', '', '- Date: 3 July 2026 UTC', '', '## Timeline', '', ...LIST];
    expect((await instants(...lines))[0]).toBe('2026-07-03T10:00:00Z');
  });

  it('is not taken from words that go on after the date', async () => {
    const lines = ['# Cart lost', '', 'Date: 4 May 2026, Paris office closed', '', ...LIST];
    expect((await instants(...lines))[0]).toBe('2026-05-04 10:00');
  });
});

describe('a line of a weekday and a date', () => {
  it('is the date of the times below it, with or without a zone', async () => {
    const days = [
      'Friday 3 July 2026 CEST',
      '',
      ...LIST,
      '',
      'Sat, 4 July 2026 CEST',
      '',
      '- 09:00 Told all',
    ];
    expect(await instants('# Cart lost', '', '## Timeline', '', ...days)).toEqual([
      '2026-07-03T08:00:00Z',
      '2026-07-03T08:05:00Z',
      '2026-07-03T08:10:00Z',
      '2026-07-04T07:00:00Z',
    ]);
  });
});

describe('a timeline of days without clocks', () => {
  const read = async (...lines: readonly string[]) => {
    const { events } = await reportOf(['# Slow leak', '', '## Timeline', '', ...lines].join('\n'));
    return events.map((e) => [e.date, e.clock, e.approximate, e.title]);
  };

  it('has events with a date only, months on their first day', async () => {
    expect(
      await read(
        '- 2016-05-04: first user',
        '- March 2019: migration starts',
        '- 2021-06-01 the last is gone',
      ),
    ).toEqual([
      ['2016-05-04', null, false, 'first user'],
      ['2019-03-01', null, true, 'migration starts'],
      ['2021-06-01', null, false, 'the last is gone'],
    ]);
  });

  it('may be a table', async () => {
    expect(await read('| Date | What |', '|---|---|', '| 2016-05-04 | first user |')).toEqual([
      ['2016-05-04', null, false, 'first user'],
    ]);
  });

  it('is no timeline of days when it has a clock anywhere: the dates then open its days', async () => {
    const lines = ['2016-05-04 was a bad day', '', '- 10:00 Deployed', '- 10:05 Alert fired'];
    expect(await read(...lines)).toHaveLength(2);
  });
});
