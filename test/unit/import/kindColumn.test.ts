import { describe, expect, it } from 'vitest';
import { reportOf } from './reportOf.ts';

const table = (...rows: readonly string[]) =>
  [
    '# Cart lost',
    '',
    '## Timeline',
    '',
    'All times in UTC.',
    '',
    '### 2026-07-03',
    '',
    '| Time | What happened | Kind | Who | Evidence |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');

describe('a column that states the kind', () => {
  it('gives kind and milestones back, and leaves the title as it is', async () => {
    const { events, incident } = await reportOf(
      table(
        '| 10:00 | Rolled back the cart | trigger, began | Ann | review.md, line 7 |',
        '| 10:05 | Quiet | detection, detected, acknowledged |  | review.md, line 8 |',
        '| 10:30 | Deployed | other |  | added by hand |',
      ),
    );
    expect(events.map((e) => [e.kind, e.title, e.text, e.actor])).toEqual([
      ['trigger', 'Rolled back the cart', undefined, 'Ann'],
      ['detection', 'Quiet', undefined, null],
      ['other', 'Deployed', undefined, null],
    ]);
    const marks = Object.entries(incident.milestones).map(([name, mark]) => [name, mark.event]);
    expect(Object.fromEntries(marks)).toEqual({ began: 0, detected: 1, acknowledged: 1 });
  });

  it('is read for what it says when it holds other words', async () => {
    const { events } = await reportOf(table('| 10:05 | Queue full | Alert | Ann | a link |'));
    expect(events[0]?.title).toBe('Queue full – Alert');
    expect(events[0]?.text).toContain('a link');
  });
});
