import { contextBridge, ipcRenderer } from 'electron';
import type { ReportBridge } from '../../shared/ipc/bridge.ts';

/** All that the hidden window which draws a report can ask: its own job, and to say that it is drawn. */
const bridge: ReportBridge = {
  model: () => ipcRenderer.invoke('report:model'),
  ready: () => void ipcRenderer.invoke('report:ready'),
};

contextBridge.exposeInMainWorld('debriefReport', Object.freeze(bridge));
