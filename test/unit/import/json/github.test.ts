import { describe, expect, it } from 'vitest';
import { fixture, importJson } from './importJson.ts';

const ORIGIN = { repository: { full_name: 'shop/orders', pushed_at: 1741082400 }, sender: { login: 'ann' } };
const payload = async (content: object) => {
  const { report, events } = await importJson(JSON.stringify({ ...content, ...ORIGIN }));
  expect(report.format).toBe('github');
  return events[0];
};

it('reads the timeline of an issue: comments, assignments, commits and reviews, each by its own time', async () => {
  const { report, events } = await importJson(fixture('json/github-timeline.json'));
  expect(report.format).toBe('github');
  expect(events.map((e) => [e.at?.slice(11, 16), e.kind, e.actor, e.title])).toEqual([
    ['10:01', 'other', 'ann', 'labeled: incident'],
    ['10:02', 'escalation', 'ann', 'assigned: bob'],
    ['10:05', 'communication', 'bob', 'commented: The queue is full.'],
    ['10:21', 'other', 'Bob', 'committed: Restart workers'],
    ['10:25', 'other', 'cid', 'reviewed: approved'],
    ['10:26', 'other', 'ann', 'renamed: Queue → Queue outage'],
    ['11:00', 'other', 'ann', 'closed'],
  ]);
  expect(events[2]).toMatchObject({ line: 29, reason: 'a comment on GitHub' });
  expect(report.lines).toEqual({ read: 8, imported: 7, merged: 0, skipped: 1 });
  expect(report.skipped).toEqual([expect.objectContaining({ line: 96, reason: 'no time in it' })]);
});

describe('webhooks', () => {
  it('reads deployments and their statuses, and marks them', async () => {
    const deployment = { ref: 'v2.1', environment: 'production', created_at: '2025-03-04T10:00:00Z' };
    expect(await payload({ deployment })).toMatchObject({
      title: 'Deployment of v2.1 to production',
      at: '2025-03-04T10:00:00.000Z',
      actor: 'ann',
    });
    const deployment_status = {
      state: 'failure',
      environment: 'production',
      created_at: '2025-03-04T10:03:00Z',
    };
    const { evidence, events } = await importJson(
      JSON.stringify({ deployment_status, deployment, ...ORIGIN }),
    );
    expect(events.map((e) => e.title)).toEqual(['Deployment to production: failure']);
    expect(evidence?.chunks[0]?.flags[0]).toBe(1);
  });

  it('reads runs as ranges, pushes by their head, and a closed issue by when it was closed', async () => {
    const run = { name: 'release', status: 'completed', conclusion: 'failure', head_branch: 'main' };
    const times = { run_started_at: '2025-03-04T10:00:00Z', updated_at: '2025-03-04T10:07:00Z' };
    expect(await payload({ action: 'completed', workflow_run: { ...run, ...times } })).toMatchObject({
      title: 'Workflow release: failure on main',
      until: '2025-03-04T10:07:00.000Z',
    });
    const commits = [{ message: 'Add a queue' }, { message: 'Drop the old one\n\nIt was full.' }];
    expect(await payload({ ref: 'refs/heads/main', before: 'a', commits, head_commit: null })).toMatchObject({
      title: 'Push to main: Drop the old one',
      text: 'Push to main: Drop the old one\nAdd a queue',
      at: '2025-03-04T10:00:00.000Z',
    });
    const issue = {
      number: 7,
      title: 'Queue outage',
      created_at: '2025-03-04T09:00:00Z',
      closed_at: '2025-03-04T11:00:00Z',
    };
    expect(await payload({ action: 'closed', issue })).toMatchObject({
      title: 'Issue #7 closed: Queue outage',
      at: '2025-03-04T11:00:00.000Z',
    });
  });
});

it('reads lines of the archive with their repository, none of them marked', async () => {
  const line = (type: string, payload: object) =>
    JSON.stringify({
      id: '1',
      type,
      actor: { login: 'ann' },
      repo: { name: 'shop/orders' },
      payload,
      created_at: '2025-03-04T10:00:00Z',
    });
  const release = { tag_name: 'v2.1', created_at: '2025-03-01T10:00:00Z' };
  const { report, events, evidence } = await importJson(
    [line('ReleaseEvent', { action: 'published', release }), line('WatchEvent', { action: 'started' })].join(
      '\n',
    ),
  );
  expect(report.format).toBe('github');
  expect(events.map((e) => [e.title, e.at])).toEqual([
    ['Release v2.1 published (shop/orders)', '2025-03-04T10:00:00.000Z'],
    ['Watch started (shop/orders)', '2025-03-04T10:00:00.000Z'],
  ]);
  expect([...(evidence?.chunks[0]?.flags ?? [])]).toEqual([0, 0]);
});

it('reads pages of runs and lists of deployments from the APIs', async () => {
  const node = { node_id: 'N', url: 'https://api.github.com/x', actor: { login: 'ann' } };
  const run = { ...node, name: 'release', run_number: 4, workflow_id: 1, created_at: '2025-03-04T10:00:00Z' };
  const page = await importJson(JSON.stringify({ total_count: 2, workflow_runs: [run, run] }));
  expect(page.report).toMatchObject({ format: 'github', lines: { read: 2, imported: 2 } });
  const deployment = {
    ...node,
    task: 'deploy',
    environment: 'production',
    ref: 'main',
    created_at: '2025-03-04T10:00:00Z',
  };
  const list = await importJson(JSON.stringify([deployment]));
  expect(list.report).toMatchObject({ format: 'github', lines: { read: 1, imported: 1 } });
});
