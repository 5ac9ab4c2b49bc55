import { isJsonObject, type JsonObject, type JsonValue, textAt } from '../json/jsonValue.ts';
import { parseJson } from '../json/parseJson.ts';
import type { SlackNames } from './slackText.ts';
import { firstText, objectsAt, objectsIn } from './toolFields.ts';

/** From the export's lists of users (`org_users.json` on Enterprise Grid), else from the messages' own profiles. */
export function slackNames(
  companions: ReadonlyMap<string, string>,
  messages: Iterable<JsonObject>,
): SlackNames {
  const names = new Map<string, string>();
  for (const [file, text] of companions) {
    if (!/(?:^|[/\\])(?:org_)?users\.json$/i.test(file)) continue;
    for (const value of parseJson(text).values) for (const user of usersIn(value)) put(names, user);
  }
  for (const message of messages) {
    const id = textAt(message, 'user');
    const name = nameOf(objectsAt(message, 'user_profile')[0]);
    if (id && name && !names.has(id)) names.set(id, name);
  }
  return names;
}

function put(names: Map<string, string>, user: JsonObject): void {
  const id = textAt(user, 'id');
  const name = nameOf(user);
  if (!id || !name) return;
  names.set(id, name);
  const bot = textAt(user, 'profile.bot_id');
  if (bot) names.set(bot, name);
}

const usersIn = (value: JsonValue): JsonObject[] =>
  isJsonObject(value) ? objectsAt(value, 'users') : objectsIn(value);

const nameOf = (user: JsonObject | undefined): string | null =>
  firstText(user, 'profile.real_name', 'real_name', 'profile.display_name', 'display_name', 'name');
