import { z } from 'zod';

/** In device-independent pixels, as Electron counts them. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

export const StoredWindowState = z.strictObject({
  version: z.literal(1),
  box: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  isMaximized: z.boolean(),
});
export type StoredWindowState = z.infer<typeof StoredWindowState>;

export const LEAST = { width: 900, height: 600 } as const;
const USUAL = { width: 1360, height: 860 } as const;
/** So much of the window's top edge must be on a screen, or nobody could take hold of it. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * Where the window goes: where it was, unless that screen is gone or has become smaller.
 * @param areas the screens' areas without task bars, the main one first
 */
export function placeWindow(kept: Box | null, areas: readonly Box[]): Size & Partial<Box> {
  const main = areas[0];
  const screen = kept && areas.find((area) => isReachable(kept, area));
  if (kept && screen) {
    return {
      x: kept.x,
      y: kept.y,
      width: clamp(kept.width, LEAST.width, screen.width),
      height: clamp(kept.height, LEAST.height, screen.height),
    };
  }
  return {
    width: Math.min(USUAL.width, main?.width ?? USUAL.width),
    height: Math.min(USUAL.height, main?.height ?? USUAL.height),
  };
}

function isReachable(window: Box, area: Box): boolean {
  const left = Math.max(window.x, area.x);
  const right = Math.min(window.x + window.width, area.x + area.width);
  return right - left >= GRIP.width && window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(Math.min(value, most), Math.min(least, most));
