/** Asked at each movement: the person may change it while the app runs. */
export const hasReducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
