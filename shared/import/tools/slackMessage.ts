import type { EventKind } from '../../model/kind.ts';
import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  textAt,
  valueAt,
} from '../json/jsonValue.ts';
import { plainSlack, type SlackNames } from './slackText.ts';
import { firstText, objectsAt } from './toolFields.ts';

/** What people say, and what bots and apps post. */
const PLAIN = new Set([
  '',
  'file_share',
  'thread_broadcast',
  'me_message',
  'bot_message',
  'huddle_thread',
  'reminder_add',
]);
const JOINS = new Set(['channel_join', 'group_join', 'mpim_join']);
/** A pin says which message it is about; that one is marked by itself. */
const NOISE: Readonly<Record<string, string>> = {
  channel_leave: 'somebody left the channel',
  group_leave: 'somebody left the channel',
  channel_topic: 'the topic of the channel was set',
  group_topic: 'the topic of the channel was set',
  channel_purpose: 'the purpose of the channel was set',
  group_purpose: 'the purpose of the channel was set',
  channel_name: 'the channel was renamed',
  group_name: 'the channel was renamed',
  channel_archive: 'the channel was archived',
  channel_unarchive: 'the channel was taken out of the archive',
  channel_convert_to_private: 'the channel was made private',
  bot_add: 'an app was added to the channel',
  bot_remove: 'an app was taken out of the channel',
  pinned_item: 'a message was pinned',
  unpinned_item: 'a pin was taken off',
  tombstone: 'the message was deleted',
  message_deleted: 'the message was deleted',
};

/** Reactions that people put on what belongs in the timeline, as incident tools have them do. */
const CHOSEN = /^(?:stopwatch|timer_clock|pushpin|round_pushpin|star|bookmark|timeline|clock\d{0,4}|memo)$/;

export const isSlackMessage = (value: JsonValue): value is JsonObject =>
  isJsonObject(value) && value.type === 'message' && /^\d{9,10}\.\d{3,6}$/.test(textAt(value, 'ts') ?? '');

/** Why a message is left out; null when it is kept. */
export function noiseReason(message: JsonObject): string | null {
  const subtype = textAt(message, 'subtype') ?? '';
  if (PLAIN.has(subtype) || JOINS.has(subtype)) return null;
  return NOISE[subtype] ?? null;
}

export const isJoin = (message: JsonObject): boolean => JOINS.has(textAt(message, 'subtype') ?? '');

export const authorOf = (message: JsonObject, names: SlackNames): string | null => {
  const id = firstText(message, 'user', 'bot_id', 'comment.user');
  const known = id === null ? undefined : names.get(id);
  // A bot posts under names of its own.
  const own = firstText(message, 'username', 'bot_profile.name');
  return (message.subtype === 'bot_message' ? own : known) ?? known ?? own ?? id;
};

/** What the message says: its text, else what hangs on it (the alert of a bot stands in an attachment). */
export function textOf(message: JsonObject, names: SlackNames): string {
  const plain = (text: string | null) => (text === null ? '' : plainSlack(text, names).trim());
  const own = plain(textAt(message, 'text'));
  const attachments = objectsAt(message, 'attachments').flatMap((one) => {
    const lines = [firstText(one, 'pretext'), firstText(one, 'title'), firstText(one, 'text')].map(plain);
    for (const field of objectsAt(one, 'fields'))
      lines.push(
        [plain(firstText(field, 'title')), plain(firstText(field, 'value'))].filter(Boolean).join(': '),
      );
    const said = lines.filter(Boolean);
    return said.length > 0 ? said : [plain(firstText(one, 'fallback'))];
  });
  const files = objectsAt(message, 'files').map(
    (file) => `File: ${firstText(file, 'title', 'name') ?? firstText(file, 'id') ?? 'without a name'}`,
  );
  const blocks = own || attachments.some(Boolean) ? [] : blockTexts(valueAt(message, 'blocks')).map(plain);
  const lines = [own, ...attachments, ...blocks, ...files].filter(Boolean);
  const first =
    message.subtype === 'me_message' && own
      ? [`${authorOf(message, names) ?? ''} ${own}`.trim(), ...lines.slice(1)]
      : lines;
  return [...new Set(first)].join('\n');
}

const DEEPEST = 12;

/** The texts of blocks, where a message has nothing else. */
function blockTexts(value: JsonValue | undefined, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (isJsonArray(value)) return value.flatMap((one) => blockTexts(one, depth + 1));
  if (!isJsonObject(value)) return [];
  if (typeof value.text === 'string') return [value.text];
  if (value.type === 'rich_text_section')
    return [
      objectsAt(value, 'elements')
        .map((one) => firstText(one, 'text', 'url', 'name') ?? '')
        .join(''),
    ];
  return [value.text, value.fields, value.elements].flatMap((one) => blockTexts(one, depth + 1));
}

/** Why the message is worth a look, as people in the channel marked it; null when nobody did. */
export function markOf(message: JsonObject): string | null {
  const { pinned_to: pins } = message;
  if (isJsonArray(pins) && pins.length > 0) return 'it was pinned';
  const reaction = objectsAt(message, 'reactions')
    .map((one) => textAt(one, 'name'))
    .find((name) => name !== null && CHOSEN.test(name));
  return reaction ? `somebody put :${reaction}: on it` : null;
}

export interface Huddle {
  readonly start: JsonValue | undefined;
  readonly end: JsonValue | undefined;
}

export function huddleOf(message: JsonObject): Huddle | null {
  const start = valueAt(message, 'room.date_start');
  if (message.subtype !== 'huddle_thread' || start === undefined) return null;
  return { start, end: valueAt(message, 'room.date_end') || undefined };
}

export const JOIN_KIND: { readonly kind: EventKind; readonly reason: string } = {
  kind: 'escalation',
  reason: 'somebody came into the channel',
};

const FIRED = /^\W*(?:firing|alert(?:ing)?|triggered|problem|critical|down)\b/i;
const ENDED = /^\W*(?:resolved|recovered|recovery|ok|up)\b/i;

/** Alerting tools begin what they post with the state of the alert: `[FIRING:1] CheckoutErrors`. */
export function botKind(message: JsonObject, text: string): { kind: EventKind; reason: string } | null {
  if (message.subtype !== 'bot_message' && textAt(message, 'bot_id') === null) return null;
  if (FIRED.test(text)) return { kind: 'detection', reason: 'a bot posted an alert' };
  return ENDED.test(text) ? { kind: 'recovery', reason: 'a bot posted that an alert is over' } : null;
}
