import { useStore } from 'zustand';
import { appStorage } from '../../storage/appStorage.ts';
import { createEditing, type Editing } from './editingStore.ts';

/** The review that this window has open. */
export const editing = createEditing({ storage: appStorage });

export const useEditing = <T>(select: (state: Editing) => T): T => useStore(editing, select);
