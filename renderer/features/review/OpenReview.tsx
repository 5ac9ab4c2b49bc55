import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../shared/model/appError.ts';
import type { ReviewId } from '../../../shared/model/ids.ts';
import { errorText } from '../../app/errorText.ts';
import { sayError } from '../../app/notices.ts';
import { go } from '../../app/route.ts';
import { TextButton } from '../../components/TextButton.tsx';
import { editing, useEditing } from '../editing/useEditing.ts';
import type { Edit } from './edit.ts';
import { ReviewScreen } from './ReviewScreen.tsx';

/** Opens the review of the address, and says so where it cannot be loaded; what is stored is not touched. */
export function OpenReview({ id }: { readonly id: ReviewId }) {
  const review = useEditing((state) => state.review);
  const undoLabel = useEditing((state) => state.undoLabel);
  const redoLabel = useEditing((state) => state.redoLabel);
  const failure = useEditing((state) => state.failure);
  const [problem, setProblem] = useState<AppError | null>(null);

  useEffect(() => {
    setProblem(null);
    if (editing.getState().review?.id === id) return;
    void editing
      .getState()
      .open(id)
      .then((opened) => {
        if (!opened.ok) setProblem(opened.error);
      });
  }, [id]);
  // By its words: each new try fails with an error of its own, which need not be said again.
  const failureText = failure && notSavedText(failure);
  useEffect(() => {
    if (failureText) sayError(failureText);
  }, [failureText]);
  useEffect(() => {
    document.title = review ? `${review.facts.facts.title} – Debrief` : 'Debrief';
    return () => {
      document.title = 'Debrief';
    };
  }, [review]);

  const edit = useCallback<Edit>((command, args, mergeKey) => {
    const done = editing.getState().dispatch(command, args, mergeKey === undefined ? {} : { mergeKey });
    if (!done.ok) sayError(errorText(done.error));
  }, []);

  if (problem)
    return (
      <main className="blocked-start">
        <p role="alert">{errorText(problem)}</p>
        <TextButton look="primary" onPress={() => go({ screen: 'library' })}>
          All reviews
        </TextButton>
      </main>
    );
  if (review?.id !== id) return null;
  return (
    <ReviewScreen
      review={review}
      edit={edit}
      undoLabel={undoLabel}
      redoLabel={redoLabel}
      onUndo={() => editing.getState().undo()}
      onRedo={() => editing.getState().redo()}
    />
  );
}

const notSavedText = (failure: AppError): string =>
  failure.code === 'review.deleted'
    ? errorText(failure)
    : `Not saved yet: ${errorText(failure)} What you typed is kept and tried again.`;
