import { expect, it } from 'vitest';
import { importUnits } from '../../../../shared/import/container/importUnits.ts';
import { importSource } from '../../../../shared/import/importSource.ts';
import { fixture } from './readTool.ts';

const given = (path: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { path, sizeBytes: bytes.length, slice: async (from: number, to: number) => bytes.slice(from, to) };
};

it('reads the days of a channel in a folder as one source, with people by name', async () => {
  const days = fixture('slack-channel.json').split(/\n(?=\[\n)/);
  expect(days).toHaveLength(2);
  const { units, refused } = await importUnits([
    given('export/users.json', fixture('slack-users.json')),
    given('export/channels.json', '[]'),
    given('export/inc-412/2024-06-03.json', days[0] ?? ''),
    given('export/inc-412/2024-06-04.json', days[1] ?? ''),
  ]);
  expect(refused).toEqual([]);
  const [unit] = units;
  expect(unit?.parts).toHaveLength(2);
  const result = await importSource(unit!.bytes(), unit!.name, { companions: unit!.companions });
  expect(result.ok && result.value.report).toMatchObject({
    format: 'slack',
    lines: { read: 10, imported: 7 },
  });
  expect(result.ok && result.value.evidence?.actors).toContain('Ada Lund');
});
