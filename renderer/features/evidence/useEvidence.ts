import { useStore } from 'zustand';
import { editing } from '../editing/useEditing.ts';
import { createEvidenceStore, type EvidenceState } from './evidenceStore.ts';
import { startEvidenceWork } from './evidenceWork.ts';

/** The evidence of the review that this window has open. */
export const evidenceStore = createEvidenceStore(editing, startEvidenceWork());

export const useEvidence = <T>(select: (state: EvidenceState) => T): T => useStore(evidenceStore, select);
