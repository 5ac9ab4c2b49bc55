export type SectionName =
  | 'top'
  | 'timeline'
  | 'summary'
  | 'duration'
  | 'impact'
  | 'cause'
  | 'resolution'
  | 'detection'
  | 'actions'
  | 'lessons'
  | 'other';

/** Which section a heading or a label opens: the first that fits. */
const HEADINGS: readonly (readonly [SectionName, RegExp])[] = [
  ['timeline', /time[\s-]?lines?\b|chronolog|sequence of events|order of events|key (?:events|dates)|\bevents? log\b|incident log\b|chronik|zeitverlauf|ablauf|cronolog[ií]a|linha do tempo|chronologie|timeline|时间线|时间轴|時系列|タイムライン|хронолог|таймлайн|^events$/i],
  ['other', /^\W*(?:conclusions?|closing|acknowledge?ments?|thanks?|appendix|references?|links?|supporting|glossary|contacts?)\b/i],
  ['actions', /action(?:s|able)?\b.{0,20}\b(?:items?|points?|planned|list)|^actions?$|corrective|correction|prevent(?:ion|at?ive|ing)?|next steps?|follow[\s-]?ups?\b|remediations?\b|improvements?|\bto[\s-]?dos?\b|\btasks?\b|what (?:we(?:'re| are)|are we) (?:doing|going)|measures|recommendations?|moving forward|future (?:work|steps)|plan(?:ned)? (?:actions|changes)/i],
  ['lessons', /lessons?|what (?:went|did|didn|could)|went (?:well|wrong)|lucky|retrospective|takeaways?|learn(?:ed|t|ings)|reflections?/i],
  ['duration', /^(?:incident |outage |the )?duration\b|date ?(?:and|&|\/) ?time|^when\b|^dates?$|time of (?:incident|outage)/i],
  ['cause', /root[\s-]?causes?|\bcauses?\b|^triggers?\b|^fault\b|contributing factors?|\bwhy\b|^leadup|^lead[\s-]up|how did this happen/i],
  ['summary', /summary|overview|synopsis|abstract|introduction|^description|incident description|^incident$|what happened|background|at a glance|résumé|resumen|zusammenfassung|^issue\b/i],
  ['impact', /\bimpact|affected|severity|customer experience|user experience|auswirkung/i],
  ['resolution', /resolution|\bresolved\b|recovery|mitigation|\bfix(?:es|ed)?\b|how .{0,20}fixed|^solution|response\b|actions? taken|behebung/i],
  ['detection', /detect|discover(?:y|ed)|how .{0,20}noticed|^escalation|investigat/i],
]; // biome-ignore format: a table

export function sectionOf(heading: string): SectionName | null {
  const text = heading.slice(0, 120);
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** A line without a colon is a label only if it is hardly more than the section's name. */
export function isSectionName(text: string): boolean {
  const words = text
    .replace(/\([^)]*\)?/g, '')
    .trim()
    .split(/\s+/);
  return (
    words.length <= 5 &&
    !/\b(?:we|the|was|is|were|has|had|i|it|by|they)\b/i.test(words.join(' ')) &&
    /^[^a-z]/.test(text.trim()) &&
    sectionOf(words.join(' ')) !== null
  );
}
