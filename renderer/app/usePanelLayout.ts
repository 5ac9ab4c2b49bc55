import { useMemo } from 'react';
import type { Layout } from 'react-resizable-panels';

/** The sizes that this person gave to the panels of a group, kept from one start to the next. */
export function usePanelLayout(name: string): {
  readonly defaultLayout: Layout | undefined;
  readonly onLayoutChanged: (layout: Layout) => void;
} {
  return useMemo(() => {
    const key = `debrief-panels-${name}`;
    return {
      defaultLayout: storedLayout(localStorage.getItem(key)),
      onLayoutChanged: (layout) => localStorage.setItem(key, JSON.stringify(layout)),
    };
  }, [name]);
}

function storedLayout(text: string | null): Layout | undefined {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null) return undefined;
    const sizes = Object.entries(stored);
    return sizes.length > 0 && sizes.every(([, size]) => typeof size === 'number')
      ? (stored as Layout)
      : undefined;
  } catch {
    return undefined;
  }
}
