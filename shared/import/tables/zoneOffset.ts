import { instantOf, toZone, UTC, type ZoneId } from '../../model/time.ts';
import { zoneAt } from '../time/zones.ts';

const zones = new Map<string, ZoneId | null>();
/** A column of zones names few of them; one of anything else must not fill the memory. */
const MOST_ZONES = 1000;

/** The zone that a text names and nothing else: `UTC`, `+02:00`, `GMT+2`, `(PST)`, `Europe/Berlin`. */
export function zoneOf(text: string): ZoneId | null {
  const known = zones.get(text);
  if (known !== undefined) return known;
  const found = readZone(text.trim().replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1'));
  if (zones.size < MOST_ZONES) zones.set(text, found);
  return found;
}

function readZone(text: string): ZoneId | null {
  if (text.length > 40) return null;
  if (/^(?:utc|gmt|z)$/i.test(text)) return UTC;
  const offset = /^([+-])(\d\d?):?(\d\d)?$/.exec(text);
  if (offset) return toZone(`${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`);
  const found = zoneAt(text, 0);
  return found && found.end === text.length ? found.zone : null;
}

/** Minutes east of UTC that the zone has at that date and clock, written as if UTC; null when the text is no zone. */
export function zoneOffset(text: string, civilMs: number): number | null {
  const zone = zoneOf(text);
  if (zone === null) return null;
  if (zone === UTC) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const [date = '', clock = ''] = new Date(Math.floor(civilMs)).toISOString().slice(0, 19).split('T');
  const at = instantOf(date, clock, zone);
  return at === null ? null : Math.round((Math.floor(civilMs / 1000) * 1000 - at) / 60_000);
}
