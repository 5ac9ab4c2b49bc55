import type { View } from '../../../shared/timeline/view.ts';

/** The visible stretch, outside React's state: it changes every frame and only few parts follow it. */
export interface ViewStore {
  readonly get: () => View | null;
  readonly set: (view: View) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createViewStore(): ViewStore {
  let view: View | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => view,
    set(next) {
      if (view && view.startAt === next.startAt && view.endAt === next.endAt) return;
      view = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
