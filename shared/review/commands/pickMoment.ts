import type { ReportEvent } from '../../import/report.ts';
import { appError } from '../../model/appError.ts';
import type { MomentId, SourceId } from '../../model/ids.ts';
import { err, ok } from '../../model/result.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { invalidEdit } from '../invalidEdit.ts';
import { momentOfEvent } from '../momentOfEvent.ts';
import { momentOfPlace } from '../momentOfPlace.ts';

export interface PickMomentArgs {
  readonly id: MomentId;
  readonly sourceId: SourceId;
  /** With its place in the evidence. */
  readonly event: ReportEvent;
}

/** An event of the evidence becomes a moment. One that is a moment already changes nothing. */
export const pickMoment: Command<PickMomentArgs> = {
  name: 'moment.pick',
  label: () => 'Make a moment of an event',
  run: (review, { id, sourceId, event }) => {
    if (!recordOf(review, 'sources', sourceId))
      return err(appError('record.missing', { table: 'sources', id: sourceId }));
    if (momentOfPlace(review, sourceId, event.place ?? -1)) return ok([]);
    if (recordOf(review, 'moments', id)) return invalidEdit('a new id', id);
    // A person chose it: it stays when its source is removed.
    const moment = { ...momentOfEvent(id, sourceId, event, -1), isEdited: true as const };
    return ok(changeRecord(review, 'moments', id, moment));
  },
};
