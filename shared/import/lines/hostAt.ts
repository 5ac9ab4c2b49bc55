import { levelAt } from './levelAt.ts';

/** What `hostAt` found: `from` to `hostEnd` is the host, to `to` the program with it; then the message. */
export const foundHost = { from: 0, hostEnd: 0, to: 0, messageAt: 0 };

const LONGEST = 80;
const SPACE = 32;
const COLON = 58;
const OPEN = 91;
const CLOSE = 93;

/**
 * `HOST TAG[pid]: message` behind a time, as RFC 3164 has it.
 * @param needsTag without a tag that ends with a colon it is prose; else a host alone will do
 */
export function hostAt(bytes: Uint8Array, from: number, to: number, needsTag: boolean): boolean {
  let at = from;
  while (bytes[at] === SPACE && at < to) at++;
  const last = Math.min(to, at + LONGEST);
  const start = at;
  while (at < last && NAME[bytes[at] ?? 0] === 1) at++;
  const firstEnd = at;
  if (firstEnd === start) return false;
  // `secd[1]: ...`, `last message repeated`: a program without a host.
  if (bytes[at] === OPEN || bytes[at] === COLON) {
    const end = tagEnd(bytes, at, last);
    if (end < 0 || needsTag) return false;
    return found(start, start, firstEnd, end);
  }
  // `INFO dfs.DataNode: ...` names no host.
  if (bytes[at] !== SPACE || (needsTag && levelAt(bytes, start, firstEnd) > 0)) return false;
  while (bytes[at] === SPACE && at < to) at++;
  const tag = at;
  while (at < last + LONGEST && at < to && TAG[bytes[at] ?? 0] === 1) at++;
  const end = at === tag ? -1 : tagEnd(bytes, at, Math.min(to, at + LONGEST));
  if (end >= 0 && tag === firstEnd + 1) return found(start, firstEnd, at, end);
  return !needsTag && found(start, firstEnd, firstEnd, firstEnd);
}

/** Behind `[pid]` and the colon; -1 when neither follows. */
function tagEnd(bytes: Uint8Array, from: number, last: number): number {
  let at = from;
  if (bytes[at] === OPEN) {
    while (at < last && bytes[at] !== CLOSE) at++;
    if (at === last) return -1;
    at++;
    return bytes[at] === COLON ? at + 1 : at;
  }
  const next = bytes[at + 1];
  return bytes[at] === COLON && (next === SPACE || next === 9 || at + 1 >= last || next === undefined)
    ? at + 1
    : -1;
}

/** What is no part of a name: all up to the space, and brackets, quotation marks and the like. */
const NAME = signsExcept('[]:<>"*=|');
const TAG = signsExcept('[:<"=');

function signsExcept(excluded: string): Uint8Array {
  const table = new Uint8Array(256).fill(1, SPACE + 1);
  for (const sign of excluded) table[sign.charCodeAt(0)] = 0;
  return table;
}

function found(from: number, hostEnd: number, to: number, messageAt: number): true {
  foundHost.from = from;
  foundHost.hostEnd = hostEnd;
  foundHost.to = to;
  foundHost.messageAt = messageAt;
  return true;
}
