import { describe, expect, it } from 'vitest';
import { reportOf } from './reportOf.ts';

async function instants(...lines: readonly string[]) {
  const { events } = await reportOf(lines.join('\n'));
  return events.map((e) => e.at ?? `${e.date} ${e.clock}`);
}

describe('times with dots and dates without', () => {
  it('are read in a numbered list that goes on in time', async () => {
    const list = ['1) 10.02 deployed', '2) 10.05 alert fired', '3) 10.20 rolled back'];
    expect(await instants('# Cart lost', '', 'Date: 20240506 (UTC)', '', '## Timeline', '', ...list)).toEqual(
      ['2024-05-06T10:02:00Z', '2024-05-06T10:05:00Z', '2024-05-06T10:20:00Z'],
    );
  });

  it('are no times where they do not go on in time', async () => {
    const list = ['1) 20.04 images deployed', '2) 10.05 alert fired', '3) 10.20 rolled back'];
    expect(await instants('# Cart lost', '', '## Timeline', '', ...list)).toEqual([]);
  });

  it('are read at the beginning of each line, and not within numbers and names', async () => {
    const list = ['- 20240506 10:02 saw ticket-20240601', '- 20240506 10:05 order 2024070155 lost'];
    expect(await instants('# Cart lost', '', '## Timeline (UTC)', '', ...list)).toEqual([
      '2024-05-06T10:02:00Z',
      '2024-05-06T10:05:00Z',
    ]);
  });
});
