const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Round lengths, in ms: what a bar of the density stands for can be said in a few words. */
const STEPS_MS = [
  // Binary fractions: their multiples are exact.
  0.25,
  0.5,
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 10, 100, 1000, 10_000, 100_000].flatMap((n) => [n * DAY, n * 2 * DAY, n * 5 * DAY]),
];

/** What one bar stands for, so that bars are at least `leastPx` wide. */
export function densityStepMs(msPerPx: number, leastPx: number): number {
  return STEPS_MS.find((step) => step >= msPerPx * leastPx) ?? STEPS_MS.at(-1) ?? DAY;
}
