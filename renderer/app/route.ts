import { useSyncExternalStore } from 'react';
import type { ReviewId } from '../../shared/model/ids.ts';

/*
 * Two screens, named by the address's fragment, so that a reload stays where it was:
 *   #/            the library
 *   #/review/ID   one review
 */
export type Route = { readonly screen: 'library' } | { readonly screen: 'review'; readonly id: ReviewId };

export function routeOf(hash: string): Route {
  const id = /^#\/review\/([\w-]+)$/.exec(hash)?.[1];
  return id ? { screen: 'review', id: id as ReviewId } : { screen: 'library' };
}

export function go(route: Route): void {
  window.location.hash = route.screen === 'review' ? `#/review/${route.id}` : '#/';
}

const subscribe = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}
