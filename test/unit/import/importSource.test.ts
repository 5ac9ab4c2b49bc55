import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importSource } from '../../../shared/import/importSource.ts';
import { reportOf } from './reportOf.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url));

it('reads start, end, events, kinds and milestones of a plain report', async () => {
  const report = await reportOf(fixture('login-outage.txt'));
  expect(report.incident).toMatchObject({
    title: 'Login outage report',
    start: { at: '2025-03-04T09:00:00Z', line: 4 },
    end: { at: '2025-03-04T12:00:00Z', line: 4 },
    timeZone: 'UTC',
    impact: 'About one in five people could not sign in.',
    impactLine: 5,
    rootCause: 'A certificate of the session store had expired.',
  });
  expect(report.events.map((e) => [e.line, e.at?.slice(11, 16), e.kind])).toEqual([
    [9, '09:00', 'detection'],
    [10, '09:15', 'investigation'],
    [11, '10:00', 'escalation'],
    [12, '11:10', 'mitigation'],
    [13, '12:00', 'recovery'],
  ]);
  const marks = Object.entries(report.incident.milestones).map(([name, mark]) => [name, mark.event]);
  expect(Object.fromEntries(marks)).toEqual({
    began: 0,
    detected: 0,
    escalated: 2,
    mitigated: 3,
    resolved: 4,
  });
  expect(report.actions.map((a) => [a.line, a.text])).toEqual([
    [16, 'Renew certificates automatically.'],
    [17, 'Alert on certificates that expire within a week.'],
  ]);
  expect(report.lines.read).toBe(17);
});

it('gives the hash and size of the bytes, streamed in pieces or whole', async () => {
  const bytes = fixture('login-outage.txt');
  const whole = await importSource(bytes, 'a.txt');
  const streamed = await importSource(pieces(bytes, 7), 'a.txt');
  expect(streamed).toEqual(whole);
  expect(whole.ok && whole.value.sizeBytes).toBe(bytes.length);
});

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
