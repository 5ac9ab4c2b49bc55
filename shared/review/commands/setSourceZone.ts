import type { SourceId } from '../../model/ids.ts';
import { toZone, type ZoneId } from '../../model/time.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';
import { patchCorrection } from '../patchCorrection.ts';

/** The zone of a file's times that do not carry one themselves; null when it is not known. */
export const setSourceZone: Command<{ readonly sourceId: SourceId; readonly zone: ZoneId | null }> = {
  name: 'source.setZone',
  label: () => 'Change zone of a source',
  run: (review, { sourceId, zone }) => {
    const known = zone === null ? null : toZone(zone);
    if (zone !== null && known === null) return invalidEdit('a time zone', zone);
    return patchCorrection(review, sourceId, { zone: known, isZoneSet: known !== null });
  },
};
