import { create } from 'zustand';
import type { ReviewId } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/review.ts';
import type { ImportFile } from './importFile.ts';
import type { FormatName, RefusedFile } from './importMessages.ts';

/** An import that a person looks at before it is taken, or that is still being read. */
export interface ImportInHand {
  /** The review that it is added to; null: a new one. */
  readonly onto: ReviewId | null;
  /** The source of that review which is read again; null: what is read is added. */
  readonly again: Source | null;
  /** The files that were given are being looked through for what can be read. */
  readonly isFinding: boolean;
  readonly files: readonly ImportFile[];
  readonly refused: readonly RefusedFile[];
  readonly litter: number;
  readonly formats: readonly FormatName[];
  /** Place of the file that is shown. */
  readonly shown: number;
  readonly isStoring: boolean;
  /** Why it could not go on, in words. */
  readonly problem: string | null;
}

interface ImportStore {
  /** Null while there is none. */
  readonly inHand: ImportInHand | null;
  set(change: Partial<ImportInHand>): void;
  changeFile(place: number, change: (file: ImportFile) => ImportFile): void;
  start(onto: ReviewId | null, again?: Source | null): void;
  end(): void;
}

export const useImport = create<ImportStore>()((set, get) => ({
  inHand: null,
  set(change) {
    const { inHand } = get();
    if (inHand) set({ inHand: { ...inHand, ...change } });
  },
  changeFile(place, change) {
    const { inHand } = get();
    const file = inHand?.files[place];
    if (inHand && file) set({ inHand: { ...inHand, files: inHand.files.with(place, change(file)) } });
  },
  start(onto, again = null) {
    set({
      inHand: {
        onto,
        again,
        isFinding: true,
        files: [],
        refused: [],
        litter: 0,
        formats: [],
        shown: 0,
        isStoring: false,
        problem: null,
      },
    });
  },
  end: () => set({ inHand: null }),
}));
