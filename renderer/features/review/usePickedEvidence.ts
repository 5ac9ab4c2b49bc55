import { useCallback, useState } from 'react';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { Review } from '../../../shared/model/review.ts';
import { momentOfPlace } from '../../../shared/review/momentOfPlace.ts';
import type { EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import { useEvidence } from '../evidence/useEvidence.ts';
import { useEvidenceEvent } from '../timeline/useEvidenceEvent.ts';
import type { Edit } from './edit.ts';

/** The event of the evidence that is open beside the timeline. */
export function usePickedEvidence(review: Review, edit: Edit, onMoment: (id: MomentId) => void) {
  const lanes = useEvidence((state) => state.lanes);
  const eventAt = useEvidence((state) => state.eventAt);
  const [chosen, pick] = useState<EvidenceRef | null>(null);
  // Gone with its source, and with a source that is hidden.
  const picked = chosen && lanes.some(({ sourceId }) => sourceId === chosen.sourceId) ? chosen : null;
  const event = useEvidenceEvent(picked, eventAt);

  const makeMoment = () => {
    if (!picked || !event) return;
    const known = momentOfPlace(review, picked.sourceId, picked.place);
    const id = known?.id ?? (crypto.randomUUID() as MomentId);
    if (!known) edit('moment.pick', { id, sourceId: picked.sourceId, event });
    pick(null);
    onMoment(id);
  };
  return {
    lanes,
    eventAt,
    picked,
    event,
    pick: useCallback((ref: EvidenceRef | null) => pick(ref), []),
    makeMoment,
  };
}
