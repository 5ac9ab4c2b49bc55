import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/*
 * How this person likes the app to look: theme, zone shown, lanes. Kept in localStorage, not in the database,
 * since it must be there before the first paint (no flash of the wrong theme) and belongs to no review.
 */
export type ThemeChoice = 'system' | 'light' | 'dark';
export type ZoneChoice = 'utc' | 'incident' | 'local';
export type LaneChoice = 'kind' | 'actor' | 'source';

export interface Settings {
  readonly theme: ThemeChoice;
  readonly zone: ZoneChoice;
  readonly isSinceShown: boolean;
  readonly laneBy: LaneChoice;
  set(change: Partial<Pick<Settings, 'theme' | 'zone' | 'isSinceShown' | 'laneBy'>>): void;
}

export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      theme: 'system',
      zone: 'incident',
      isSinceShown: false,
      laneBy: 'kind',
      set: (change) => set(change),
    }),
    { name: 'debrief-settings', version: 1 },
  ),
);
