import { useEffect, useState } from 'react';
import type { ReportEvent } from '../../../shared/import/report.ts';
import type { EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import type { EventAt } from './eventTitles.ts';

/** The event in words, once it has been read; undefined until then, null when it cannot be. */
export function useEvidenceEvent(
  ref: EvidenceRef | null,
  eventAt: EventAt | null,
): ReportEvent | null | undefined {
  const [read, setRead] = useState<{ readonly ref: EvidenceRef; readonly event: ReportEvent | null }>();
  const sourceId = ref?.sourceId;
  const place = ref?.place;
  useEffect(() => {
    if (sourceId === undefined || place === undefined || !eventAt) return;
    let isCurrent = true;
    void eventAt({ sourceId, place }).then((event) => {
      if (isCurrent) setRead({ ref: { sourceId, place }, event });
    });
    return () => {
      isCurrent = false;
    };
  }, [sourceId, place, eventAt]);
  if (read?.ref.sourceId !== sourceId || read?.ref.place !== place) return undefined;
  return read?.event;
}
