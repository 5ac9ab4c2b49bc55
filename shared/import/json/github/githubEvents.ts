import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, valueAt } from '../jsonValue.ts';
import { readJsonTime } from '../readJsonTime.ts';
import { recordFormat } from '../recordFormat.ts';
import type { GithubStory } from './githubStory.ts';
import { archiveStory, payloadStory } from './payloadStory.ts';
import { objectStory, timelineStory } from './timelineStory.ts';

/** Fields under which an API gives out a page of its objects. */
const PAGES = ['workflow_runs', 'check_runs', 'jobs', 'items'];

/** What GitHub's APIs, webhooks and archive of public events give out. */
export const githubEvents = recordFormat({
  id: 'github',
  title: 'GitHub events',
  detect: (values) => {
    const records = values.slice(0, 100).flatMap((value) => [...recordsIn(value)].slice(0, 100));
    const known = records.filter((record) => isJsonObject(record) && storyOf(record) !== null);
    return known.length > 0 && known.length * 2 > records.length
      ? 'records with the fields of GitHub’s events, webhooks or objects'
      : null;
  },
  open: ({ evidence }) => ({
    recordsIn,
    record: (record, place) => {
      const story = storyOf(record);
      if (!story) return { skipped: 'nothing of GitHub’s that is known' };
      const start = timeAt(record, story.times);
      if (!start) return { skipped: 'no time in it' };
      const { text, actor, kind, reason, isMarked } = story;
      const until = story.until === undefined ? null : timeAt(record, [story.until]);
      evidence.add({
        ...place,
        ...start,
        ...(until ? { until: until.time } : {}),
        text,
        actor,
        ...(kind ? { kind } : {}),
        ...(reason ? { reason } : {}),
        ...(isMarked ? { isMarked } : {}),
      });
      return 'imported';
    },
  }),
});

const storyOf = (record: JsonObject): GithubStory | null =>
  archiveStory(record) ?? payloadStory(record) ?? timelineStory(record) ?? objectStory(record);

function* recordsIn(value: JsonValue): Generator<JsonValue> {
  if (isJsonArray(value)) {
    for (const element of value) yield* recordsIn(element);
    return;
  }
  const page = isJsonObject(value) ? PAGES.map((name) => value[name]).find(isJsonArray) : undefined;
  if (page) yield* page;
  else yield value;
}

function timeAt(record: JsonObject, paths: readonly string[]) {
  for (const path of paths) {
    const value = valueAt(record, path);
    const time = readJsonTime(value);
    if (time) return { time, written: String(value).trim() };
  }
  return null;
}
