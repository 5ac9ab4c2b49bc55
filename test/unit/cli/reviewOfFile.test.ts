import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type ReviewOfFile, reviewOfFile } from '../../../electron/cli/reviewOfFile.ts';
import { placeMilestones } from '../../../shared/timeline/milestones.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string) => path.join(import.meta.dirname, '../../fixtures/import', name);

async function read(file: string): Promise<ReviewOfFile> {
  const found = await reviewOfFile(file);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

it('makes moments of the events that a tool marks, with the milestones that it states', async () => {
  const { review, note } = await read(fixture('tools/pagerduty-incident.json'));
  const { placed } = placeMoments(review);
  expect(note).toBeNull();
  expect(placed.length).toBeGreaterThan(0);
  expect(placed.every(({ assumed }) => assumed.length === 0)).toBe(true);
  expect(placeMilestones(review, placed).size).toBeGreaterThan(1);
});

it('says of a log that it marks nothing, and still gives a review that names the source', async () => {
  const file = path.join(folder, 'api.log');
  const lines = Array.from({ length: 30 }, (_, i) => `2024-03-05T10:00:${i + 10}Z INFO job ${i} done`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { review, note } = await read(file);
  expect(note).toBe(
    '“api.log” holds 30 events, and marks none as a moment: the export has no timeline. Choose moments in the app.',
  );
  expect(Object.values(review.sources)).toMatchObject([{ name: 'api.log', evidence: { count: 30 } }]);
  expect(review.moments).toEqual({});
});

it('takes the year of a log without one from when the file was last changed', async () => {
  const file = path.join(folder, 'syslog');
  const lines = Array.from(
    { length: 30 },
    (_, i) => `Mar  5 10:00:${i + 10} web1 sshd[7]: session ${i} opened`,
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  utimesSync(file, new Date('2023-04-01T00:00Z'), new Date('2023-04-01T00:00Z'));
  const { review } = await read(file);
  expect(Object.values(review.sources)[0]?.correction).toMatchObject({ assumedYear: 2023 });
});

it('says in a sentence what cannot be read', async () => {
  expect(await reviewOfFile(path.join(folder, 'none'))).toContain('there is no such file');
});
