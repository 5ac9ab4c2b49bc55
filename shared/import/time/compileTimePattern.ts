import { OP, type TimeProgram } from './timeProgram.ts';

const FIELDS: Readonly<Record<string, number>> = {
  Y: OP.year4,
  y: OP.year2,
  m: OP.month2,
  '-m': OP.month,
  b: OP.monthName,
  d: OP.day2,
  '-d': OP.day,
  e: OP.dayPadded,
  j: OP.yearDay,
  1: OP.first,
  2: OP.second,
  H: OP.hour2,
  '-H': OP.hour,
  M: OP.minute,
  S: OP.seconds,
  '-M': OP.looseMinute,
  '-S': OP.looseSeconds,
  f: OP.fraction,
  L: OP.milliseconds,
  p: OP.half,
  a: OP.weekday,
  z: OP.zone,
  Z: OP.zoneName,
  s: OP.epoch,
  t: OP.tai,
  _: OP.gap,
};

/** @param shape in the notation of timePatterns.ts */
export function compileTimePattern(shape: string): TimeProgram {
  const code: number[] = [];
  const sets: string[] = [];
  const open: number[] = [];
  for (const [part] of shape.matchAll(/%-?.|\{[^}]*\}|[\s\S]/g)) {
    if (part.startsWith('%')) {
      const op = FIELDS[part.slice(1)];
      if (op === undefined) throw new Error(`${part} in ${shape} is no field`);
      code.push(op);
    } else if (part.startsWith('{')) code.push(OP.oneOf, sets.push(part.slice(1, -1)) - 1);
    else if (part === '(') open.push(code.push(OP.optional, 0) - 1);
    else if (part === ')') {
      code.push(OP.endOptional);
      code[open.pop() ?? 0] = code.length;
    } else code.push(OP.literal, part.charCodeAt(0));
  }
  code.push(OP.done);
  const table = new Uint8Array(256 * sets.length);
  for (const [i, set] of sets.entries()) for (const sign of set) table[i * 256 + sign.charCodeAt(0)] = 1;
  const has = (...fields: string[]) => fields.some((field) => shape.includes(`%${field}`));
  const isEpoch = has('s', 't');
  const hasDate = has('d', '-d', 'e', 'j', '1');
  return {
    shape,
    code: Int32Array.from(code),
    sets: table,
    starts: startsOf(code, table),
    lacks: isEpoch || (hasDate && has('Y', 'y')) ? 'nothing' : hasDate ? 'year' : 'date',
    isAmbiguous: has('1'),
    isEpoch,
    hasSeconds: isEpoch || has('S', '-S'),
    hasClock: isEpoch || has('H', '-H'),
    countsMilliseconds: has('L'),
  };
}

/** The bytes that one of the first operations can begin with: most places of a line are ruled out by one look. */
function startsOf(code: readonly number[], sets: Uint8Array): Uint8Array {
  const starts = new Uint8Array(256);
  const allow = (text: string) => {
    for (const sign of text) starts[sign.charCodeAt(0)] = 1;
  };
  const from = (at: number): void => {
    switch (code[at]) {
      case OP.literal:
        starts[code[at + 1] ?? 0] = 1;
        break;
      case OP.oneOf:
        for (let b = 0; b < 256; b++) if (sets[(code[at + 1] ?? 0) * 256 + b]) starts[b] = 1;
        break;
      case OP.optional:
        from(at + 2);
        from(code[at + 1] ?? 0);
        break;
      case OP.monthName:
        allow('JFMASONDjfmasondéÃ');
        break;
      case OP.weekday:
        allow('MTWFSmtwfs');
        break;
      default:
        allow('0123456789');
    }
  };
  from(0);
  return starts;
}
