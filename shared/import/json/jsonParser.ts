import type { JsonValue } from './jsonValue.ts';

/** Deeper than any format; what lies deeper is kept as its text. */
const DEEPEST = 200;
const QUOTE = 34;
const BACKSLASH = 92;
/** JSON text sequences (RFC 7464) put it before each value. */
const RECORD_SEPARATOR = 30;
const LONGEST_RAW_TEXT = 1000;

type MutableObject = { [key: string]: JsonValue };

/**
 * Reads one value after another out of a text and knows on which line each object and array begins. After a fault
 * the caller says where to go on. Comments, trailing commas, NaN and raw tabs in strings are let pass; a raw line
 * end within a string is a fault, since it shows where a line was cut.
 */
export class JsonParser {
  at = 0;
  line = 1;
  /** Why the value could not be read on; null while all is well. */
  fault: string | null = null;
  /** The fault is the end of the text. */
  isAtEnd = false;
  /** Objects and arrays that were begun and not ended when the fault came, outermost first. */
  readonly open: object[] = [];
  /** How far each of them stands in from the left; -1 where something stands before it on its line. */
  readonly openColumns: number[] = [];
  private lineStart = 0;
  private readonly text: string;
  private readonly onPlace: (value: object, line: number, lines: number) => void;

  constructor(text: string, onPlace: (value: object, line: number, lines: number) => void) {
    this.text = text;
    this.onPlace = onPlace;
  }

  /** The code of what comes next after space and comments, NaN at the end. */
  peek(): number {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 10) this.newLine();
      else if (code === 13) {
        if (text.charCodeAt(this.at + 1) !== 10) this.newLine();
      } else if (code === 47 && this.skipComment()) continue;
      else if (code !== 32 && code !== 9 && code !== 0xfeff && code !== RECORD_SEPARATOR) return code;
      this.at++;
    }
  }

  /** Leaves what could not be read for the next line that begins a record that stands in no further than it. */
  goOn(): void {
    const { text } = this;
    const record = this.openColumns.findLastIndex(
      (_, i) => i > 0 && Array.isArray(this.open[i - 1]) && !Array.isArray(this.open[i]),
    );
    const indent = Math.max(this.openColumns[record] ?? 0, 0);
    // What should have been a comma may be the next record already.
    const isFirst = this.open.length > 0 && text.slice(this.lineStart, this.at).trim() === '';
    if (!isFirst || !beginsRecord(text, this.lineStart, indent)) {
      do {
        NEXT_LINE.lastIndex = this.at;
        const next = NEXT_LINE.exec(text);
        this.at = next ? next.index + next[0].length : text.length;
        if (next) {
          this.line++;
          this.lineStart = this.at;
        }
      } while (this.at < text.length && !beginsRecord(text, this.at, indent));
    }
    this.fault = null;
    this.isAtEnd = false;
    this.open.length = 0;
    this.openColumns.length = 0;
  }

  /** @returns undefined when nothing of a value could be read */
  value(depth = 0): JsonValue | undefined {
    const code = this.peek();
    if (code === 123) return depth < DEEPEST ? this.object(depth) : this.tooDeep();
    if (code === 91) return depth < DEEPEST ? this.array(depth) : this.tooDeep();
    if (code === QUOTE) return this.string();
    if (code === 45 || code === 43 || code === 46 || (code >= 48 && code <= 57)) return this.number();
    return this.word();
  }

  private newLine(): void {
    this.line++;
    this.lineStart = this.at + 1;
  }

  private begin(made: object): void {
    const { lineStart, at } = this;
    this.open.push(made);
    this.openColumns.push(
      this.text.slice(lineStart, Math.min(at, lineStart + 40)).trim() === '' ? at - lineStart : -1,
    );
    this.at++;
  }

  private object(depth: number): JsonValue {
    const made: MutableObject = {};
    const { line } = this;
    this.begin(made);
    for (;;) {
      let code = this.peek();
      if (code === 125) break;
      if (code !== QUOTE) return this.stopped(made, line, 'a name in quotes or “}”');
      const key = this.string();
      if (key === undefined) return this.placed(made, line);
      if (this.peek() !== 58) return this.stopped(made, line, '“:”');
      this.at++;
      const value = this.value(depth + 1);
      if (value !== undefined) put(made, key, value);
      if (this.fault !== null) return this.placed(made, line);
      code = this.peek();
      if (code === 44) this.at++;
      else if (code !== 125) return this.stopped(made, line, '“,” or “}”');
    }
    this.at++;
    this.open.pop();
    this.openColumns.pop();
    return this.placed(made, line);
  }

  private array(depth: number): JsonValue {
    const made: JsonValue[] = [];
    const { line } = this;
    this.begin(made);
    for (;;) {
      let code = this.peek();
      if (code === 93) break;
      const value = this.value(depth + 1);
      if (value !== undefined) made.push(value);
      if (this.fault !== null) return this.placed(made, line);
      code = this.peek();
      if (code === 44) this.at++;
      else if (code !== 93) return this.stopped(made, line, '“,” or “]”');
    }
    this.at++;
    this.open.pop();
    this.openColumns.pop();
    return this.placed(made, line);
  }

  private placed<T extends JsonValue & object>(made: T, line: number): T {
    this.onPlace(made, line, this.line - line + 1);
    return made;
  }

  private stopped<T extends JsonValue & object>(made: T, line: number, wanted: string): T {
    this.stop(wanted);
    return this.placed(made, line);
  }

  private stop(wanted: string): undefined {
    const found = this.text.slice(this.at, this.at + 1);
    this.isAtEnd = found === '';
    this.fault = this.isAtEnd ? 'the text breaks off' : `${wanted} is missing before “${found}”`;
    return undefined;
  }

  private string(): string | undefined {
    const { text } = this;
    const from = ++this.at;
    let end = from;
    let hasEscapes = false;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        hasEscapes = true;
        end += 2;
      } else if (code === 10 || code === 13 || Number.isNaN(code)) {
        this.at = Math.min(end, text.length);
        this.isAtEnd = this.at >= text.length;
        this.fault = this.isAtEnd ? 'the text breaks off' : 'a text in quotes does not end on its line';
        return undefined;
      } else end++;
    }
    this.at = end + 1;
    const raw = text.slice(from, end);
    return hasEscapes ? unescaped(raw) : raw;
  }

  private number(): JsonValue | undefined {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text)?.[0];
    if (found === undefined) return this.stop('a value');
    this.at += found.length;
    if (found.length < 16) return Number(found);
    if (/^[-+]?\d+$/.test(found)) {
      const value = Number(found);
      return Number.isSafeInteger(value) || found.length > 400 ? value : BigInt(found.replace('+', ''));
    }
    // A double that prints as it is written lost nothing.
    const isRounded = /^-?\d+\.\d+$/.test(found) && String(Number(found)) !== found;
    return found.length > 17 && isRounded ? found : Number(found);
  }

  private word(): JsonValue | undefined {
    WORD.lastIndex = this.at;
    const found = WORD.exec(this.text)?.[0];
    if (found === undefined) return this.stop('a value');
    this.at += found.length;
    return found === 'true' ? true : found === 'false' ? false : null;
  }

  private skipComment(): boolean {
    const { text } = this;
    const second = text.charCodeAt(this.at + 1);
    if (second === 47) {
      LINE_END.lastIndex = this.at;
      this.at = LINE_END.exec(text)?.index ?? text.length;
      return true;
    }
    if (second !== 42) return false;
    const end = text.indexOf('*/', this.at + 2);
    const to = end < 0 ? text.length : end + 2;
    this.line += text.slice(this.at, to).match(ANY_LINE_END)?.length ?? 0;
    this.at = to;
    return true;
  }

  /** To its matching end, without a step deeper. */
  private tooDeep(): string | undefined {
    const { text } = this;
    const from = this.at;
    let depth = 0;
    do {
      const code = this.peek();
      if (Number.isNaN(code)) return this.stop('“}”');
      if (code === QUOTE) {
        if (this.string() === undefined) return undefined;
        continue;
      }
      if (code === 123 || code === 91) depth++;
      if (code === 125 || code === 93) depth--;
      this.at++;
    } while (depth > 0);
    return text.slice(from, Math.min(this.at, from + LONGEST_RAW_TEXT));
  }
}

const NUMBER = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?![\w.-])/y;
const WORD = /(?:true|false|null|NaN|undefined)(?!\w)/y;
const LINE_END = /[\r\n]/g;
const ANY_LINE_END = /\r\n|\n|\r/g;
const NEXT_LINE = /\r\n|\n|\r/g;

/** A brace that stands no further in than `indent`, or a bracket at the margin. */
function beginsRecord(text: string, lineStart: number, indent: number): boolean {
  let at = lineStart;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) if (++at - lineStart > indent) return false;
  const code = text.charCodeAt(at);
  return code === 123 || (code === 91 && at === lineStart);
}

/** `__proto__` is a name like any other. */
function put(made: MutableObject, key: string, value: JsonValue): void {
  if (key === '__proto__')
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  else made[key] = value;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

const unescaped = (raw: string): string =>
  raw.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex: string | undefined, sign: string) =>
    hex === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
