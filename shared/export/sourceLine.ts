import type { Moment, Origin, Review } from '../model/review.ts';

/** `checkout-review.md, line 12`, `…, lines 12 and 13`, `written by hand`; of joined moments, all of them. */
export function sourceLine({ origin, joined = [] }: Moment, sources: Review['sources']): string {
  if (!origin) return 'written by hand';
  return [origin, ...joined].map((one) => originLine(one, sources)).join('; ');
}

function originLine({ sourceId, line, textLine }: Origin, sources: Review['sources']): string {
  const name = sources[sourceId]?.name ?? 'a removed source';
  const isApart = textLine !== null && textLine !== line;
  return isApart ? `${name}, lines ${line} and ${textLine}` : `${name}, line ${line}`;
}
