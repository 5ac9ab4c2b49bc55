import { useSyncExternalStore } from 'react';
import type { ReviewId } from '../../shared/model/ids.ts';

/*
 * Three screens, named by the address's fragment, so that a reload stays where it was:
 *   #/            the library
 *   #/review/ID   one review
 *   #/import      files that were read and are not added yet; gone after a reload
 */
export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'import' }
  | { readonly screen: 'review'; readonly id: ReviewId };

export function routeOf(hash: string): Route {
  const id = /^#\/review\/([\w-]+)$/.exec(hash)?.[1];
  if (hash === '#/import') return { screen: 'import' };
  return id ? { screen: 'review', id: id as ReviewId } : { screen: 'library' };
}

export function go(route: Route): void {
  const name = route.screen === 'library' ? '' : route.screen;
  window.location.hash = route.screen === 'review' ? `#/review/${route.id}` : `#/${name}`;
}

const subscribe = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}
