import type { Moment, Review } from '../model/review.ts';

/** `checkout-review.md, line 12`, `…, lines 12 and 13`, `written by hand`. */
export function sourceLine({ origin }: Moment, sources: Review['sources']): string {
  if (!origin) return 'written by hand';
  const name = sources[origin.sourceId]?.name ?? 'a removed source';
  const isApart = origin.textLine !== null && origin.textLine !== origin.line;
  return isApart ? `${name}, lines ${origin.line} and ${origin.textLine}` : `${name}, line ${origin.line}`;
}
