export const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

const FRAMES = 150;

/**
 * Moves the view a little with each frame, there and back, and gives the 95th of 100 frame times in ms. The first
 * frames are not counted: they draw what was not in view before.
 * @param moveTo by a part of the view's length
 */
export async function panTimes(moveTo: (part: number) => void): Promise<number> {
  const times: number[] = [];
  let last = await frame();
  for (let i = 0; i < FRAMES; i++) {
    moveTo(0.25 * Math.sin((i / FRAMES) * 2 * Math.PI));
    const now = await frame();
    if (i >= 10) times.push(now - last);
    last = now;
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}
