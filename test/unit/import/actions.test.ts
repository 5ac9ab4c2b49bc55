import { expect, it } from 'vitest';
import { actorOf, knownHandles } from '../../../shared/import/classify/actorOf.ts';
import { reportOf } from './reportOf.ts';

it('reads actions of a table with type, owner and due date', async () => {
  const { actions } = await reportOf(
    [
      '## Action items',
      '| Action | Type | Owner | Due |',
      '|---|---|---|---|',
      '| Add an alert | prevent | ann | 4 March 2025 |',
      '| Write a playbook | process | | next week |',
    ].join('\n'),
  );
  expect(actions).toEqual([
    { line: 4, text: 'Add an alert', type: 'prevent', owner: 'ann', due: '2025-03-04' },
    { line: 5, text: 'Write a playbook', type: 'process', owner: null, due: 'next week' },
  ]);
});

it('reads actions of a list, with what stands below them', async () => {
  const { actions, skipped } = await reportOf(
    [
      '## Follow-up',
      '- [ ] Add an alert (owner: @ann, due: 2025-03-04)',
      '- Write a playbook',
      '  - with pictures',
      '  - Deadline: March 9, 2025',
      '',
      '## Conclusion',
      'All is well.',
    ].join('\n'),
  );
  expect(actions).toEqual([
    { line: 2, text: 'Add an alert', type: null, owner: '@ann', due: '2025-03-04' },
    { line: 3, text: 'Write a playbook – with pictures', type: null, owner: null, due: '2025-03-09' },
  ]);
  expect(skipped.filter((s) => s.reason === 'read as an action').map((s) => s.line)).toEqual([2, 3, 4, 5]);
});

it.each([
  ['The database team restarted the replica', 'database team'],
  ['On-call engineer acknowledged the page', 'On-call engineer'],
  ['Ann Miller began the rollback', 'Ann Miller'],
  ['@ann rolled back', 'ann'],
  ['bob starts a second indexer', 'bob'],
  ['traffic increases by half', null],
  ['The issue was escalated to the database team', null],
  ['Customer reports of timeouts', null],
  ['Monitoring alerts fired', null],
])('%s: done by %s', (text, actor) => {
  const known = knownHandles(
    ['bob starts a second indexer', 'bob finds the leak', 'traffic increases by half'],
    '',
  );
  expect(actorOf(text, known)).toBe(actor);
});

it('reads each line of plain text as an action, and no titles, introductions and conclusions', async () => {
  const { actions } = await reportOf(
    [
      'Corrective measures:',
      'Add an alert for evictions to the dashboards of the platform team before the next release.',
      'Review the settings of all caches in all regions, together with the team of the search pages.',
      'Second Cache Report',
      '',
      'Improvements:',
      '',
      'To keep this from happening again, several changes can be made:',
      '',
      'Testing: test the failover every quarter.',
      'Conclusion:',
      '',
      'We learned a lot.',
    ].join('\n'),
  );
  expect(actions.map((a) => [a.line, a.text.split(' ')[0]])).toEqual([
    [2, 'Add'],
    [3, 'Review'],
    [10, 'Testing:'],
  ]);
});

it('takes the type from the heading right above, and leaves out what leads in to a list', async () => {
  const { actions } = await reportOf(
    [
      '## Action items',
      'The following is planned.',
      '- Train the team',
      '### Prevention',
      '- Pin versions',
    ].join('\n'),
  );
  expect(actions.map((a) => [a.text, a.type])).toEqual([
    ['Train the team', null],
    ['Pin versions', 'prevent'],
  ]);
});

it('takes owner, due date and type out of brackets and from behind a dash, and leaves other brackets alone', async () => {
  const { actions } = await reportOf(
    [
      '# Outage',
      '## Action items',
      '- Alert on disk usage above 80 % (Mara, due 2024-04-15)',
      '- Add a lock timeout (owner: Jörg, due 2025-12-01)',
      '- Write down who renews what — Ana',
      '- Raise the limit (prevent)',
      '- Check the other clusters (see the list above)',
    ].join('\n'),
  );
  expect(actions.map(({ text, owner, due, type }) => [text, owner, due, type])).toEqual([
    ['Alert on disk usage above 80 %', 'Mara', '2024-04-15', null],
    ['Add a lock timeout', 'Jörg', '2025-12-01', null],
    ['Write down who renews what', 'Ana', null, null],
    ['Raise the limit', null, null, 'prevent'],
    ['Check the other clusters (see the list above)', null, null, null],
  ]);
});
