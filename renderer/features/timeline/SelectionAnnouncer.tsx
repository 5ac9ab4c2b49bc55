import type { MomentId } from '../../../shared/model/ids.ts';
import type { ZoneId } from '../../../shared/model/time.ts';
import { formatClock } from '../../../shared/timeline/formatTime.ts';
import type { PlacedMoment } from '../../../shared/timeline/placeMoments.ts';

interface SelectionAnnouncerProps {
  readonly shown: readonly PlacedMoment[];
  readonly selection: MomentId | null;
  readonly zone: ZoneId;
  /** Only while the timeline has the keyboard: the list speaks for itself. */
  readonly isActive: boolean;
}

/** Says the moment that the keys have reached, since marks on a drawing have no focus of their own. */
export function SelectionAnnouncer({ shown, selection, zone, isActive }: SelectionAnnouncerProps) {
  const index = shown.findIndex(({ moment }) => moment.id === selection);
  const one = shown[index];
  return (
    <p className="visually-hidden" aria-live="polite">
      {isActive && one
        ? `${formatClock(one.at, zone)} ${one.moment.title}, ${one.moment.kind}, ${index + 1} of ${shown.length}`
        : ''}
    </p>
  );
}
