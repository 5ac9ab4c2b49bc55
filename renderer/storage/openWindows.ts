export interface OpenWindow {
  /** No other window of this app had the database open. */
  readonly isAlone: boolean;
  /** Lets other windows be alone from now on. */
  release(): void;
}

/**
 * Marks this window as open until it is released or gone. Where it is the only one, `tidy` runs first, and no other
 * window believes itself alone meanwhile. Without locks (an old browser) no window is known to be alone.
 */
export async function enterWindows(name: string, tidy: () => Promise<void>): Promise<OpenWindow> {
  const { locks } = navigator;
  let release = () => {};
  if (!locks) return { isAlone: false, release };
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  const stay = () => void locks.request(name, { mode: 'shared' }, () => until);
  const isAlone = await locks.request(name, { ifAvailable: true }, async (lock) => {
    // Asked for before the lock is given back: no window gets between.
    stay();
    if (lock) await tidy();
    return lock !== null;
  });
  return { isAlone, release };
}
