import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { DamagedRow } from '../../../renderer/features/library/DamagedRow.tsx';
import { appError } from '../../../shared/model/appError.ts';
import { r1 } from '../storage/testDatabase.ts';
import { waitFor } from '../waiting.ts';

it('says which review is damaged and why, and offers to save its data or delete it', async () => {
  const host = document.createElement('div');
  const root = createRoot(host);
  const error = appError('review.damaged', { id: r1, reason: 'actions should be a record' });
  root.render(<DamagedRow review={{ id: r1, title: 'Checkout slow', error }} />);
  await waitFor(() => expect(host.textContent).toContain('Checkout slow'));
  expect(host.textContent).toContain('actions should be a record');
  expect([...host.querySelectorAll('button')].map((one) => one.textContent)).toEqual([
    'Save its data…',
    'Delete',
  ]);
  root.unmount();
});
