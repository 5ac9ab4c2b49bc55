import { decodeUtf8 } from '../utf8.ts';

interface ExportEvents {
  onField(name: string, value: Uint8Array, line: number): void;
  /** @param line of the blank line that ends the entry */
  onEntryEnd(line: number): void;
}

/** A longer field is no field: the file is damaged there. */
const LONGEST_FIELD_BYTES = 64 * 1024 * 1024;
const LENGTH_BYTES = 8;

/**
 * Cuts the journal's export format into fields, as it streams in:
 *
 *     NAME=value\n                             text
 *     NAME\n <8 bytes, little endian> data \n  anything, also line ends
 *     \n                                       the end of an entry
 */
export class ExportFields {
  /** 1-based, of what comes next. */
  line = 1;
  strangeLines = 0;
  private held: Uint8Array = new Uint8Array();
  private readonly events: ExportEvents;

  constructor(events: ExportEvents) {
    this.events = events;
  }

  /** What was given ends in the middle of a field. */
  get isWithinField(): boolean {
    return this.held.length > 0;
  }

  push(bytes: Uint8Array): void {
    const all = this.held.length === 0 ? bytes : joined(this.held, bytes);
    let at = 0;
    for (;;) {
      const next = this.field(all, at);
      if (next === null) break;
      at = next;
    }
    this.held = all.slice(at);
  }

  /** @returns where the next one begins; null when this one is not all there yet */
  private field(all: Uint8Array, at: number): number | null {
    const end = all.indexOf(10, at);
    if (end < 0) return null;
    if (end === at) {
      this.events.onEntryEnd(this.line++);
      return end + 1;
    }
    const equals = all.indexOf(61, at);
    if (equals >= 0 && equals < end) {
      this.events.onField(decodeUtf8(all.subarray(at, equals)), all.subarray(equals + 1, end), this.line++);
      return end + 1;
    }
    const name = decodeUtf8(all.subarray(at, end));
    if (!/^[A-Z_][A-Z0-9_]*$/.test(name)) return this.passOver(end);
    const from = end + 1 + LENGTH_BYTES;
    if (all.length < from) return null;
    const length = lengthAt(all, end + 1);
    if (length > LONGEST_FIELD_BYTES) return this.passOver(end);
    if (all.length < from + length + 1) return null;
    const value = all.subarray(from, from + length);
    this.events.onField(name, value, this.line);
    for (let i = at; i <= from + length; i++) if (all[i] === 10) this.line++;
    return from + length + 1;
  }

  private passOver(end: number): number {
    this.strangeLines++;
    this.line++;
    return end + 1;
  }
}

function lengthAt(bytes: Uint8Array, at: number): number {
  let length = 0;
  for (let i = LENGTH_BYTES - 1; i >= 0; i--) length = length * 256 + (bytes[at + i] ?? 0);
  return length;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
