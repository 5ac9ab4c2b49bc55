import { describe, expect, it } from 'vitest';
import { ambiguousDates, proposeDayOrder } from '../../../shared/timeline/proposeDayOrder.ts';
import { evidenceOf } from '../../fixtures/evidence.ts';

const utc = (text: string) => Date.parse(text);
const eventAt = (text: string) => ({
  time: { civilMs: utc(text), offsetMin: null, lacks: 'nothing' as const },
});
const march = utc('2026-03-11T09:00:00Z');

describe('dates that could be meant either way', () => {
  it('are read the way that brings them beside the other files, and say why', () => {
    const november = evidenceOf([
      eventAt('2026-11-03T09:00:00Z'),
      eventAt('2026-11-03T09:05:00Z'),
      eventAt('2026-11-03T09:20:00Z'),
    ]);
    const dates = ambiguousDates(november, 'monthFirst');
    expect(dates).toEqual({
      order: 'monthFirst',
      medianMs: utc('2026-11-03T09:05:00Z'),
      otherMs: utc('2026-03-11T09:05:00Z'),
    });
    expect(dates && proposeDayOrder(dates, [march, march, utc('2019-01-01T00:00:00Z')])).toEqual({
      order: 'dayFirst',
      reason: 'day first, since the other files are of March 2026',
    });
  });

  it('stay as they are where the others are nearer to that, or there are none', () => {
    const dates = { order: 'monthFirst', medianMs: march, otherMs: utc('2026-11-03T09:00:00Z') } as const;
    expect(proposeDayOrder(dates, [march])).toBeNull();
    expect(proposeDayOrder({ ...dates, medianMs: dates.otherMs, otherMs: march }, [])).toBeNull();
  });

  it('stay as they are where the other way is nearer by no more than a day', () => {
    const dates = { order: 'dayFirst', medianMs: march, otherMs: march + 86_400_000 } as const;
    expect(proposeDayOrder(dates, [march + 86_400_000])).toBeNull();
    expect(proposeDayOrder(dates, [march + 86_400_000 + 1])).toBeNull();
  });

  it('have no other way where a day is past the twelfth', () => {
    expect(ambiguousDates(evidenceOf([eventAt('2026-03-13T00:00:00Z')]), 'dayFirst')).toBeNull();
  });
});
