import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { DuplicateList } from '../../../renderer/features/evidence/DuplicateList.tsx';
import type { SourceId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { UTC } from '../../../shared/model/time.ts';
import { type CommandArgs, type CommandName, runCommand } from '../../../shared/review/commands/index.ts';
import { applyDiff } from '../../../shared/review/diff.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { LEDGER, momentOf, PAGER, reviewOf, sourceOf } from '../../fixtures/reviews.ts';
import { waitFor } from '../waiting.ts';

const from = (sourceId: SourceId, line: number) => ({
  origin: { sourceId, line, textLine: null, event: line },
});

function twice(): Review {
  return reviewOf(
    [
      momentOf('page', 10, 'Disk of db-2 is full', 'detection', from(PAGER, 3)),
      momentOf('note', 11, 'Disk of db-2 is full', 'other', from(LEDGER, 8)),
      momentOf('up', 60, 'Failover to db-3 finished', 'mitigation', from(PAGER, 9)),
      momentOf('told', 61, 'Failover to db-3 finished', 'mitigation', from(LEDGER, 12)),
    ],
    { detected: 'note' },
    { sources: { [LEDGER]: sourceOf(), [PAGER]: sourceOf({ id: PAGER, name: 'pager.txt' }) } },
  );
}

it('joins what a person says is one event, and remembers what is not', async () => {
  const host = document.createElement('div');
  const root = createRoot(host);
  let review = twice();
  const edit = <Name extends CommandName>(name: Name, args: CommandArgs<Name>) => {
    const { diff } = runCommand(review, name, args);
    if (!diff.ok) throw new Error(diff.error.code);
    review = applyDiff(review, diff.value);
    draw();
  };
  const draw = () =>
    root.render(
      <DuplicateList review={review} placed={placeMoments(review).placed} zone={UTC} edit={edit} />,
    );
  const press = (name: string) =>
    [...host.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === name)?.click();
  draw();
  await waitFor(() => expect(host.textContent).toContain('2 events told more than once?'));
  expect(host.textContent).toContain('09:10 Disk of db-2 is full pager.txt, line 3');
  expect(host.textContent).toContain('1 min apart, both say “disk db-2 full”');
  press('Join as “Disk of db-2 is full”');
  await waitFor(() => expect(host.textContent).toContain('Two sources, one event?'));
  // The one that the milestone stands on stays.
  expect(review.moments.page).toBeUndefined();
  expect(review.moments.note).toMatchObject({ joined: [{ sourceId: PAGER, line: 3 }] });
  press('Not the same: “Failover to db-3 finished”');
  await waitFor(() => expect(host.textContent).toBe(''));
  expect(Object.keys(review.moments)).toEqual(['note', 'up', 'told']);
  root.unmount();
});
