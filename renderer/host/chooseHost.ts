import type { DebriefBridge } from '../../shared/ipc/bridge.ts';
import { browserHost } from './browserHost.ts';
import { electronHost } from './electronHost.ts';
import type { Host } from './host.ts';

let chosen: Host | undefined;

/** The host that this page runs in, one for its whole life. The only place that looks for the bridge. */
export function chooseHost(): Host {
  chosen ??= hostFor((globalThis as { debrief?: DebriefBridge }).debrief);
  return chosen;
}

export const hostFor = (bridge: DebriefBridge | undefined): Host =>
  bridge ? electronHost(bridge) : browserHost();
