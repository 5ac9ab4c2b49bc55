import { useSyncExternalStore } from 'react';
import { useSettings } from './settings.ts';

export type Theme = 'light' | 'dark';

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  darkQuery.addEventListener('change', onChange);
  return () => darkQuery.removeEventListener('change', onChange);
}

/** The theme that holds now: the person's choice, or the system's. */
export function useTheme(): Theme {
  const choice = useSettings((settings) => settings.theme);
  const isSystemDark = useSyncExternalStore(subscribe, () => darkQuery.matches);
  if (choice !== 'system') return choice;
  return isSystemDark ? 'dark' : 'light';
}

/** Keeps the root's `data-theme` in step; called once before the first render. */
export function followTheme(): void {
  const apply = () => {
    const { theme } = useSettings.getState();
    document.documentElement.dataset.theme =
      theme === 'system' ? (darkQuery.matches ? 'dark' : 'light') : theme;
  };
  apply();
  useSettings.subscribe(apply);
  darkQuery.addEventListener('change', apply);
}
