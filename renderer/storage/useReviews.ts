import { useEffect, useMemo, useState } from 'react';
import type { AppError } from '../../shared/model/appError.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { appStorage } from './appStorage.ts';
import type { DamagedReview, Library } from './library.ts';

/** The library, live: null while it loads. Contents are checked once, after the list is there. */
export function useReviews(): Result<Library, AppError> | null {
  const [library, setLibrary] = useState<Result<Library, AppError> | null>(null);
  const [unreadable, setUnreadable] = useState<readonly DamagedReview[]>([]);
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    void appStorage().then(async (storage) => {
      if (isGone) return;
      if (!storage.ok) return setLibrary(storage);
      stop = storage.value.watchReviews(setLibrary);
      const found = await storage.value.damagedContents();
      if (!isGone && found.ok) setUnreadable(found.value);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return useMemo(
    () => (library?.ok ? ok(withoutUnreadable(library.value, unreadable)) : library),
    [library, unreadable],
  );
}

function withoutUnreadable({ reviews, damaged }: Library, unreadable: readonly DamagedReview[]): Library {
  const listed = new Set<string>(reviews.map(({ id }) => id));
  const here = unreadable.filter(({ id }) => listed.has(id));
  const hidden = new Set<string>(here.map(({ id }) => id));
  return { reviews: reviews.filter(({ id }) => !hidden.has(id)), damaged: [...damaged, ...here] };
}
