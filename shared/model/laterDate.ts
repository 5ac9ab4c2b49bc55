import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD`, whole days later; null when the date does not exist. */
export function laterDate(date: string, days: number): string | null {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).add({ days }).toString();
  } catch {
    return null;
  }
}
