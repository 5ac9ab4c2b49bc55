import { expect, it } from 'vitest';
import { fixture, readTool, storyOf } from './readTool.ts';

const users = new Map([['users.json', fixture('slack-users.json')]]);
const read = () => readTool(fixture('slack-channel.json'), users);

it('reads the days of a channel one after another, with people by name and markup made plain', async () => {
  const reading = await read();
  expect(reading.report).toMatchObject({ format: 'slack', warnings: [] });
  expect(reading.events.map((e) => `${e.actor}: ${e.title}`)).toEqual([
    'Ada Lund: @Ada Lund has joined the channel',
    'alerts: [FIRING] CheckoutErrors',
    'Ada Lund: @here checkout is failing, see #ops & https://example.org/d/1',
    'Bo: I rolled back the payment client, @Ada Lund',
    'Bo: A huddle',
    'Cy Park: ok',
    'Bo: orders are normal again',
  ]);
});

it('accounts for every message: repeated ones are merged, noise is skipped with its reason', async () => {
  const { report } = await read();
  expect(report.lines).toEqual({ read: 10, imported: 7, merged: 1, skipped: 2 });
  expect(report.skipped.map((s) => s.reason)).toEqual(['the topic of the channel was set', 'it has no time']);
});

it('takes the alert of a bot from its attachment, with entities and links as text', async () => {
  const { events } = await read();
  expect(events[1]?.text).toBe(
    '[FIRING] CheckoutErrors\nError ratio > 5 % on checkout (https://example.org/d/1)\nSeverity: critical',
  );
});

it('says what a reply answers and that a message was edited', async () => {
  const { events } = await read();
  expect(events[3]?.text).toContain('In reply to “@here checkout is failing');
  expect(events[3]?.text).toContain('Edited later');
});

it('marks pinned messages and those with a chosen reaction, and nothing else', async () => {
  const { marked, events } = await read();
  expect(marked).toEqual([1, 3]);
  expect(events[1]?.reason).toContain('it was pinned');
  expect(events[3]?.reason).toContain('somebody put :stopwatch: on it');
});

it('keeps those who came into the channel as escalation, and a huddle as a range', async () => {
  const reading = await read();
  expect(storyOf(reading)[0]).toBe('22:58 escalation @Ada Lund has joined the channel');
  expect(reading.events[4]).toMatchObject({
    at: '2024-06-03T23:01:00.000Z',
    until: '2024-06-03T23:31:00.000Z',
  });
});

it('reads kinds from what people wrote and from the state of an alert', async () => {
  const { events } = await read();
  expect(events.map((e) => `${e.kind}: ${e.title}`)).toEqual([
    'escalation: @Ada Lund has joined the channel',
    'detection: [FIRING] CheckoutErrors',
    expect.stringMatching(/^(?:detection|investigation): @here checkout is failing/),
    'mitigation: I rolled back the payment client, @Ada Lund',
    'other: A huddle',
    expect.stringContaining(': ok'),
    'recovery: orders are normal again',
  ]);
  expect(events[1]?.reason).toContain('a bot posted an alert');
});

it('keeps the digits of the time, which is the id of the message', async () => {
  const { events } = await read();
  expect(events[2]).toMatchObject({ written: '1717455540.000300', offset: '+00:00' });
});

it('names people by their ids where no list of users came with it, and says so', async () => {
  const { report, events } = await readTool([
    { type: 'message', user: 'U1', text: 'hello <@U2>', ts: '1717455540.000300' },
  ]);
  expect(events[0]).toMatchObject({ actor: 'U1', title: 'hello @U2' });
  expect(report.warnings).toEqual(['there is no list of users with it: people are named by their ids']);
});

it('reads the replies that slackdump keeps inside of messages', async () => {
  const ts = '1717455540.000300';
  const reply = { type: 'message', user: 'U2', text: 'yes', ts: '1717455600.000100', thread_ts: ts };
  const { events } = await readTool({
    channel_id: 'C1',
    name: 'incident',
    messages: [
      { type: 'message', user: 'U1', text: 'down?', ts, thread_ts: ts, slackdump_thread_replies: [reply] },
    ],
  });
  expect(events.map((e) => e.title)).toEqual(['down?', 'yes']);
  expect(events[1]?.text).toContain('In reply to “down?”');
});
