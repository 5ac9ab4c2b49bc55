import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, textAt } from '../json/jsonValue.ts';
import { slackNames } from './slackNames.ts';
import { firstText } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';

/** The lists at the root of a Slack export: channels and direct messages with when they were made, and users. */
export const slackLists = toolFormat({
  id: 'slack-lists',
  title: 'Slack lists of channels or users',
  detect: (values) => {
    const records = recordsIn(values).slice(0, 20);
    if (records.length === 0) return null;
    if (records.every(isChannel)) return 'it is a list of channels of a Slack export';
    return records.every(isUser) ? 'it is a list of users of a Slack export' : null;
  },
  read: (values, story, companions) => {
    const names = slackNames(companions, []);
    const nameOf = (id: string) => names.get(id) ?? id;
    for (const record of recordsIn(values)) {
      if (!isChannel(record)) {
        story.skip(record, 'it names a person, and says nothing that happened');
        continue;
      }
      const name = firstText(record, 'name', 'name_normalized');
      const creator = textAt(record, 'creator');
      const members = isJsonArray(record.members)
        ? record.members.filter((id) => typeof id === 'string')
        : [];
      story.tell(record, {
        time: record.created,
        text: [
          name === null ? 'Direct messages begun' : `Channel #${name} created`,
          firstText(record, 'purpose.value', 'topic.value'),
          members.length > 0 ? `Members: ${members.map(nameOf).join(', ')}` : null,
        ]
          .filter((line) => line !== null)
          .join('\n'),
        reason: 'Slack: when the channel was made',
        actor: creator && nameOf(creator),
      });
    }
    return null;
  },
});

const recordsIn = (values: readonly JsonValue[]): JsonObject[] =>
  values.flatMap((value) => (isJsonArray(value) ? value : [value])).filter(isJsonObject);

const isChannel = (record: JsonObject): boolean =>
  /^[CGD][A-Z0-9]{6,14}$/.test(textAt(record, 'id') ?? '') &&
  typeof record.created === 'number' &&
  ('members' in record || 'is_archived' in record || 'creator' in record);

const isUser = (record: JsonObject): boolean =>
  /^(?:[UW][A-Z0-9]{6,14}|USLACKBOT)$/.test(textAt(record, 'id') ?? '') &&
  isJsonObject(record.profile) &&
  typeof record.name === 'string';
