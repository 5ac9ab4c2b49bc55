import { expect, it } from 'vitest';
import { importSource } from '../../../shared/import/importSource.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const latin1 = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

it.each([
  ['log', '2026-03-11 22:40:02 app started: ', '\n'],
  ['table', 'time,text\n2026-03-11T22:40:02Z,', '\n2026-03-11T22:41:02Z,more\n'],
  ['record', '{"time":"2026-03-11T22:40:02Z","message":"', '"}\n'],
  ['document', '# Outage of 2026-03-11\n\n- 22:40 UTC alert: ', '\n'],
])(
  'a %s in two encodings says how many bytes it could not read, and keeps its lines',
  async (_, before, after) => {
    const bytes = [...utf8(before), ...latin1('Grüße'), ...utf8(' Grüße'), ...utf8(after)];
    const whole = await importSource(Uint8Array.from(bytes), 'mixed');
    const pieces = await importSource(
      (async function* () {
        for (const byte of bytes) yield Uint8Array.of(byte);
      })(),
      'mixed',
    );
    for (const result of [whole, pieces]) {
      if (!result.ok) throw new Error(result.error.code);
      const { lines, warnings } = result.value.report;
      expect(warnings).toContain('2 bytes are not valid UTF-8 and shown as \ufffd');
      expect(lines.imported).toBeGreaterThan(0);
      expect(lines.imported + lines.merged + lines.skipped).toBe(lines.read);
    }
  },
);
