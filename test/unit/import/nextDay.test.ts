import { describe, expect, it } from 'vitest';
import { reportOf } from './reportOf.ts';

async function instants(...lines: readonly string[]) {
  const { events } = await reportOf(
    ['# Cart lost, 3 July 2026', '', '## Timeline (UTC)', '', ...lines].join('\n'),
  );
  return events.map((e) => e.at);
}

describe('the next day in words', () => {
  it('is the day after the event before, in a list and in a sentence', async () => {
    expect(
      await instants('- 22:30 Alert fired', '- The next morning at 8 am we fixed it', '- 9:00 all quiet'),
    ).toEqual(['2026-07-03T22:30:00Z', '2026-07-04T08:00:00Z', '2026-07-04T09:00:00Z']);
    expect(await instants('Deployed at 19:00 UTC. The following day at 20:00 UTC we rolled back.')).toEqual([
      '2026-07-03T19:00:00Z',
      '2026-07-04T20:00:00Z',
    ]);
  });

  it('is the same morning when it is said again of a later hour', async () => {
    expect(
      await instants(
        '- 22:30 Alert fired',
        '- 08:00 the next morning: fixed',
        '- 08:30 the next morning: closed',
      ),
    ).toEqual(['2026-07-03T22:30:00Z', '2026-07-04T08:00:00Z', '2026-07-04T08:30:00Z']);
  });

  it('is the same day when midnight has passed already', async () => {
    const night = [
      '- 22:30 Alert fired',
      '- Midnight: still failing',
      '- The next morning at 8 am we fixed it',
    ];
    expect(await instants(...night)).toEqual([
      '2026-07-03T22:30:00Z',
      '2026-07-04T00:00:00Z',
      '2026-07-04T08:00:00Z',
    ]);
  });
});

describe('noon and midnight', () => {
  it('are times where a line begins with them', async () => {
    expect(await instants('- 10:00 Alert fired', '- noon: restarted', '- **Midnight** - quiet')).toEqual([
      '2026-07-03T10:00:00Z',
      '2026-07-03T12:00:00Z',
      '2026-07-04T00:00:00Z',
    ]);
  });
});
