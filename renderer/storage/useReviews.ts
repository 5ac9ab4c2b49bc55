import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/model/appError.ts';
import type { Result } from '../../shared/model/result.ts';
import { appStorage } from './appStorage.ts';
import type { Library } from './library.ts';

/** The library, live: null while it loads. */
export function useReviews(): Result<Library, AppError> | null {
  const [library, setLibrary] = useState<Result<Library, AppError> | null>(null);
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    void appStorage().then((storage) => {
      if (isGone) return;
      if (storage.ok) stop = storage.value.watchReviews(setLibrary);
      else setLibrary(storage);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return library;
}
