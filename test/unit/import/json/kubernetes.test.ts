import { describe, expect, it } from 'vitest';
import { fixture, importJson } from './importJson.ts';

const json = fixture('json/k8s-events.json').toString();
const yaml = fixture('json/k8s-events.yaml').toString();
const items: { metadata: { uid: string }; count?: number; lastTimestamp?: string }[] = JSON.parse(json).items;

const rows = ({ events }: Awaited<ReturnType<typeof importJson>>) =>
  events.map((e) => [e.line, e.at, e.until, e.severity, e.actor, e.title]);

describe('lists', () => {
  it('reads both APIs: repeated events as ranges with their count', async () => {
    const found = await importJson(json);
    expect(found.report.format).toBe('kubernetes-events');
    expect(rows(found).map((row) => row.slice(1))).toEqual([
      [
        '2025-03-04T10:00:01.000Z',
        null,
        'info',
        'default-scheduler',
        'Scheduled: assigned to node-3 (Pod shop/cart-7d9)',
      ],
      [
        '2025-03-04T10:02:00.000Z',
        '2025-03-04T10:31:00.000Z',
        'warning',
        'kubelet',
        'BackOff: Back-off restarting failed container ×14 (Pod shop/cart-7d9)',
      ],
      [
        '2025-03-04T10:33:00.123Z',
        '2025-03-04T10:39:00.000Z',
        'warning',
        'node-controller',
        'NodeNotReady: Node is not ready ×3 (Node node-3)',
      ],
    ]);
    expect(found.report.lines).toEqual({ read: 4, imported: 3, merged: 0, skipped: 1 });
    expect(found.report.skipped).toEqual([expect.objectContaining({ reason: 'no time in it' })]);
  });

  it('reads the same from YAML, with the lines of each item', async () => {
    const found = await importJson(yaml);
    expect(found.report.format).toBe('kubernetes-events-yaml');
    expect(rows(found)).toEqual([
      [
        3,
        '2025-03-04T10:00:01.000Z',
        null,
        'info',
        'default-scheduler',
        'Scheduled: assigned to node-3 (Pod shop/cart-7d9)',
      ],
      [
        22,
        '2025-03-04T10:02:00.000Z',
        '2025-03-04T10:31:00.000Z',
        'warning',
        'kubelet',
        'BackOff: Back-off restarting',
      ],
    ]);
    expect(found.report.lines).toEqual({ read: 2, imported: 2, merged: 0, skipped: 0 });
  });

  it('keeps what YAML says before it breaks off', async () => {
    const { report, events } = await importJson(
      `${yaml.slice(0, yaml.indexOf('reason: BackOff'))}reason: "Back`,
    );
    expect(events.map((e) => e.line)).toContain(3);
    expect(report.warnings.length).toBeGreaterThan(0);
  });
});

describe('streams', () => {
  it('reads single events one after another, over several lines or one each', async () => {
    for (const space of [2, undefined]) {
      const { report } = await importJson(items.map((item) => JSON.stringify(item, null, space)).join('\n'));
      expect(report).toMatchObject({
        format: 'kubernetes-events',
        lines: { read: 4, imported: 3, skipped: 1 },
      });
    }
  });

  it('keeps the last state of an event that a watch writes several times', async () => {
    const seen = [2, 5].map((count) => ({
      type: count === 2 ? 'ADDED' : 'MODIFIED',
      object: { ...items[1], count, lastTimestamp: `2025-03-04T10:0${count}:30Z` },
    }));
    const { report, events } = await importJson(seen.map((event) => JSON.stringify(event)).join('\n'));
    expect(report.lines).toEqual({ read: 2, imported: 1, merged: 1, skipped: 0 });
    expect(events.map((e) => [e.line, e.until])).toEqual([[1, '2025-03-04T10:05:30.000Z']]);
    expect(events[0]?.title).toContain('×5');
  });
});
