import { type DateMention, dateExists, isoDate } from '../time/calendarDate.ts';

export interface ReadDate {
  /** `YYYY-MM-DD`; null when the year is not known, the date is in doubt, or there is no such day. */
  readonly date: string | null;
  readonly assumption: string | null;
}

/** A review tells of some days; of a log with more, the first say enough. */
const MOST_DAYS = 400;

/** Completes dates from the other dates of the document; what cannot be decided stays open. */
export class Calendar {
  private readonly known: readonly string[];
  private readonly commonYear: number | null;

  constructor(mentions: readonly DateMention[]) {
    const known = mentions.flatMap((m) =>
      m.year !== null && !m.isAmbiguous && dateExists(m.year, m.month, m.day)
        ? [isoDate(m.year, m.month, m.day)]
        : [],
    );
    this.known = [...new Set(known)].slice(0, MOST_DAYS);
    const counts = new Map<number, number>();
    for (const { year } of mentions) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    this.commonYear = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  }

  /** @param near the date that events before it are on, `YYYY-MM-DD` */
  read(mention: DateMention, near: string | null): ReadDate {
    const { month, day, isAmbiguous } = mention;
    if (isAmbiguous && mention.year !== null) return this.decide(mention, mention.year, near);
    const year = mention.year ?? this.yearFor(month, day, near);
    if (year === null) return { date: null, assumption: 'the year is not given' };
    if (!dateExists(year, month, day))
      return { date: null, assumption: `there is no ${isoDate(year, month, day)}` };
    const date = isoDate(year, month, day);
    return {
      date,
      assumption:
        mention.year === null ? `the year ${year} is taken from another date of the document` : null,
    };
  }

  /** Both readings of `04-12-2022`: the one that is near the other dates, if only one is. */
  private decide({ month: first, day: second }: DateMention, year: number, near: string | null): ReadDate {
    const readings = [isoDate(year, first, second), isoDate(year, second, first)] as const;
    const others = near ? [near, ...this.known] : this.known;
    const [a, b] = readings.map((r) =>
      Math.min(...others.map((o) => daysApart(r, o)), Number.POSITIVE_INFINITY),
    );
    if (a !== undefined && b !== undefined && Math.abs(a - b) > 14 && Math.min(a, b) <= 31) {
      const date = a < b ? readings[0] : readings[1];
      return { date, assumption: `${date} is the reading that is near the other dates` };
    }
    return { date: null, assumption: `the date may be ${readings[0]} or ${readings[1]}` };
  }

  private yearFor(month: number, day: number, near: string | null): number | null {
    if (near) {
      const year = Number(near.slice(0, 4));
      const options = [year - 1, year, year + 1].filter((y) => dateExists(y, month, day));
      return (
        options.sort(
          (a, b) => daysApart(isoDate(a, month, day), near) - daysApart(isoDate(b, month, day), near),
        )[0] ?? null
      );
    }
    return this.commonYear;
  }
}

const daysApart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
