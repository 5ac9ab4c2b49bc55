import { decodeUtf8 } from '../utf8.ts';

/*
 * RFC 4180 and what people make of it: any line end, also several in one file; quotes with line breaks and doubled
 * quotes in them; a quote that stands where none may, or is never closed, is a character of its cell, so that it
 * does not swallow the rows that follow. Rows are cut in the bytes: all signs that matter are ASCII, and no text is made for
 * a cell until it is asked for.
 */

/** One record of a table, valid until the next one is cut. */
export interface Row {
  /** 1-based physical line on which it begins, and how many lines it takes. */
  readonly line: number;
  readonly lineCount: number;
  /** Cells in it. */
  readonly width: number;
  /** A quote opens in it that is never closed. */
  readonly hasOpenQuote: boolean;
  /** Its text without the line end. */
  readonly isBlank: boolean;
  /** Empty for a cell that it does not have. */
  cell(place: number): string;
  /** In these a cell stands from `start` to `end`, without its quotes; both are 0 for one that it does not have. */
  readonly bytes: Uint8Array;
  start(place: number): number;
  end(place: number): number;
  /** Two quotes beside each other in it stand for one. */
  hasDoubledQuotes(place: number): boolean;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
/** In bytes: a quoted cell that is longer is taken for a quote that was forgotten. */
const LONGEST_QUOTED = 4 * 1024 * 1024;
/** In bytes. A row without an end is cut here: nothing can grow without limit. */
const LONGEST_ROW = 32 * 1024 * 1024;
const UNCLOSED = -2;
const UNFINISHED = -1;

export class RowCutter implements Row {
  line = 1;
  lineCount = 1;
  width = 0;
  hasOpenQuote = false;
  isBlank = false;
  bytes = new Uint8Array();
  private readonly delimiter: number;
  private readonly onRow: (row: Row) => void;
  private at = 0;
  private rowEnd = 0;
  /** Of the whole row, once a cell of it was asked for. */
  private text: string | null = null;
  /** Pushed since, and not yet part of `bytes`. */
  private waiting: Uint8Array[] = [];
  private waitingLength = 0;
  private endsWithCr = false;
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);
  /** 0 as it stands, 1 in quotes, 2 in quotes with doubled ones. */
  private forms = new Uint8Array(64);

  constructor(delimiter: string, onRow: (row: Row) => void) {
    this.delimiter = delimiter.charCodeAt(0);
    this.onRow = onRow;
  }

  /** @param bytes of text in UTF-8, cut anywhere */
  push(bytes: Uint8Array): void {
    const isAfterCr = this.endsWithCr;
    this.endsWithCr = bytes.at(-1) === CR;
    this.waiting.push(bytes);
    this.waitingLength += bytes.length;
    // No row ends in it. Put together at once, a long row would be copied for each of its pieces.
    const hasEnd = isAfterCr || bytes.includes(LF) || bytes.includes(CR);
    if (!hasEnd && this.waitingLength < LONGEST_ROW) return;
    this.takeWaiting();
    this.cut(false);
  }

  finish(): void {
    this.takeWaiting();
    this.cut(true);
  }

  cell(place: number): string {
    if (place >= this.width) return '';
    const { bytes, at, rowEnd } = this;
    const start = this.start(place);
    const end = this.end(place);
    this.text ??= decodeUtf8(bytes.subarray(at, rowEnd));
    // One UTF-16 unit a byte: places in the bytes are places in the text.
    const isEven = this.text.length === rowEnd - at;
    const text = isEven ? this.text.slice(start - at, end - at) : decodeUtf8(bytes.subarray(start, end));
    return this.forms[place] === 2 ? text.replaceAll('""', '"') : text;
  }

  start(place: number): number {
    return place < this.width ? (this.starts[place] ?? 0) : 0;
  }

  end(place: number): number {
    return place < this.width ? (this.ends[place] ?? 0) : 0;
  }

  hasDoubledQuotes(place: number): boolean {
    return place < this.width && this.forms[place] === 2;
  }

  private takeWaiting(): void {
    const rest = this.bytes.subarray(this.at);
    const whole = new Uint8Array(rest.length + this.waitingLength);
    whole.set(rest);
    let at = rest.length;
    for (const piece of this.waiting) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.bytes = whole;
    this.at = 0;
    this.waiting = [];
    this.waitingLength = 0;
  }

  private cut(isLast: boolean): void {
    while (this.at < this.bytes.length) {
      const next = this.scan(isLast);
      if (next < 0) return;
      this.isBlank = this.width === 1 && this.starts[0] === this.ends[0] && this.forms[0] === 0;
      this.rowEnd = next;
      this.text = null;
      this.onRow(this);
      this.line += this.lineCount;
      this.at = next;
    }
  }

  /** @returns where the next row begins; `UNFINISHED` when this one does not end in what there is */
  private scan(isLast: boolean): number {
    const { bytes, delimiter } = this;
    const end = bytes.length;
    let i = this.at;
    this.width = 0;
    this.lineCount = 1;
    this.hasOpenQuote = false;
    for (;;) {
      const from = i;
      if (bytes[i] === QUOTE) {
        const close = this.closing(i, isLast);
        if (close === UNFINISHED) return UNFINISHED;
        if (close === UNCLOSED) this.hasOpenQuote = true;
        else {
          i = close + 1;
          while (i < end && isSpace(bytes[i], delimiter)) i++;
          this.putQuoted(from + 1, close);
        }
      }
      if (i === from) {
        for (; i < end; i++) {
          const code = bytes[i];
          if (code === delimiter || code === LF || code === CR) break;
        }
        this.put(from, i, 0);
      }
      const code = bytes[i];
      if (i < end && code === delimiter) i++;
      else if (i >= end) return isLast || end - this.at >= LONGEST_ROW ? end : UNFINISHED;
      else if (code === LF) return i + 1;
      else if (i + 1 < end) return bytes[i + 1] === LF ? i + 2 : i + 1;
      else return isLast ? end : UNFINISHED;
    }
  }

  /** Where the quote that opens at `open` closes. */
  private closing(open: number, isLast: boolean): number {
    const { bytes, delimiter } = this;
    const end = bytes.length;
    let isStrange = false;
    for (let at = open + 1; ; ) {
      const quote = bytes.indexOf(QUOTE, at);
      if (quote < 0) {
        const isTooLong = end - open > LONGEST_QUOTED;
        return isLast || isTooLong ? UNCLOSED : UNFINISHED;
      }
      if (quote - open > LONGEST_QUOTED) return UNCLOSED;
      if (bytes[quote + 1] === QUOTE) {
        at = quote + 2;
        continue;
      }
      let after = quote + 1;
      while (after < end && isSpace(bytes[after], delimiter)) after++;
      if (after >= end) return isLast ? quote : UNFINISHED;
      const next = bytes[after];
      const isClose = next === delimiter || next === LF || next === CR;
      if (isClose && !isStrange) return quote;
      // A quote in the middle of a cell may have been forgotten to double, but not across lines: that is one that
      // was never closed, and the next cell's opening quote.
      if (hasLineEndIn(bytes, open, quote)) return UNCLOSED;
      if (isClose) return quote;
      isStrange = true;
      at = quote + 1;
    }
  }

  private putQuoted(from: number, to: number): void {
    const { bytes } = this;
    let form = 1;
    for (let i = from; i < to; i++) {
      const code = bytes[i];
      if (code === QUOTE) form = 2;
      else if (code === LF || (code === CR && bytes[i + 1] !== LF)) this.lineCount++;
    }
    this.put(from, to, form);
  }

  private put(from: number, to: number, form: number): void {
    const place = this.width++;
    if (place === this.starts.length) this.grow();
    this.starts[place] = from;
    this.ends[place] = to;
    this.forms[place] = form;
  }

  private grow(): void {
    const { starts, ends, forms } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(starts.length * 2);
    this.forms = new Uint8Array(starts.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.forms.set(forms);
  }
}

const isSpace = (code: number | undefined, delimiter: number): boolean =>
  code === SPACE || (code === TAB && delimiter !== TAB);

function hasLineEndIn(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = bytes[i];
    if (code === LF || code === CR) return true;
  }
  return false;
}
