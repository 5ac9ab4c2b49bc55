import { expect, it } from 'vitest';
import { fixture, readTool } from './readTool.ts';

it('reads when channels were made, by whom', async () => {
  const users = new Map([['users.json', fixture('slack-users.json')]]);
  const { report, events } = await readTool(fixture('slack-channels.json'), users);
  expect(report.format).toBe('slack-lists');
  expect(events.map((e) => [e.title, e.actor, e.at])).toEqual([
    ['Channel #inc-412 created', 'Ada Lund', '2024-06-03T09:50:00.000Z'],
  ]);
  expect(events[0]?.text).toBe('Channel #inc-412 created\nCheckout fails\nMembers: Ada Lund, Bo');
});

it('says of a list of users that nothing happened in it', async () => {
  const user = { id: 'U0000001', name: 'ada', profile: { real_name: 'Ada Lund' }, updated: 1717408200 };
  const { report } = await readTool([user, { ...user, id: 'U0000002' }]);
  expect(report).toMatchObject({ format: 'slack-lists', lines: { read: 2, skipped: 2 } });
  expect(report.skipped[0]?.reason).toBe('it names a person, and says nothing that happened');
});
