import { expect, it } from 'vitest';
import { stepRows } from '../../../renderer/features/timeline/stepRows.ts';

interface Row {
  readonly id: string;
  readonly look: string;
  readonly type?: string;
}

function table(rows: Row[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const calls: string[] = [];
  const put = (name: string) => (added: Row[]) => {
    calls.push(`${name} ${added.map(({ id }) => id)}`);
    for (const row of added) byId.set(row.id, row);
  };
  return {
    calls,
    looks: () => Object.fromEntries([...byId.values()].map(({ id, look }) => [id, look])),
    getIds: () => [...byId.keys()],
    get: (id: string) => byId.get(id) ?? null,
    add: put('add'),
    update: put('update'),
    remove(ids: (string | number)[]) {
      calls.push(`remove ${ids}`);
      for (const id of ids) byId.delete(String(id));
    },
  };
}

const plan = (id: string, look: string, type = 'point') => {
  const row = { id, look, type };
  return { ...row, build: () => row };
};

it('adds, updates and removes only what differs, and builds nothing else', () => {
  const rows = table([
    { id: 'same', look: '1', type: 'point' },
    { id: 'changed', look: '1', type: 'point' },
    { id: 'gone', look: '1', type: 'point' },
  ]);
  const same = plan('same', '1');
  const untouched = { ...same, build: () => expect.fail('built a row that has not changed') as never };
  stepRows<Row>(rows, [untouched, plan('changed', '2'), plan('new', '1')]);
  expect(rows.calls).toEqual(['remove gone', 'update changed', 'add new']);
  expect(rows.looks()).toEqual({ same: '1', changed: '2', new: '1' });
});

it('replaces a row that is of another type', () => {
  const rows = table([{ id: 'a', look: '1', type: 'range' }]);
  stepRows<Row>(rows, [plan('a', '2', 'point')]);
  expect(rows.calls).toEqual(['remove a', 'add a']);
});

it('does nothing when nothing differs', () => {
  const rows = table([{ id: 'a', look: '1', type: 'point' }]);
  stepRows<Row>(rows, [plan('a', '1')]);
  expect(rows.calls).toEqual([]);
});
