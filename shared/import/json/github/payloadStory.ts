import { isJsonArray, isJsonObject, type JsonObject, textAt } from '../jsonValue.ts';
import type { GithubStory } from './githubStory.ts';
import { SUBJECTS, subjectIn, ticketOf } from './subjectStory.ts';

/** A webhook's payload; null when the record is none. */
export function payloadStory(record: JsonObject): GithubStory | null {
  const isPayload =
    (textAt(record, 'repository.full_name') !== null && isJsonObject(record.sender)) ||
    textAt(record, 'security_advisory.ghsa_id') !== null;
  if (!isPayload) return null;
  const actor = textAt(record, 'sender.login');
  const told = tellPayload(record);
  return told && { ...told, actor };
}

/** A line of the archive of public events, or an element of an events API; null when the record is none. */
export function archiveStory(record: JsonObject): GithubStory | null {
  const type = textAt(record, 'type') ?? '';
  const { payload } = record;
  if (!/^[A-Z]\w+Event$/.test(type) || !isJsonObject(payload) || textAt(record, 'created_at') === null)
    return null;
  const told = tellPayload(payload);
  const plain = type.replace(/Event$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const action = textAt(payload, 'action');
  const repo = textAt(record, 'repo.name');
  const text = told?.text ?? (action === null ? plain : `${plain} ${action}`);
  const [title = '', ...below] = text.split('\n');
  return {
    // The archive is of everybody's events: none of them is marked as worth a look.
    ...(told?.kind === undefined ? {} : { kind: told.kind, reason: told.reason ?? '' }),
    text: [repo === null ? title : `${title} (${repo})`, ...below].join('\n'),
    times: ['created_at'],
    actor: textAt(record, 'actor.login'),
  };
}

function tellPayload(payload: JsonObject): Omit<GithubStory, 'actor'> | null {
  const action = textAt(payload, 'action');
  const found = subjectIn(payload);
  if (found) {
    const told = SUBJECTS[found.name]?.(found.subject, action);
    if (!told) return null;
    const isReply = found.name === 'comment' || found.name === 'review';
    const [title = '', ...below] = told.text.split('\n');
    return {
      ...told,
      text: isReply ? [title + ticketOf(payload), ...below].join('\n') : told.text,
      times: told.times.map((path) => `${found.name}.${path}`),
      ...(told.until === undefined ? {} : { until: `${found.name}.${told.until}` }),
    };
  }
  const ref = textAt(payload, 'ref');
  const refType = textAt(payload, 'ref_type');
  if (ref !== null && refType !== null)
    return {
      text: `${refType} ${ref} ${'master_branch' in payload ? 'created' : 'deleted'}`,
      times: ['repository.pushed_at'],
    };
  if (refType === 'repository') return { text: 'Repository created', times: ['repository.pushed_at'] };
  if (ref !== null && ('before' in payload || 'commits' in payload)) return push(payload, ref);
  const context = textAt(payload, 'context');
  if (context !== null && textAt(payload, 'state') !== null)
    return {
      text: [`Status ${context}: ${textAt(payload, 'state')}`, textAt(payload, 'description')]
        .filter((part) => part !== null)
        .join(', '),
      times: ['created_at', 'updated_at'],
    };
  return null;
}

function push(payload: JsonObject, ref: string): Omit<GithubStory, 'actor'> {
  const commits = isJsonArray(payload.commits) ? payload.commits.filter(isJsonObject) : [];
  const messages = commits.map((commit) => textAt(commit, 'message')?.split('\n', 1)[0] ?? '');
  const name = ref.replace(/^refs\/(?:heads|tags)\//, '');
  const head =
    payload.deleted === true
      ? `${name} deleted`
      : `Push to ${name}${messages[0] ? `: ${messages.at(-1)}` : ''}`;
  return {
    text: [head, ...messages.slice(0, -1).reverse()].join('\n'),
    times: ['head_commit.timestamp', 'repository.pushed_at'],
  };
}
