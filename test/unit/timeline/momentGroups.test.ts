import { expect, it } from 'vitest';
import { epochMs } from '../../../shared/model/time.ts';
import { momentGroups } from '../../../shared/timeline/momentGroups.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';

const at = (ms: number) => ({ at: epochMs(ms) }) as PlacedMoment;
const phase = (from: Phase['from'], to: Phase['to'], startAt: number, endAt: number): Phase => ({
  from,
  to,
  name: `after ${from}`,
  kind: 'other',
  startAt: epochMs(startAt),
  endAt: epochMs(endAt),
});
const phases = [phase('detected', 'mitigated', 10, 20), phase('mitigated', 'resolved', 20, 30)];

it('puts moments under their phases, the border into the later one', () => {
  const groups = momentGroups([at(5), at(10), at(20), at(30), at(35)], phases);
  expect(groups.map(({ name, durationMs, moments }) => [name, durationMs, moments.length])).toEqual([
    ['before', null, 1],
    ['after detected', 10, 1],
    ['after mitigated', 10, 1],
    ['resolved', null, 2],
  ]);
  expect(groups.at(-1)?.kind).toBe('recovery');
});

it('is one group without a name when there are no phases', () => {
  expect(momentGroups([at(1), at(2)], []).map(({ name, moments }) => [name, moments.length])).toEqual([
    ['', 2],
  ]);
  expect(momentGroups([], phases)).toEqual([]);
});
