import { TextButton } from '../../components/TextButton.tsx';
import type { DamagedReview } from '../../storage/library.ts';
import { deleteReview, saveRawReview } from './libraryActions.ts';

/** A review that cannot be opened: what is wrong, and what can still be done with it. */
export function DamagedRow({ review }: { readonly review: DamagedReview }) {
  const title = review.title ?? 'A review without a readable title';
  return (
    <li className="library-row library-row-damaged">
      <div>
        <strong>{title}</strong>
        <p>
          Its stored data is damaged and was not touched ({review.error.facts.reason}). The other reviews are
          not affected.
        </p>
      </div>
      <TextButton onPress={() => void saveRawReview(review.id, title)}>Save its data…</TextButton>
      <TextButton onPress={() => void deleteReview(review.id, title)}>Delete</TextButton>
    </li>
  );
}
