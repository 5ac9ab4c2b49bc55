import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../../shared/model/kind.ts';
import { laneColourIndex, PALETTE, type Theme } from '../../../shared/picture/palette.ts';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/styles/theme.css'), 'utf8');

/** The custom properties of one block of the style sheet. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
] as const)('the %s palette', (theme: Theme, selector) => {
  const tokens = tokensOf(selector);
  it('has the colours of the style sheet', () => {
    const { kinds, lanes, ...plain } = PALETTE[theme];
    const own = {
      ...plain,
      ...Object.fromEntries(EVENT_KINDS.map((kind) => [`kind-${kind}`, kinds[kind]])),
      ...Object.fromEntries(lanes.map((colour, index) => [`lane-${index}`, colour])),
    };
    expect(own).toEqual(Object.fromEntries(Object.keys(own).map((name) => [name, tokens.get(name)])));
  });
  it('keeps the colours of lanes at 3:1 on both grounds, each with a lightness of its own', () => {
    const { ground, panel, lanes } = PALETTE[theme];
    for (const lane of lanes)
      for (const under of [ground, panel]) expect(contrast(lane, under)).toBeGreaterThanOrEqual(3);
    for (const [index, lane] of lanes.entries())
      for (const other of lanes.slice(0, index)) expect(contrast(lane, other)).toBeGreaterThan(1.02);
    for (const [index, lane] of lanes.slice(1).entries())
      expect(contrast(lane, lanes[index]!)).toBeGreaterThan(1.15);
  });
  it('keeps text at 4.5:1 on both grounds', () => {
    const { ground, panel, ink, dim, warn } = PALETTE[theme];
    for (const text of [ink, dim, warn])
      for (const under of [ground, panel]) expect(contrast(text, under)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it('gives every number a place in the palette of lanes', () => {
  expect([0, 7, 8, 19, -1, 2.5].map(laneColourIndex)).toEqual([0, 7, 0, 3, 7, 2]);
});
