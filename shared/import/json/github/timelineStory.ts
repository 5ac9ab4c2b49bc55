import { type JsonObject, textAt } from '../jsonValue.ts';
import type { GithubStory } from './githubStory.ts';
import { SUBJECTS } from './subjectStory.ts';

const MARKED = new Set(['closed', 'reopened', 'merged', 'deployed', 'deployment_environment_changed']);

/** An event of an issue or a pull request, as the issue timeline and events APIs give it; null when it is none. */
export function timelineStory(record: JsonObject): GithubStory | null {
  const { event } = record;
  const isOf =
    typeof event === 'string' &&
    ('actor' in record ||
      'user' in record ||
      'node_id' in record ||
      'sha' in record ||
      'commit_id' in record);
  if (!isOf) return null;
  const actor =
    textAt(record, 'actor.login') ??
    textAt(record, 'user.login') ??
    textAt(record, 'author.name') ??
    textAt(record, 'committer.name');
  const plain = event.replaceAll(/[_-]/g, ' ');
  const detail = detailOf(record);
  return {
    text: detail === null ? plain : `${plain}: ${detail}`,
    times: ['created_at', 'submitted_at', 'committer.date', 'author.date', 'updated_at'],
    actor,
    isMarked: MARKED.has(event),
    ...(event === 'commented' ? { kind: 'communication', reason: 'a comment on GitHub' } : {}),
    ...(event === 'assigned' ? { kind: 'escalation', reason: 'somebody was assigned' } : {}),
  };
}

function detailOf(record: JsonObject): string | null {
  const from = textAt(record, 'rename.from');
  if (from !== null) return `${from} → ${textAt(record, 'rename.to') ?? ''}`;
  return (
    textAt(record, 'body') ??
    textAt(record, 'message') ??
    textAt(record, 'label.name') ??
    textAt(record, 'assignee.login') ??
    textAt(record, 'milestone.title') ??
    textAt(record, 'requested_reviewer.login') ??
    textAt(record, 'source.issue.title') ??
    textAt(record, 'state') ??
    textAt(record, 'lock_reason') ??
    textAt(record, 'commit_id')
  );
}

/** How the objects of the other APIs are told from each other. */
const OBJECTS: readonly (readonly [string, readonly string[]])[] = [
  ['deployment_status', ['state', 'deployment_url', 'created_at']],
  ['deployment', ['task', 'environment', 'created_at']],
  ['workflow_run', ['run_number', 'workflow_id', 'created_at']],
  ['workflow_job', ['run_id', 'started_at', 'name']],
  ['check_run', ['head_sha', 'started_at', 'check_suite']],
  ['release', ['tag_name', 'created_at', 'html_url']],
  ['review', ['submitted_at', 'state', 'user']],
  ['pull_request', ['number', 'title', 'created_at', 'head']],
  ['issue', ['number', 'title', 'created_at', 'comments_url']],
  ['comment', ['body', 'user', 'created_at', 'html_url']],
];

/** A deployment, a status of one, a run, a release, an issue, a comment, a commit; null when it is none of these. */
export function objectStory(record: JsonObject): GithubStory | null {
  const address =
    textAt(record, 'url') ?? textAt(record, 'html_url') ?? textAt(record, 'deployment_url') ?? '';
  if (!('node_id' in record) && !address.includes('github')) return null;
  if (textAt(record, 'sha') !== null && textAt(record, 'commit.message') !== null)
    return {
      text: `Commit: ${textAt(record, 'commit.message')}`,
      times: ['commit.committer.date', 'commit.author.date'],
      actor: textAt(record, 'author.login') ?? textAt(record, 'commit.author.name'),
    };
  const name = OBJECTS.find(([, keys]) => keys.every((key) => key in record))?.[0];
  const told = name === undefined ? undefined : SUBJECTS[name]?.(record, null);
  if (!told) return null;
  const actor =
    textAt(record, 'creator.login') ??
    textAt(record, 'actor.login') ??
    textAt(record, 'user.login') ??
    textAt(record, 'author.login');
  return { ...told, actor };
}
