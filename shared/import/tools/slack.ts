import { titleOf } from '../cleanText.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, textAt } from '../json/jsonValue.ts';
import { kindsByWords } from './kindsByWords.ts';
import {
  authorOf,
  botKind,
  huddleOf,
  isJoin,
  isSlackMessage,
  JOIN_KIND,
  markOf,
  noiseReason,
  textOf,
} from './slackMessage.ts';
import { slackNames } from './slackNames.ts';
import type { SlackNames } from './slackText.ts';
import { objectsAt } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';
import type { ToolStory } from './toolStory.ts';

/**
 * A channel of a Slack export: arrays of messages, a day each, one after another; also what slackdump writes
 * (`messages` with the replies inside). `ts` is the time and, within a channel, the message's id.
 */
export const slack = toolFormat({
  id: 'slack',
  title: 'Slack channel',
  detect: (values) => {
    const messages = [...messagesIn(values)].slice(0, 20);
    const isChat = messages.length > 0 && messages.filter(isSlackMessage).length * 2 > messages.length;
    return isChat ? 'it holds messages with the times of Slack' : null;
  },
  read: (values, story, companions) => {
    const messages = [...messagesIn(values)];
    const names = slackNames(companions, messages);
    const kept = messages.filter((message) => noiseReason(message) === null);
    const texts = new Map(kept.map((message) => [message, textOf(message, names)]));
    const said = kept.filter((message) => !isJoin(message));
    const found = kindsByWords(said.map((message) => texts.get(message) ?? ''));
    const kinds = new Map(said.map((message, i) => [message, found[i] ?? null]));
    const parents = parentTitles(kept, texts);
    const seen = new Set<string>();
    for (const message of messages) {
      const ts = textAt(message, 'ts') ?? '';
      const reason = noiseReason(message);
      if (reason !== null) story.skip(message, reason);
      // A thread_broadcast and a reply stand in two places; ts is unique in a channel.
      else if (seen.has(ts)) story.merge();
      else {
        seen.add(ts);
        const text = texts.get(message) ?? '';
        const parent = isReply(message)
          ? (parents.get(textAt(message, 'thread_ts') ?? '') ?? 'a message that is not here')
          : null;
        tell(message, text, parent, kinds.get(message) ?? null, names, story);
      }
    }
    if (names.size === 0 && messages.some((message) => textAt(message, 'user') !== null))
      story.warnings.push('there is no list of users with it: people are named by their ids');
    return null;
  },
});

function* messagesIn(values: JsonValue | readonly JsonValue[]): Generator<JsonObject> {
  if (isJsonArray(values)) {
    for (const value of values) yield* messagesIn(value);
    return;
  }
  const value = values as JsonValue;
  if (!isJsonObject(value)) return;
  if (isJsonArray(value.messages) && value.type !== 'message') {
    yield* messagesIn(value.messages);
    return;
  }
  yield value;
  for (const reply of objectsAt(value, 'slackdump_thread_replies')) if (reply.ts !== value.ts) yield reply;
}

const isReply = (message: JsonObject): boolean =>
  textAt(message, 'thread_ts') !== null && message.thread_ts !== message.ts;

function parentTitles(messages: readonly JsonObject[], texts: ReadonlyMap<JsonObject, string>) {
  const titles = new Map<string, string>();
  for (const message of messages) {
    const ts = textAt(message, 'ts');
    if (ts !== null && (textAt(message, 'thread_ts') ?? ts) === ts)
      titles.set(ts, `“${titleOf((texts.get(message) ?? '').split('\n')[0] ?? '')}”`);
  }
  return titles;
}

function tell(
  message: JsonObject,
  said: string,
  parent: string | null,
  byWords: ReturnType<typeof kindsByWords>[number],
  names: SlackNames,
  story: ToolStory,
): void {
  const actor = authorOf(message, names);
  const mark = markOf(message);
  const huddle = huddleOf(message);
  const { kind, reason } = isJoin(message)
    ? JOIN_KIND
    : (botKind(message, said) ??
      byWords ?? { kind: 'other' as const, reason: 'nothing in the words says what kind it is' });
  story.tell(message, {
    time: message.ts,
    until: huddle?.end,
    text: [
      said || (huddle ? 'A huddle' : 'A message without text'),
      ...(parent === null ? [] : [`In reply to ${parent}`]),
      ...(message.edited ? ['Edited later: the first text is not in the export'] : []),
    ].join('\n'),
    kind,
    reason: mark === null ? reason : `${reason}; ${mark}`,
    actor,
    isMarked: mark !== null,
  });
}
