import { isJsonObject, type JsonObject, textAt, valueAt } from '../jsonValue.ts';
import type { GithubStory } from './githubStory.ts';

type Told = Omit<GithubStory, 'actor'>;
type Tell = (subject: JsonObject, action: string | null) => Told;

const COMMENT = { kind: 'communication', reason: 'a comment on GitHub' } as const;
const words = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' ');
const withBody = (head: string, body: string | null) => (body === null ? head : `${head}: ${body}`);

/** An issue or a pull request; its last change is what an action is about. */
const ticket =
  (name: string): Tell =>
  (subject, action) => {
    const isMerged = action === 'closed' && textAt(subject, 'merged_at') !== null;
    const said = withBody(
      words(name, `#${textAt(subject, 'number') ?? '?'}`, isMerged ? 'merged' : action),
      textAt(subject, 'title'),
    );
    if (action === null)
      return {
        text: said,
        times: ['created_at'],
        ...(textAt(subject, 'closed_at') ? { until: 'closed_at' } : {}),
      };
    const own = action === 'opened' ? ['created_at'] : action === 'closed' ? ['closed_at'] : [];
    const isMarked = action === 'opened' || action === 'closed' || action === 'reopened';
    return {
      text: said,
      times: [...own, 'updated_at', 'created_at'],
      isMarked,
      ...(action === 'assigned' ? { kind: 'escalation', reason: 'somebody was assigned' } : {}),
    };
  };

/** A run that lasts from its start to its last change. */
const run =
  (name: string, starts: readonly string[], end: string): Tell =>
  (subject) => ({
    text: withBody(
      words(name, textAt(subject, 'name') ?? textAt(subject, 'app.name')),
      words(
        textAt(subject, 'conclusion') ?? textAt(subject, 'status'),
        onBranch(textAt(subject, 'head_branch')),
      ),
    ),
    times: starts,
    ...(textAt(subject, 'status') === 'completed' ? { until: end } : {}),
  });

const onBranch = (branch: string | null) => (branch === null ? null : `on ${branch}`);

/** By the name that GitHub gives it in payloads; the first that a payload has is what it is about. */
export const SUBJECTS: Readonly<Record<string, Tell>> = {
  deployment_status: (subject) => ({
    text: withBody(
      words('Deployment to', textAt(subject, 'environment') ?? 'an unnamed environment'),
      words(textAt(subject, 'state'), textAt(subject, 'description')),
    ),
    times: ['created_at', 'updated_at'],
    isMarked: true,
  }),
  deployment: (subject) => ({
    text: withBody(
      words(
        'Deployment of',
        textAt(subject, 'ref') ?? textAt(subject, 'sha'),
        'to',
        textAt(subject, 'environment'),
      ),
      textAt(subject, 'description'),
    ),
    times: ['created_at'],
    isMarked: true,
  }),
  comment: (subject, action) => ({
    text: withBody(words('Comment', action === 'created' ? null : action), textAt(subject, 'body')),
    times: action === 'edited' ? ['updated_at'] : ['created_at', 'updated_at'],
    ...COMMENT,
  }),
  review: (subject) => ({
    text: withBody(words('Review', textAt(subject, 'state')), textAt(subject, 'body')),
    times: ['submitted_at', 'updated_at'],
  }),
  check_run: run('Check', ['started_at', 'completed_at'], 'completed_at'),
  check_suite: run('Check suite', ['created_at', 'updated_at'], 'updated_at'),
  workflow_run: run('Workflow', ['run_started_at', 'created_at'], 'updated_at'),
  workflow_job: run('Job', ['started_at', 'created_at'], 'completed_at'),
  release: (subject, action) => ({
    text: withBody(words('Release', textAt(subject, 'tag_name'), action), textAt(subject, 'name')),
    times: ['published_at', 'created_at'],
    isMarked: true,
  }),
  pull_request: ticket('Pull request'),
  issue: ticket('Issue'),
  security_advisory: (subject, action) => ({
    text: withBody(
      words('Security advisory', textAt(subject, 'ghsa_id'), action),
      textAt(subject, 'summary'),
    ),
    times: action === 'published' ? ['published_at'] : ['updated_at', 'published_at'],
  }),
  alert: (subject, action) => ({
    text: withBody(
      words('Alert', action),
      textAt(subject, 'rule.description') ?? textAt(subject, 'secret_type'),
    ),
    times: ['updated_at', 'created_at'],
  }),
};

/** What a payload of a webhook or of the archive is about: the first of its subjects. */
export function subjectIn(payload: JsonObject): { name: string; subject: JsonObject } | null {
  for (const name of Object.keys(SUBJECTS)) {
    const subject = payload[name];
    if (isJsonObject(subject)) return { name, subject };
  }
  return null;
}

/** The ticket that a comment or a review belongs to. */
export function ticketOf(payload: JsonObject): string {
  const number = valueAt(payload, 'issue.number') ?? valueAt(payload, 'pull_request.number');
  return typeof number === 'number' ? ` (#${number})` : '';
}
