import { create } from 'zustand';

/** A line at the foot of the window: what was done, with a way back where there is one, or what failed. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Notices {
  readonly shown: readonly Notice[];
  show(notice: Omit<Notice, 'id'>): void;
  dismiss(id: number): void;
}

const INFO_SHOWN_MS = 8000;
let lastId = 0;

/**
 * Errors and what offers a way back stay until dismissed or their time is over; of plain news only the newest
 * stays. Newest last.
 */
export const useNotices = create<Notices>()((set, get) => ({
  shown: [],
  show(notice) {
    lastId += 1;
    const id = lastId;
    const kept = get().shown.filter((one) => one.tone === 'error' || one.action !== undefined);
    set({ shown: [...kept, { ...notice, id }] });
    if (notice.tone === 'info') setTimeout(() => get().dismiss(id), INFO_SHOWN_MS);
  },
  dismiss: (id) => set({ shown: get().shown.filter((notice) => notice.id !== id) }),
}));

export const say = (text: string, action?: Notice['action']) =>
  useNotices.getState().show({ text, tone: 'info', ...(action ? { action } : {}) });
export const sayError = (text: string) => useNotices.getState().show({ text, tone: 'error' });
