import { foundHost, hostAt } from './hostAt.ts';
import { priorityOf } from './leadAt.ts';
import { levelAt, levelOfLetter, levelOfPriority } from './levelAt.ts';
import type { LogShape, LogTime } from './logShape.ts';

const SPACE = 32;
/** A time that stands further behind is a part of what is said. */
const LONGEST_PREFIX = 80;

/** What stands around the time of a line: who says it, how bad it is, and where the message begins. */
export class LineParts {
  actorFrom = 0;
  actorTo = 0;
  /** Place in SEVERITIES. */
  severity = 0;
  messageAt = 0;

  read(
    shape: LogShape,
    time: LogTime,
    bytes: Uint8Array,
    from: number,
    to: number,
    start: number,
    end: number,
  ): void {
    this.actorFrom = 0;
    this.actorTo = 0;
    this.severity = 0;
    const priority = priorityOf(bytes, from);
    if (priority >= 0) this.severity = levelOfPriority(priority);
    if (time.pattern.hasLetterLevel) this.severity = levelOfLetter(bytes[start] ?? 0);
    const behind = skipClosers(bytes, end, to);
    if (priority >= 0 && isVersioned(bytes, from)) this.readFields(bytes, behind, to);
    else if (
      (time.pattern.hasHost || shape.hasHost || priority >= 0) &&
      hostAt(bytes, behind, to, shape.hasHost && !time.pattern.hasHost)
    ) {
      this.actorFrom = foundHost.from;
      this.actorTo = foundHost.to;
      this.messageAt = skipSpaces(bytes, foundHost.messageAt, to);
    } else if (!this.readLogcat(bytes, behind, to)) {
      this.messageAt = skipStream(bytes, behind, to);
      if (time.before !== null) this.readPrefix(bytes, from, start);
    }
    if (this.severity === 0) {
      const isSaid = time.before !== null || this.actorTo > 0;
      this.severity = levelAt(bytes, isSaid ? this.messageAt : end, to, isSaid ? 3 : 6);
    }
    if (this.messageAt >= to || start - from > LONGEST_PREFIX)
      this.messageAt = start - from > LONGEST_PREFIX ? from : Math.min(this.messageAt, to);
  }

  /** `HOST APP PROCID MSGID [data] message` (RFC 5424); `-` is none. */
  private readFields(bytes: Uint8Array, from: number, to: number): void {
    const host = from;
    const hostEnd = wordEnd(bytes, host, to);
    const app = skipSpaces(bytes, hostEnd, to);
    const appEnd = wordEnd(bytes, app, to);
    let at = appEnd;
    for (let i = 0; i < 2; i++) at = wordEnd(bytes, skipSpaces(bytes, at, to), to);
    at = skipSpaces(bytes, at, to);
    if (bytes[at] === 45) at++;
    else while (bytes[at] === 91 && at < to) at = dataEnd(bytes, at, to);
    const hasHost = bytes[host] !== 45 || hostEnd > host + 1;
    const hasApp = bytes[app] !== 45 || appEnd > app + 1;
    this.actorFrom = hasHost ? host : app;
    this.actorTo = hasApp ? appEnd : hasHost ? hostEnd : this.actorFrom;
    this.messageAt = skipSpaces(bytes, at, to);
    if (bytes[this.messageAt] === 0xef && bytes[this.messageAt + 1] === 0xbb) this.messageAt += 3;
  }

  /** `1702  2395 D WindowManager: ...`, `D/WindowManager( 1702): ...` */
  private readLogcat(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from;
    for (let i = 0; i < 3 && isDigit(bytes[at]); i++) {
      while (isDigit(bytes[at])) at++;
      if (bytes[at] !== SPACE) return false;
      at = skipSpaces(bytes, at, to);
    }
    const level = levelOfLetter(bytes[at] ?? 0);
    const isBrief = bytes[at + 1] === 47;
    if (level === 0 || (isBrief ? at !== from : at === from || bytes[at + 1] !== SPACE)) return false;
    const tag = at + 2;
    const last = Math.min(to, tag + 100);
    let end = tag;
    while (end < last && bytes[end] !== 58 && bytes[end] !== 40) end++;
    if (end === last) return false;
    let close = end;
    if (bytes[close] === 40) while (close < last && bytes[close] !== 58) close++;
    this.severity = level;
    this.actorFrom = tag;
    this.actorTo = trimEnd(bytes, tag, end);
    this.messageAt = skipSpaces(bytes, Math.min(close + 1, to), to);
    return true;
  }

  /** The first word of what stands before the time: the client of a web server, the container of docker compose. */
  private readPrefix(bytes: Uint8Array, from: number, start: number): void {
    let at = from;
    while (bytes[at] === 27 && at < start) {
      while (at < start && !isLetter(bytes[at])) at++;
      at++;
    }
    const end = wordEnd(bytes, at, start);
    for (let i = at; i < end; i++) {
      const b = bytes[i];
      if (b === 61 || b === 34 || b === 123 || b === 91) return;
    }
    if (end - at < 2 || end - at > 64) return;
    this.actorFrom = at;
    this.actorTo = end;
  }
}

const isDigit = (b: number | undefined) => b !== undefined && b >= 48 && b <= 57;
const isLetter = (b: number | undefined) => b !== undefined && (b | 32) >= 97 && (b | 32) <= 122;

function isVersioned(bytes: Uint8Array, from: number): boolean {
  const at = bytes.indexOf(62, from);
  return bytes[at + 1] === 49 && bytes[at + 2] === SPACE;
}

function skipSpaces(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] === SPACE) at++;
  return at;
}

function wordEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== SPACE) at++;
  return at;
}

function trimEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && bytes[end - 1] === SPACE) end--;
  return end;
}

/** Structured data of RFC 5424, with quoted values in which `\]` and `\"` stand for themselves. */
function dataEnd(bytes: Uint8Array, from: number, to: number): number {
  let isQuoted = false;
  for (let at = from + 1; at < to; at++) {
    const b = bytes[at];
    if (b === 92) at++;
    else if (b === 34) isQuoted = !isQuoted;
    else if (b === 93 && !isQuoted) return at + 1;
  }
  return to;
}

const CLOSERS = new Uint8Array(256);
for (const sign of ' \t])}"\'|,:;>-') CLOSERS[sign.charCodeAt(0)] = 1;

/** What closes the time or parts it from the message. */
function skipClosers(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && CLOSERS[bytes[at] ?? 0] === 1) at++;
  // `-5` and `-->` are said; a quotation mark behind a space begins what is.
  while (
    at > from &&
    bytes[at - 1] !== SPACE &&
    (bytes[at - 1] === 45 || (bytes[at - 1] === 34 && at - 1 > from))
  )
    at--;
  return at;
}

/** `stdout F `, as container runtimes write. */
function skipStream(bytes: Uint8Array, from: number, to: number): number {
  const isStream =
    bytes[from] === 115 && bytes[from + 1] === 116 && bytes[from + 2] === 100 && bytes[from + 6] === SPACE;
  if (!isStream || (bytes[from + 7] !== 70 && bytes[from + 7] !== 80) || bytes[from + 8] !== SPACE)
    return from;
  return Math.min(from + 9, to);
}
