import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { waitUntil } from '../waiting.ts';

export interface Mounted {
  readonly host: HTMLElement;
  readonly render: (element: ReactElement) => void;
  readonly unmount: () => void;
}

/** Renders into the page until the test is over. */
export function mount(element: ReactElement): Mounted {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(element);
  let isMounted = true;
  const unmount = () => {
    if (isMounted) root.unmount();
    isMounted = false;
    host.remove();
  };
  onTestFinished(unmount);
  return { host, render: (next) => root.render(next), unmount };
}

export const itemOf = (id: string) => document.querySelector<HTMLElement>(`[data-moment="${id}"]`);

/** The drawn item once it is there and seen. */
export const drawn = (id: string): Promise<HTMLElement> =>
  waitUntil(() => {
    const item = itemOf(id);
    return item && getComputedStyle(item).visibility === 'visible' ? item : null;
  });

/**
 * Until movement has rested and labels have found their places: what is drawn has stayed the same over several
 * frames, however long a busy machine takes for them.
 */
export async function rest(): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  const restAt = performance.now() + 450;
  let before = '';
  for (let same = 0; performance.now() < giveUpAt && (same < 6 || performance.now() < restAt); ) {
    await new Promise(requestAnimationFrame);
    const now = drawnNow();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

const drawnNow = () =>
  [...document.querySelectorAll<HTMLElement>('.vis-item, .vis-text, .vis-label, .tl-label')]
    .map((element) => `${element.style.cssText}${element.className}${element.getBoundingClientRect().x}`)
    .join();

export const centreOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

export function pointer(target: Element, type: string, x: number, y: number): void {
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      pointerId: 1,
      pointerType: 'mouse',
      isPrimary: true,
      button: type === 'pointermove' ? -1 : 0,
      buttons: type === 'pointerup' ? 0 : 1,
      clientX: x,
      clientY: y,
    }),
  );
}
