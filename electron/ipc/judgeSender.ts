import { isAppUrl } from '../pages/appAddress.ts';
import type { WindowRole } from '../windows/webPreferences.ts';

export interface Sender {
  /** Undefined: no window of ours. */
  readonly role: WindowRole | undefined;
  /** Null: the frame is gone. */
  readonly frame: { readonly url: string; readonly isTop: boolean } | null;
}

/** Null when the sender may make the call, else why not. Nothing is let through for want of knowledge. */
export function refusalOf({ role, frame }: Sender, expected: WindowRole): string | null {
  if (role === undefined) return 'not a window of this app';
  if (role !== expected) return `not for a window of the kind "${role}"`;
  if (!frame) return 'its frame is gone';
  if (!frame.isTop) return 'not the top frame';
  if (!isAppUrl(frame.url)) return 'not a page of this app';
  return null;
}
