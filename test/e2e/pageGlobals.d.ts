import type { DebriefBridge } from '../../shared/ipc/bridge.ts';

declare global {
  interface Window {
    readonly debrief: DebriefBridge;
  }
}
