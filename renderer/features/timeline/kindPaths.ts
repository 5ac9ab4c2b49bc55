import type { EventKind } from '../../../shared/model/kind.ts';

/** One closed shape a kind, in a box of 16 by 16; the inner contour of the ring is cut out (even-odd). */
export const KIND_PATHS: Readonly<Record<EventKind, string>> = {
  trigger: 'M9.5 1 3 9.2h4.2L6 15l7-8.6H8.6Z',
  detection: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Z',
  investigation: 'M3.2 2.2h9.6a1 1 0 0 1 1 1v9.6a1 1 0 0 1-1 1H3.2a1 1 0 0 1-1-1V3.2a1 1 0 0 1 1-1Z',
  escalation: 'M8 1.6 14.8 13.8H1.2Z',
  mitigation: 'M8 .9 15.1 8 8 15.1.9 8Z',
  recovery: 'M5.8 1.6h4.4v4.2h4.2v4.4h-4.2v4.2H5.8v-4.2H1.6V5.8h4.2Z',
  communication:
    'M2.6 2.4h10.8a1 1 0 0 1 1 1v6.8a1 1 0 0 1-1 1H8.2L4.4 14.6v-3.4H2.6a1 1 0 0 1-1-1V3.4a1 1 0 0 1 1-1Z',
  other: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Zm0 2.9a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6Z',
};
