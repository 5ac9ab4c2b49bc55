import type { WebContents } from 'electron';
import type { Pushes } from '../../shared/ipc/contract.ts';

/** Tells a page something, as the contract has it. */
export function push<Name extends keyof Pushes>(to: WebContents, name: Name, message: Pushes[Name]): void {
  if (!to.isDestroyed()) to.send(name, message);
}
