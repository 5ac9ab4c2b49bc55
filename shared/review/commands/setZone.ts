import { ok } from '../../model/result.ts';
import { toZone, type ZoneId } from '../../model/time.ts';
import { changeRecord } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';

/** The incident's own zone; null when it is not known. */
export const setZone: Command<{ readonly zone: ZoneId | null }> = {
  name: 'facts.setZone',
  label: () => 'Change zone of the incident',
  run: (review, { zone }) => {
    const known = zone === null ? null : toZone(zone);
    if (zone !== null && known === null) return invalidEdit('a time zone', zone);
    return ok(changeRecord(review, 'facts', 'facts', { ...review.facts.facts, zone: known }));
  },
};
