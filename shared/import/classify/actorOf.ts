/** Words that end a group of people: `The database team`, `on-call engineers`. */
const GROUP =
  /^(?:(?:the|our|an?|another|one|second|primary|secondary|first|senior|lead|tech|on-?call(?=\s+\w+(?:er|or|in|re|ps)s?\b))\s+)*(?:[\w/&-]+\s+){0,4}?(?:teams?|engineers?|developers?|devs|admins?|administrators?|dbas?|operators?|responders?|sres?|devops|support|commander|manager|lead|users?|customers?|analysts?|technicians?|service desk|help ?desk|on-?call)\b(?=[\s,:])/i;
const NOT_GROUP =
  /\b(?:is|was|were|are|to|by|for|from|that|of|with|and|had|has|have|been|issue|incident|in|on(?!-?call)|at|no|as|due|alerts?|escalated|reported|identified|notified|detected|contacted|begins?|began|starts?|started|into|killed|teams meeting)\b/i;
const VERB =
  '(?:[a-z]+(?:ed|es|s)|began|found|ran|sent|saw|took|got|told|said|made|wrote|cut|put|shut|brought|gave)';
const HANDLE = new RegExp(`^@?([a-z][\\w.-]{2,24})(?=(?: (?:and|&) [a-z][\\w.-]{2,24})? ${VERB}\\b)`);
const NAME = new RegExp(`^([A-Z][a-z'’-]+ [A-Z][a-z'’-]+)(?= (?:\\([^)]*\\) )?${VERB}\\b)`);

/**
 * Who did it, when the text begins with a team, a role or a full name. A single lower-case word is a handle only
 * when the document shows it to be one (`known`).
 */
export function actorOf(text: string, known: ReadonlySet<string>): string | null {
  const mention = /^@([\w.-]{2,30})\b/.exec(text);
  if (mention?.[1]) return mention[1];
  // `Customer reports` and `user complaints` are things that come in, not people who do something.
  if (/^(?:\w+ ){0,2}(?:customer|user|client) (?:reports|complaints|tickets)\b/i.test(text)) return null;
  const group = GROUP.exec(text.slice(0, 80))?.[0];
  if (
    group &&
    !NOT_GROUP.test(group) &&
    new RegExp(
      `^[,\\s]+(?:team )?(?:\\([^)]*\\) )?(?:immediately |quickly |then |also |initially )?${VERB}\\b`,
    ).test(text.slice(group.length, group.length + 40))
  )
    return group.replace(/^(?:the|our|an?)\s+/i, '');
  const name = NAME.exec(text)?.[1];
  if (
    name &&
    !/^(?:The|This|That|After|Root|Service|Issue|Incident|Error|Status|\w+(?:ed|ing))\b|\bMeeting$/.test(name)
  )
    return name;
  const handle = HANDLE.exec(text)?.[1];
  return handle && known.has(handle) ? handle : null;
}

/** Lower-case words that begin several events with a verb behind them, or that the header lists as authors. */
export function knownHandles(texts: readonly string[], authors: string): Set<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const handle = HANDLE.exec(text)?.[1];
    if (handle) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  }
  const listed = new Set(authors.split(/[\s,;&]+/).filter((a) => /^[a-z][\w.-]{2,24}$/.test(a)));
  return new Set([...counts].flatMap(([handle, n]) => (n > 1 || listed.has(handle) ? [handle] : [])));
}
