/*
 * What is measured and what it must hold. Ratios compare two things within one run on one machine, since the
 * machines that this runs on are shared and noisy; times in ms are medians, given beside them. What has no goal is
 * only stated.
 */
export const GOALS = {
  'open with 100 stored reviews / open with 1': { unit: 'ratio', goal: 1.5 },
  'start to first timeline with 100 stored reviews': { unit: 'ms', goal: 2000 },
  'dropped document to timeline': { unit: 'ms', goal: 1000 },
  'first picture of 300 moments / plain vis-timeline with 300 items': { unit: 'ratio', goal: 2 },
  'frame time panning 1,000,000 events, 95th of 100 / plain vis-timeline with 200 items': {
    unit: 'ratio',
    goal: 1.25,
  },
  'first picture of 1,000,000 events': { unit: 'ms', goal: 1000 },
  'import of 1,000,000 lines / reading, decoding and splitting them': { unit: 'ratio', goal: 3 },
  'the same in processor time': { unit: 'ratio', goal: 3 },
  'the same with our own SHA-256 in a second worker': { unit: 'ratio', goal: 3 },
  'import of 1,000,000 lines': { unit: 'ms', goal: null },
  'command line import of 1,000,000 lines / lnav -n': { unit: 'ratio', goal: 1 },
  'command line import of 1,000,000 lines': { unit: 'ms', goal: null },
  'lnav -n of 1,000,000 lines': { unit: 'ms', goal: null },
  'peak memory of that import above its result': { unit: 'MB', goal: 250 },
  'import of a CSV of 1,000,000 rows / PapaParse alone': { unit: 'ratio', goal: 1.2 },
  'picture of 300 moments as SVG / of 60': { unit: 'ratio', goal: 12 },
  'picture of 300 moments as SVG': { unit: 'ms', goal: 500 },
};

export function figure(name, value) {
  const { unit, goal } = GOALS[name];
  return {
    figure: name,
    value: Number(value.toFixed(unit === 'ms' ? 0 : 2)),
    unit,
    goal,
    holds: goal === null || value <= goal,
  };
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
