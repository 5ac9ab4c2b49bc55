import type { Severity } from '../../model/severity.ts';
import type { JsonValue } from './jsonValue.ts';

const WORDS: readonly (readonly [RegExp, Severity])[] = [
  [/^(?:trace|debug|verbose|fine|silly|dbug)/, 'debug'],
  [/^(?:info|normal|default|config)/, 'info'],
  [/^notice/, 'notice'],
  [/^(?:warn|minor|moderate)/, 'warning'],
  [/^(?:err|severe|eror|major|high)/, 'error'],
  [/^(?:fatal|crit|alert|emerg|panic|dpanic)/, 'critical'],
];
/** Of syslog, 0 the worst. */
const PRIORITIES: readonly Severity[] = [
  'critical',
  'critical',
  'critical',
  'error',
  'warning',
  'notice',
  'info',
  'debug',
];

/**
 * How bad a record says it is. Words of any language of logging; numbers as bunyan and pino count them (30 is info,
 * 50 an error), or as syslog does where the format says so.
 */
export function readSeverity(
  value: JsonValue | undefined,
  numbers: 'syslog' | 'bunyan' = 'bunyan',
): Severity {
  if (typeof value !== 'string' && typeof value !== 'number') return 'unknown';
  const number = typeof value === 'number' || /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) {
    const word = String(value).trim().toLowerCase();
    return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? SHORT[word] ?? 'unknown';
  }
  if (numbers === 'syslog') return PRIORITIES[number] ?? 'unknown';
  if (number < 10 || number > 60) return 'unknown';
  if (number < 30) return 'debug';
  if (number < 40) return 'info';
  if (number < 50) return 'warning';
  return number < 60 ? 'error' : 'critical';
}

/** As glog, zap and docker shorten them. */
const SHORT: Readonly<Record<string, Severity>> = {
  d: 'debug',
  i: 'info',
  n: 'notice',
  w: 'warning',
  e: 'error',
  c: 'critical',
  f: 'critical',
};
