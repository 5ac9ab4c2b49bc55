import type { Findings, Reader } from '../format.ts';
import { decodeUtf8 } from '../utf8.ts';
import type { JsonObject, JsonValue } from './jsonValue.ts';
import { parseRecord } from './parseRecord.ts';
import { RecordAccount } from './recordAccount.ts';

/** A longer line does not fit into one text everywhere, and is nothing that a program wrote as a record. */
const LONGEST_LINE_BYTES = 256 * 1024 * 1024;

interface LineTaker {
  take(value: JsonObject | readonly JsonValue[], line: number, account: RecordAccount): void;
  end(account: RecordAccount, faults: string[]): Findings;
}

/** JSON Lines, a line at a time: no more than the longest line is held. Blank lines are no records. */
export function lineReader({ take, end }: LineTaker): Reader {
  const account = new RecordAccount();
  let line = 1;
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  const readLine = (text: string, isLast: boolean) => {
    // JSON text sequences (RFC 7464) put a record separator before each value.
    const trimmed = text.replaceAll('\u001e', '').trim();
    if (trimmed !== '') {
      const value = parseRecord(trimmed);
      if (value) take(value, line, account);
      else {
        account.read();
        const isCut = isLast && /^[{[]/.test(trimmed);
        account.skip(line, isCut ? 'the file breaks off in it' : reasonOf(trimmed));
      }
    }
    // A lone CR ends a line as well, and is mere space to JSON.
    line += 1 + (text.match(LONE_CR)?.length ?? 0);
  };
  const readLines = (bytes: Uint8Array) => {
    for (const text of decodeUtf8(bytes).split('\n')) readLine(text, false);
  };
  return {
    push: (bytes) => {
      const lastEnd = bytes.lastIndexOf(10);
      if (lastEnd < 0) {
        restBytes += bytes.length;
        if (restBytes <= LONGEST_LINE_BYTES) rest.push(bytes.slice());
        return;
      }
      const firstEnd = bytes.indexOf(10);
      if (restBytes > LONGEST_LINE_BYTES) {
        account.read();
        account.skip(line++, 'it is longer than 256 MiB');
      } else readLines(joined(rest, bytes.subarray(0, firstEnd)));
      if (lastEnd > firstEnd) readLines(bytes.subarray(firstEnd + 1, lastEnd));
      const after = bytes.slice(lastEnd + 1);
      rest = after.length > 0 ? [after] : [];
      restBytes = after.length;
    },
    end: (fault) => {
      if (restBytes > LONGEST_LINE_BYTES) {
        account.read();
        account.skip(line, 'it is longer than 256 MiB');
      } else if (restBytes > 0) readLine(decodeUtf8(joined(rest, new Uint8Array())), true);
      return end(account, fault === null ? [] : [fault]);
    },
  };
}

const LONE_CR = /\r(?!\n|$)/g;

const reasonOf = (text: string) =>
  text.startsWith('{') ? 'damaged JSON: it cannot be read to its end' : 'it is not a JSON object';

function joined(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  if (parts.length === 0) return last;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, last.length));
  let at = 0;
  for (const part of [...parts, last]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
