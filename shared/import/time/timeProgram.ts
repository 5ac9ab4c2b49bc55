/** What a program of compileTimePattern.ts is made of: an operation, and for some of them one argument. */
export const OP = {
  done: 0,
  /** byte */
  literal: 1,
  /** index of a set */
  oneOf: 2,
  /** where to go on when what follows does not match */
  optional: 3,
  endOptional: 4,
  year4: 5,
  year2: 6,
  month2: 7,
  month: 8,
  monthName: 9,
  day2: 10,
  day: 11,
  dayPadded: 12,
  yearDay: 13,
  first: 14,
  second: 15,
  hour2: 16,
  hour: 17,
  minute: 18,
  seconds: 19,
  fraction: 20,
  half: 21,
  weekday: 22,
  zone: 23,
  zoneName: 24,
  epoch: 25,
  tai: 26,
  gap: 27,
  looseMinute: 28,
  looseSeconds: 29,
  milliseconds: 30,
} as const;

export interface TimeProgram {
  readonly shape: string;
  readonly code: Int32Array;
  /** 256 bytes a set, 1 where it holds the byte. */
  readonly sets: Uint8Array;
  /** 1 for each byte that a match can begin with. */
  readonly starts: Uint8Array;
  readonly lacks: 'nothing' | 'year' | 'date';
  /** Day and month may be meant in either order. */
  readonly isAmbiguous: boolean;
  readonly isEpoch: boolean;
  readonly hasSeconds: boolean;
  readonly hasClock: boolean;
  /** What stands below the second is a number of milliseconds, not a fraction. */
  readonly countsMilliseconds: boolean;
}
