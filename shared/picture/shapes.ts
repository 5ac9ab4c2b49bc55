import type { EventKind } from '../model/kind.ts';

/**
 * Each kind's shape as an SVG path in a 16x16 box, centred on 8,8 and of about equal weight to the eye.
 * The same in timeline, list, legend, strip, picture and PDF. Filled (`nonzero`: the ring's hole winds the
 * other way).
 */
export const KIND_PATHS: Readonly<Record<EventKind, string>> = {
  trigger: 'M9.6 1 3 9.3h4.3L6.2 15 13 6.7H8.6z',
  detection: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  investigation: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1z',
  escalation: 'M8 1.8 14.8 13.8H1.2z',
  mitigation: 'M8 1.2 14.8 8 8 14.8 1.2 8z',
  recovery: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4z',
  communication:
    'M3 2.5h10a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H8.3L4.8 14.6V11.5H3A1.5 1.5 0 0 1 1.5 10V4A1.5 1.5 0 0 1 3 2.5z',
  other: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM8 4.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8z',
};
