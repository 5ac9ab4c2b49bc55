import type { WebContents } from 'electron';
import type { WindowRole } from './webPreferences.ts';

const roles = new Map<number, WindowRole>();

export function rememberRole(contents: WebContents, role: WindowRole): void {
  const { id } = contents;
  roles.set(id, role);
  contents.once('destroyed', () => roles.delete(id));
}

/** Undefined: not a window that this app made. */
export const roleOf = (contentsId: number): WindowRole | undefined => roles.get(contentsId);
