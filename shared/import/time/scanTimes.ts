import { findAtoms, maskAddresses } from './findAtoms.ts';
import { readMention } from './readMention.ts';
import { relativeTimes } from './relativeTimes.ts';
import type { TimeMention } from './timeMention.ts';

export type { TimeMention } from './timeMention.ts';

/** Longer texts are searched up to here: what stands in one line beyond it is no timeline. */
export const SCAN_LIMIT = 40_000;

export function scanTimes(whole: string): TimeMention[] {
  const text = maskAddresses(whole.length > SCAN_LIMIT ? whole.slice(0, SCAN_LIMIT) : whole);
  const relative = relativeTimes(text);
  const atoms = findAtoms(text, relative);
  const mentions: TimeMention[] = [];
  for (let i = 0; i < atoms.length; ) {
    const [mention, used] = readMention(text, atoms, i);
    if (mention) mentions.push(mention);
    i += used;
  }
  return relative.length ? [...mentions, ...relative].sort((a, b) => a.start - b.start) : mentions;
}
