/*
 * How programs write times, in strptime's words, compiled by compileTimePattern.ts into what runs on bytes.
 *
 *   %Y %y    year of four digits, of two (70 to 99 are of the last century)
 *   %m %-m   month of two digits, of one or two      %b  its English name, short or whole
 *   %d %-d   day of two digits, of one or two        %e  padded with a space too      %j  day of the year
 *   %1 %2    day and month in an order that the file's values show, or a person says
 *   %H %-H   hour, 24 h, of two digits, of one or two (padded with a space too)
 *   %M %S %f minute, second (60 is a leap second), digits below the second
 *   %-M %-S  the same of one or two digits      %L  a number of milliseconds without zeros before it: 96 is 0.096 s
 *   %p       AM or PM, behind a space or not     %a  weekday     %z  offset or zone, behind a space or not     %Z  name of a zone
 *   %s       since 1970, the unit by its size     %t  TAI64N     %_  what stands between date and clock
 *   {abc}    one of these       (...)  may be missing       all else is itself
 */

/** What a line that begins with such a time is worth as a sign of a log. */
export type PatternStrength =
  /** Date and clock to the second. */
  | 'strong'
  /** People write so too. */
  | 'weak';

export interface TimePatternText {
  readonly shape: string;
  readonly strength: PatternStrength;
  /** The letter before it is the level (glog). */
  readonly hasLetterLevel?: true;
  /** Only where the text begins with it, not in the midst of a line. */
  readonly isOnlyAtStart?: true;
  /** What follows is `HOST TAG[pid]: message` (RFC 3164). */
  readonly hasHost?: true;
}

const strong = (shape: string, more: Partial<TimePatternText> = {}): TimePatternText => ({
  shape,
  strength: 'strong',
  ...more,
});
const weak = (shape: string, more: Partial<TimePatternText> = {}): TimePatternText => ({
  shape,
  strength: 'weak',
  ...more,
});

/** Where several match at one place the longest counts, then the first. */
export const TIME_PATTERNS: readonly TimePatternText[] = [
  // ISO 8601 and its relatives, log4j, logback, PostgreSQL, MySQL, CRI, nginx error, Go.
  strong('%Y-%m-%d%_%-H:%M:%S({.,:}%f)(%p)(%z)'),
  strong('%Y{/.}%m{/.}%d%_%-H:%M:%S({.,:}%f)(%p)(%z)'),
  strong('%Y-%jT%H:%M:%S({.,}%f)(%z)'),
  strong('%Y-%m-%d{-_ T}%H{.-}%M{.-}%S({.,-}%f)'),
  strong('%Y-%m-%d{-_ }%H%M%S({.,}%f)(%z)'),
  // Numbers put together as they are, without zeros before them.
  strong('%Y{-/.}%-m{-/.}%-d%_%-H:%-M:%-S({.,:}%f)'),
  strong('%Y%m%d{T .-_:}%-H:%-M:%-S({.,:}%f)'),
  // Compact.
  strong('%Y%m%d{T .-_}%H%M%S({.,}%f)(%z)'),
  strong('%Y%m%d{T .-_:}%-H:%M:%S({.,:}%f)(%z)'),
  strong('%Y%m%d%H%M%S(.%f)(%z)', { isOnlyAtStart: true }),
  // HDFS, MySQL before 5.7.
  strong('%y%m%d %H%M%S', { isOnlyAtStart: true }),
  strong('%y%m%d %-H:%M:%S({.,}%f)', { isOnlyAtStart: true }),
  // Spark; whether the year stands first is seen in the values.
  strong('%y/%m/%d %H:%M:%S({.,}%f)(%z)'),
  // Common log format, HAProxy, HTTP dates, IMAP, Oracle.
  strong('%-d{/ -.}%b{/ -.,}%Y%_%-H:%M:%S({.,:}%f)(%p)(%z)'),
  strong('%-d{/ -.}%b{/ -.,}%y%_%-H:%M:%S({.,:}%f)(%p)(%z)'),
  // ctime, Apache error, Windows services, java.util.logging, Cisco.
  strong('(%a )%b %e %-H:%M:%S({.,}%f)( %Z) %Y(%z)'),
  strong('(%a, )%b %e(,) %Y(,) %-H:%M:%S({.,:}%f)(%p)(%z)'),
  // RFC 3164.
  strong('(%a )%b %e %H:%M:%S({.,}%f)(%z)', { hasHost: true }),
  // Day and month in numbers.
  strong('%-d.%-m.%Y%_%-H:%M:%S({.,:}%f)(%p)(%z)'),
  strong('%1{/-}%2{/-}%Y%_%-H:%M:%S({.,:}%f)(%p)(%z)'),
  strong('%1{/-}%2{/-}%y%_%-H:%M:%S({.,:}%f)(%p)(%z)'),
  // logcat, snort.
  strong('%m-%d %H:%M:%S{.,}%f'),
  strong('%m/%d{- }%H:%M:%S{.,}%f'),
  strong('%m-%d %H:%M:%S', { isOnlyAtStart: true }),
  strong('%m/%d %H:%M:%S', { isOnlyAtStart: true }),
  strong('%1.%2 %H:%M:%S({.,:}%f)', { isOnlyAtStart: true }),
  strong('%-d.%-m. %H:%M:%S({.,:}%f)', { isOnlyAtStart: true }),
  // glog, klog.
  strong('{IWEFDC}%m%d %H:%M:%S(.%f)', { hasLetterLevel: true }),
  strong('{IWEFDC}%Y%m%d %H:%M:%S(.%f)', { hasLetterLevel: true }),
  // Numbers.
  strong('@%t'),
  strong('%s'),
  // To the minute.
  weak('%Y-%m-%d%_%-H:%M(%p)(%z)'),
  weak('%Y{/.}%m{/.}%d%_%-H:%M(%p)(%z)'),
  weak('%-d{/ -.}%b{/ -.,}%Y%_%-H:%M(%p)(%z)'),
  weak('%-d{/ -.}%b{/ -.,}%y%_%-H:%M(%p)(%z)'),
  weak('%b %e(,) %Y(,) %-H:%M(%p)(%z)'),
  weak('%-d.%-m.%Y%_%-H:%M(%p)(%z)'),
  weak('%1{/-}%2{/-}%Y%_%-H:%M(%p)(%z)'),
  weak('%1{/-}%2{/-}%y%_%-H:%M(%p)(%z)'),
  // Without a date.
  weak('%-H:%M:%S({.,:}%f)(%p)(%z)', { isOnlyAtStart: true }),
];
