import type { EventKind } from '../model/kind.ts';

/*
 * The colours of renderer/styles/theme.css, for everything that is drawn without a style sheet (SVG, canvas,
 * paper). test/unit/picture/palette.test.ts keeps the two equal: change both.
 */
export type Theme = 'light' | 'dark';

export interface Colours {
  readonly ground: string;
  readonly panel: string;
  readonly ink: string;
  readonly dim: string;
  readonly line: string;
  readonly accent: string;
  readonly warn: string;
  readonly kinds: Readonly<Record<EventKind, string>>;
  /** Of sources' lanes, by place; neighbours differ in lightness too. */
  readonly lanes: readonly string[];
}

/** A source's place in the palette of lanes, whatever number it was given. */
export const laneColourIndex = (colour: number): number => {
  const count = PALETTE.light.lanes.length;
  return ((Math.trunc(colour) % count) + count) % count;
};

export const PALETTE: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#f6f7f9',
    panel: '#ffffff',
    ink: '#161b22',
    dim: '#5d6877',
    line: '#dfe4ea',
    accent: '#1d4ed8',
    warn: '#92400e',
    kinds: {
      trigger: '#5b6472',
      detection: '#b45309',
      investigation: '#1d4ed8',
      escalation: '#c2255c',
      mitigation: '#6d28d9',
      recovery: '#047857',
      communication: '#0e7490',
      other: '#6b7280',
    },
    lanes: ['#2063b0', '#c0671a', '#4f2980', '#008d65', '#902731', '#089ac3', '#9f4685', '#445104'],
  },
  dark: {
    ground: '#0f1319',
    panel: '#161c25',
    ink: '#e8edf4',
    dim: '#93a0b2',
    line: '#283241',
    accent: '#7fa8ff',
    warn: '#f5b14a',
    kinds: {
      trigger: '#aab3c0',
      detection: '#f5b14a',
      investigation: '#7fa8ff',
      escalation: '#ff8fb3',
      mitigation: '#b79bff',
      recovery: '#4fd1a5',
      communication: '#5fc9e0',
      other: '#9aa3af',
    },
    lanes: ['#5fa1f3', '#feb98b', '#9470cd', '#45d09e', '#dc6c6f', '#a1e3fd', '#f494d5', '#97ae3e'],
  },
};
