import { instantOf, UTC } from '../model/time.ts';

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && instantOf(text, '00:00', UTC) !== null;
