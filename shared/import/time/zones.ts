import { toZone, UTC, type ZoneId } from '../../model/time.ts';

/*
 * Zones as people write them. An abbreviation of standard or summer time is taken at its word, also in the
 * other half of the year (PST in June is -08:00); a name that says neither (PT, Eastern, Berlin) follows the
 * place, so its offset depends on the date.
 */

export const FIXED_ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  ZULU: 'UTC',
  WET: '+00:00',
  WEST: '+01:00',
  BST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  WAT: '+01:00',
  CAT: '+02:00',
  SAST: '+02:00',
  EAT: '+03:00',
  GST: '+04:00',
  PKT: '+05:00',
  IST: '+05:30',
  NPT: '+05:45',
  WIB: '+07:00',
  ICT: '+07:00',
  SGT: '+08:00',
  HKT: '+08:00',
  PHT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  ACDT: '+10:30',
  IDT: '+03:00',
  MYT: '+08:00',
  WITA: '+08:00',
  ADT: '-03:00',
  CLT: '-04:00',
  COT: '-05:00',
  AKDT: '-08:00',
  BRT: '-03:00',
  ART: '-03:00',
  AST: '-04:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  AKST: '-09:00',
  HST: '-10:00',
};

const PLACES: Readonly<Record<string, string>> = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
  PACIFIC: 'America/Los_Angeles',
  MOUNTAIN: 'America/Denver',
  CENTRAL: 'America/Chicago',
  EASTERN: 'America/New_York',
  'CENTRAL EUROPEAN': 'Europe/Berlin',
  'EASTERN EUROPEAN': 'Europe/Athens',
  'WEST AFRICA': 'Africa/Lagos',
  'WEST AFRICAN': 'Africa/Lagos',
  'CENTRAL AFRICA': 'Africa/Maputo',
  'CENTRAL AFRICAN': 'Africa/Maputo',
  'EAST AFRICA': 'Africa/Nairobi',
  'EAST AFRICAN': 'Africa/Nairobi',
  'EASTERN AFRICAN': 'Africa/Nairobi',
  'SOUTH AFRICA': 'Africa/Johannesburg',
  'SOUTH AFRICAN': 'Africa/Johannesburg',
  'SOUTH AFRICA STANDARD': 'Africa/Johannesburg',
  INDIAN: 'Asia/Kolkata',
  'INDIAN STANDARD': 'Asia/Kolkata',
  'INDIA STANDARD': 'Asia/Kolkata',
  BRITISH: 'Europe/London',
  'BRITISH SUMMER': '+01:00',
  'GREENWICH MEAN': 'UTC',
  'COORDINATED UNIVERSAL': 'UTC',
  UNIVERSAL: 'UTC',
  'EASTERN STANDARD': '-05:00',
  'EASTERN DAYLIGHT': '-04:00',
  'CENTRAL STANDARD': '-06:00',
  'CENTRAL DAYLIGHT': '-05:00',
  'MOUNTAIN STANDARD': '-07:00',
  'MOUNTAIN DAYLIGHT': '-06:00',
  'PACIFIC STANDARD': '-08:00',
  'PACIFIC DAYLIGHT': '-07:00',
};

/** Abbreviations that are words too are zones only in capitals. */
const ALSO_IN_SMALL_LETTERS = new Set([
  'UTC', 'GMT', 'PST', 'PDT', 'EST', 'EDT', 'CST', 'CDT', 'CET', 'CEST', 'SAST', 'BST', 'IST',
]); // biome-ignore format: a list

export interface ZoneMention {
  readonly start: number;
  readonly end: number;
  readonly zone: ZoneId;
}

const NUMERIC = /(?:(UTC|GMT)\s?)?([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?(?![\d.]|:\d|\s?(?:min|m\b|h\b|s\b))/iy;
const WORDS = /\p{L}+(?:[ _/-]\p{L}+){0,3}/uy;

/** The zone whose name begins exactly at `at`. */
export function zoneAt(text: string, at: number): ZoneMention | null {
  NUMERIC.lastIndex = at;
  const numeric = NUMERIC.exec(text);
  if (numeric && (numeric[1] || isBareOffset(text, at, numeric))) {
    const hours = Number(numeric[3]);
    const zone =
      hours > 14
        ? null
        : toZone(`${numeric[2] === '+' ? '+' : '-'}${String(hours).padStart(2, '0')}:${numeric[4] ?? '00'}`);
    if (zone) return { start: at, end: NUMERIC.lastIndex, zone: hours || Number(numeric[4]) ? zone : UTC };
  }
  WORDS.lastIndex = at;
  const words = WORDS.exec(text)?.[0];
  if (!words) return null;
  const parts = words.split(/(?=[ _/-])/);
  for (let count = parts.length; count > 0; count--) {
    const name = parts.slice(0, count).join('');
    const zone = namedZone(name);
    if (zone) {
      const after = /^\s*(?:standard |daylight )?time\b/i.exec(
        text.slice(at + name.length, at + name.length + 30),
      );
      return { start: at, end: at + name.length + (after?.[0].length ?? 0), zone };
    }
  }
  return null;
}

/**
 * `+0100`, `-0500`, `+05:30`. A minus sign with a colon (`10:00-11:00`) is a range, unless the time is written
 * the ISO way (`T10:00:00-05:00`).
 */
function isBareOffset(text: string, at: number, match: RegExpExecArray): boolean {
  if (match[3]?.length !== 2 || !match[4]) return false;
  if (match[2] === '+' || !match[0].includes(':')) return true;
  return /T\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?$/.test(text.slice(Math.max(0, at - 24), at));
}

function namedZone(written: string): ZoneId | null {
  const isTime = /[ _-]time$/i.test(written);
  const name = isTime ? written.slice(0, -5) : written;
  const upper = name.toUpperCase();
  const fixed = FIXED_ZONES[upper];
  if (fixed && (name === upper || ALSO_IN_SMALL_LETTERS.has(upper))) return toZone(fixed);
  const place = PLACES[upper];
  if (place && (upper.length > 2 || name === upper)) return toZone(place);
  if (/^[A-Z][a-z]+\/[A-Z]/.test(name)) return toZone(name);
  return /^[A-Z]\p{L}{2,}/u.test(name) && !NOT_CITIES.has(upper) ? cityZone(name) : null;
}

/** Cities of the zone database that begin sentences, name people, or are common words. */
const NOT_CITIES = new Set(['EASTER', 'CENTER', 'CENTRAL', 'GENERAL', 'NOVEMBER', 'MARQUESAS', 'TROLL', 'PARIS TEAM', 'JUNEAU', 'SYDNEY S', 'VICTORIA']); // biome-ignore format: a list

let cities: Map<string, string> | null = null;

function cityZone(name: string): ZoneId | null {
  if (!cities) {
    cities = new Map();
    for (const id of Intl.supportedValuesOf('timeZone')) {
      const city = id.split('/').at(-1);
      if (city && id.includes('/')) cities.set(city.replaceAll('_', ' ').toUpperCase(), id);
    }
    // Cities that people name and the zone database does not, or only under an old name.
    for (const [city, id] of [
      ['SAN FRANCISCO', 'America/Los_Angeles'],
      ['SEATTLE', 'America/Los_Angeles'],
      ['KOLKATA', 'Asia/Kolkata'],
      ['MUMBAI', 'Asia/Kolkata'],
      ['BANGALORE', 'Asia/Kolkata'],
      ['BEIJING', 'Asia/Shanghai'],
      ['KYIV', 'Europe/Kyiv'],
      ['LAGOS', 'Africa/Lagos'],
      ['KIGALI', 'Africa/Kigali'],
      ['ADDIS ABABA', 'Africa/Addis_Ababa'],
      ['NAIROBI', 'Africa/Nairobi'],
    ] as const)
      cities.set(city, id);
  }
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '');
  const id = cities.get(folded.replaceAll('_', ' ').toUpperCase());
  return id ? toZone(id) : null;
}

/**
 * The zone that a heading or a note gives for all times: `Timeline (UTC)`, `All times in CEST (UTC+2)`. Only
 * behind words or signs that announce one, since `Central` or `Paris` alone may be anything.
 */
export function zoneOfNote(text: string): ZoneMention | null {
  const announced =
    /(?:\b(?:time )?zone\b\s*[:=]|\btz\b\s*[:=]?|\b(?:zeiten|heures|horas|uhrzeiten)\b[^.\n]{0,20}?\b(?:in|en|em)\b|\btime(?:s|stamps?|zones?| zones?)?\b[^.\n]{0,30}?\b(?:in|are|is|as)\b|\btime\s?zone\b\s*(?:is|=|:)?|\btime(?:s|stamps?)?\b\s*[:,-]?|\ball in|[([,]|\bin\b)[\s:*_(]*/giy;
  for (let at = 0; at < text.length && at < 400; at++) {
    announced.lastIndex = at;
    const match = announced.exec(text);
    const zone = match ? zoneAt(text, skipThe(text, announced.lastIndex)) : null;
    if (zone) return zone;
  }
  return null;
}

/** `in the US Eastern time zone` */
const skipThe = (text: string, at: number) =>
  at + (/^(?:the )?(?:US )?/i.exec(text.slice(at, at + 8))?.[0].length ?? 0);
