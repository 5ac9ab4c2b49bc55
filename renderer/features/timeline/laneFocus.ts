/**
 * Keeps the focus in a lane's name: the timeline library takes all names off the page and puts them back whenever their
 * order may have changed, and a name that is drawn anew is another element.
 */
export function laneFocus(host: HTMLElement) {
  let lane: string | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    const isOwn = target instanceof HTMLElement && host.contains(target);
    lane = (isOwn && target.dataset.evidenceLane) || null;
  };
  const onPointer = () => {
    lane = null;
  };
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPointer, true);
  return {
    /** Call it when the library has drawn. */
    restore(): void {
      if (lane === null || document.activeElement !== document.body) return;
      host
        .querySelector<HTMLElement>(`[data-evidence-lane="${CSS.escape(lane)}"]`)
        ?.focus({ preventScroll: true });
    },
    destroy(): void {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointer, true);
    },
  };
}
