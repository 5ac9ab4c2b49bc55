import { scanTimes } from '../time/scanTimes.ts';

/** `{{< track "2018-05-25 05:54:00" >}}` stands behind what it dates, on its line or on one of its own. */
const TRACK = /\{\{[<%]\s{0,4}track\s{1,4}"([^"]{4,60})"\s{0,4}[>%]\}\}/;

export interface LiftedTracks {
  readonly lines: readonly string[];
  /** Where each lifted time stands in the file, by the line that it was lifted to. */
  readonly from: ReadonlyMap<number, number>;
}

/**
 * Puts the times of a status page to the beginning of what they date, as a review has them: the time of a `track` in
 * front of all that stands between it and the one before, and `[Update 11 Feb 2022 - 19:00 UTC]` without its word.
 * Lines keep their numbers.
 * @param firstLine of the body, 1-based: what stands above is front matter
 */
export function liftTracks(source: readonly string[], firstLine: number): LiftedTracks {
  const lines = withoutComments(source);
  const from = new Map<number, number>();
  let begin = firstLine - 1;
  for (let i = firstLine - 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const time = TRACK.exec(line)?.[1];
    if (time === undefined) {
      lines[i] = withoutUpdate(line);
      continue;
    }
    lines[i] = line.replace(TRACK, '').trimEnd();
    const first = lines.findIndex((text, at) => at >= begin && at <= i && text.trim() !== '');
    if (first >= 0) {
      lines[first] = `- ${time} - ${asLead(lines[first] ?? '', first < i)}`;
      for (let at = first + 1; at <= i; at++)
        lines[at] = lines[at]?.trim() ? `  ${lines[at]}` : (lines[at] ?? '');
      from.set(first + 1, i + 1);
    }
    begin = i + 1;
  }
  return { lines, from };
}

/** A label such as `**Monitoring**:` is said in one breath with what follows it. */
function asLead(line: string, isFollowed: boolean): string {
  const text = line.trim().replace(/^(?:[-*+]|#{1,6})\s+/, '');
  return isFollowed ? text.replace(/:$/, ' –') : text;
}

/** What the author took out: `<!-- … -->`, over several lines. */
function withoutComments(source: readonly string[]): string[] {
  let isInside = false;
  return source.map((line) => {
    let kept = '';
    for (let at = 0; at < line.length; ) {
      const next = line.indexOf(isInside ? '-->' : '<!--', at);
      if (!isInside) kept += line.slice(at, next < 0 ? line.length : next);
      if (next < 0) break;
      at = next + (isInside ? 3 : 4);
      isInside = !isInside;
    }
    return kept;
  });
}

const UPDATE = /^\W{0,6}(?:update[ds]?|posted|edit)\b[\s:,-]{0,4}/i;

function withoutUpdate(line: string): string {
  const word = UPDATE.exec(line)?.[0];
  if (word === undefined || line.length > 100) return line;
  const rest = line.slice(word.length);
  const [mention, more] = scanTimes(rest);
  const isAlone =
    mention?.date &&
    mention.clock &&
    !more &&
    !/\p{L}/u.test(rest.slice(0, mention.start) + rest.slice(mention.end));
  return isAlone ? `**${rest.slice(mention.start, mention.end)}**` : line;
}
