import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { AssumptionBar } from '../../../renderer/features/review/AssumptionBar.tsx';
import { useReviewView } from '../../../renderer/features/review/useReviewView.ts';
import type { Review } from '../../../shared/model/review.ts';
import { type CommandArgs, type CommandName, runCommand } from '../../../shared/review/commands/index.ts';
import { applyDiff } from '../../../shared/review/diff.ts';
import { oddTimes } from '../../fixtures/reviews.ts';
import { waitFor } from '../waiting.ts';

const host = document.createElement('div');

it('takes the proposed date for a fact with one press', async () => {
  const root = createRoot(host);
  let review = oddTimes();
  const edit = <Name extends CommandName>(name: Name, args: CommandArgs<Name>) => {
    const { diff } = runCommand(review, name, args);
    if (!diff.ok) throw new Error(diff.error.code);
    review = applyDiff(review, diff.value);
    root.render(<Bar of={review} />);
  };
  function Bar({ of }: { readonly of: Review }) {
    return <AssumptionBar review={of} view={useReviewView(of)} edit={edit} />;
  }
  root.render(<Bar of={review} />);
  await waitFor(() => expect(host.textContent).toContain('pager.txt gives no date'));
  const confirm = [...host.querySelectorAll('button')].find((one) => one.textContent === 'It is this date');
  confirm?.click();
  await waitFor(() => expect(host.textContent).not.toContain('gives no date'));
  expect(host.textContent).toContain('pager.txt names no zone');
  root.unmount();
});
