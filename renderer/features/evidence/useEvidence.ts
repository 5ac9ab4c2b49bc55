import { useStore } from 'zustand';
import { editing } from '../editing/useEditing.ts';
import { createEvidenceStore, type EvidenceState } from './evidenceStore.ts';
import { startEvidenceWork } from './evidenceWork.ts';

/** The evidence of the review that this window has open. */
export const evidenceWork = startEvidenceWork();
export const evidenceStore = createEvidenceStore(editing, evidenceWork);

export const useEvidence = <T>(select: (state: EvidenceState) => T): T => useStore(evidenceStore, select);
