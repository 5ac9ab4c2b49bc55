import { createStore, type StoreApi } from 'zustand';
import type { ReportEvent } from '../../../shared/import/report.ts';
import type { AppError } from '../../../shared/model/appError.ts';
import type { EvidenceId, SourceId } from '../../../shared/model/ids.ts';
import type { Review, Source } from '../../../shared/model/review.ts';
import type { EvidenceLane, EvidenceRef, PlacedEvidence } from '../../../shared/timeline/placedEvidence.ts';
import { sourcesInOrder } from '../../../shared/timeline/sourcesInOrder.ts';
import type { Editing } from '../editing/editingStore.ts';
import type { EvidenceWork } from './evidenceWork.ts';

export interface EvidenceState {
  /** Of the open review, in the order of import, placed under the present corrections; hidden sources left out. */
  readonly lanes: readonly EvidenceLane[];
  /** Some lane is not there yet, or about to be placed again. */
  readonly isLoading: boolean;
  /** Sources whose stored events cannot be read, with the reason. */
  readonly failures: ReadonlyMap<SourceId, AppError>;
  /** An event in words; null when it is not there (any more). */
  eventAt(ref: EvidenceRef): Promise<ReportEvent | null>;
}

/** Lanes that come one after another are told at this pace: each telling looks at all sources of the review. */
const TELL_EVERY_MS = 100;

/** What is known of one source's evidence. */
interface Entry {
  readonly evidenceId: EvidenceId;
  /** Asked for, and not answered yet when `placedFor` is another one. */
  correction: string;
  placedFor: string | null;
  placed: PlacedEvidence | null;
  failure: AppError | null;
}

const NONE = { lanes: [], isLoading: false, failures: new Map() } as const;

/** The evidence of the review that is open in `editing`: follows it until `stop`. */
export function createEvidenceStore(
  editing: StoreApi<Editing>,
  work: EvidenceWork,
): StoreApi<EvidenceState> & { stop(): void } {
  const entries = new Map<SourceId, Entry>();
  let shown: Review | null = null;
  let stopFollowing = () => {};
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const store = createStore<EvidenceState>()((set, get) => {
    const follow = (review: Review | null) => {
      if (review?.id !== shown?.id) {
        entries.clear();
        void work.ask('keep', { ids: [] });
      }
      if (review?.sources === shown?.sources && review?.id === shown?.id) return;
      shown = review;
      for (const source of Object.values(review?.sources ?? {})) if (!source.isHidden) want(source);
      show();
    };

    /** Asks for the instants unless they are there, or under way, for this very correction. */
    const want = ({ id, evidence, correction }: Source) => {
      if (!evidence) return void entries.delete(id);
      const wanted = JSON.stringify(correction);
      const known = entries.get(id);
      if (known?.evidenceId === evidence.id && known.correction === wanted) return;
      const isSame = known?.evidenceId === evidence.id;
      const entry: Entry = {
        evidenceId: evidence.id,
        correction: wanted,
        placedFor: isSame ? known.placedFor : null,
        placed: isSame ? known.placed : null,
        failure: null,
      };
      entries.set(id, entry);
      void work.ask('place', { evidenceId: evidence.id, correction }).then((answer) => {
        // Another correction, or another review, has been asked for since.
        if (entries.get(id) !== entry) return;
        entry.placedFor = wanted;
        if (answer.ok) entry.placed = answer.value;
        else entry.failure = answer.error;
        showSoon();
      });
    };

    const showSoon = () => {
      timer ??= setTimeout(show, Math.max(0, toldAt + TELL_EVERY_MS - performance.now()));
    };

    const show = () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const old = new Map(get()?.lanes.map((lane) => [lane.sourceId, lane]));
      const visible = shown ? sourcesInOrder(shown).filter(({ source }) => !source.isHidden) : [];
      const lanes = visible.flatMap(({ source: { id, name }, colour }): EvidenceLane[] => {
        const placed = entries.get(id)?.placed;
        if (!placed) return [];
        const before = old.get(id);
        const isSame = before?.placed === placed && before.name === name && before.colour === colour;
        return [isSame ? before : { sourceId: id, name, colour, placed }];
      });
      const found = visible.flatMap(({ source }) => {
        const entry = source.evidence && entries.get(source.id);
        return entry ? [{ id: source.id, entry }] : [];
      });
      set({
        lanes,
        isLoading: found.some(({ entry }) => entry.placedFor !== entry.correction),
        failures: new Map(found.flatMap(({ id, entry }) => (entry.failure ? [[id, entry.failure]] : []))),
      });
      toldAt = performance.now();
    };

    stopFollowing = editing.subscribe(({ review }) => follow(review));
    queueMicrotask(() => follow(editing.getState().review));
    return {
      ...NONE,
      async eventAt({ sourceId, place }) {
        const source = shown?.sources[sourceId];
        if (!source?.evidence) return null;
        const { correction, evidence } = source;
        const answer = await work.ask('event', { evidenceId: evidence.id, sourceId, place, correction });
        return answer.ok ? answer.value : null;
      },
    };
  });
  return Object.assign(store, {
    stop: () => {
      stopFollowing();
      if (timer !== null) clearTimeout(timer);
      work.close();
    },
  });
}
