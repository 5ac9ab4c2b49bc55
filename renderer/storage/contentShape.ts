import { EVENT_KINDS } from '../../shared/model/kind.ts';
import { MILESTONES } from '../../shared/model/milestone.ts';
import { DAY_ORDERS, EPOCH_UNITS, FIELD_ROLES } from '../../shared/model/readSettings.ts';
import { ACTION_STATUSES, SECTION_NAMES } from '../../shared/model/review.ts';
import { list, number, oneOf, optional, orNull, record, type Shape, tableOf, text, truth } from './shape.ts';

/*
 * What a stored review looks like (shared/model/review.ts). References between records are not checked here: a
 * milestone whose moment is gone is drawn as none, which hides nothing of the rest.
 */
const written = record({
  text,
  date: orNull(text),
  dayOffset: number,
  clock: orNull(text),
  assumedYear: optional(number),
  offset: orNull(text),
  isOffsetTaken: optional(truth),
  isSummerTimeUnclear: optional(truth),
  isSecondPass: optional(truth),
  relativeMs: orNull(number),
  isApproximate: truth,
});

const source = record({
  id: text,
  name: text,
  format: text,
  why: text,
  sizeBytes: number,
  importedAt: number,
  lines: record({ read: number, imported: number, merged: number, skipped: number }),
  correction: record({
    zone: orNull(text),
    isZoneSet: optional(truth),
    assumedDate: orNull(text),
    isDateConfirmed: optional(truth),
    assumedYear: optional(orNull(number)),
    isYearConfirmed: optional(truth),
    clockShiftMs: number,
  }),
  assumptions: list(text),
  warnings: list(text),
  skipped: list(record({ line: number, through: optional(number), reason: text })),
  settings: optional(
    record({
      format: optional(text),
      fields: optional(tableOf(list(text), { keys: FIELD_ROLES })),
      dayOrder: optional(oneOf(DAY_ORDERS)),
      unit: optional(oneOf(EPOCH_UNITS)),
    }),
  ),
  evidence: optional(record({ id: text, count: number })),
  parts: optional(list(record({ name: text, firstLine: number }))),
  isHidden: optional(truth),
  colour: optional(number),
});

const originFields = { sourceId: text, line: number, textLine: orNull(number), event: number };

const moment = record({
  id: text,
  title: text,
  text,
  kind: oneOf(EVENT_KINDS),
  kindReason: orNull(text),
  actor: orNull(text),
  origin: orNull(record(originFields)),
  written: orNull(written),
  writtenUntil: orNull(written),
  set: orNull(record({ at: number, endAt: orNull(number), isApproximate: truth })),
  question: text,
  joined: optional(
    list(record({ ...originFields, title: text, written: orNull(written), writtenUntil: orNull(written) })),
  ),
  notSameAs: optional(list(text)),
  isEdited: optional(truth),
});

const lineOrigin = orNull(record({ sourceId: text, line: number }));

const action = record({
  id: text,
  text,
  type: orNull(text),
  owner: orNull(text),
  due: orNull(text),
  status: oneOf(ACTION_STATUSES),
  origin: lineOrigin,
  order: number,
});

export const contentShape: Shape = record({
  id: text,
  version: number,
  createdAt: number,
  facts: record({ facts: record({ title: text, zone: orNull(text) }) }),
  sources: tableOf(source, { keyField: 'id' }),
  moments: tableOf(moment, { keyField: 'id' }),
  milestones: tableOf(record({ momentId: text, reason: orNull(text) }), { keys: MILESTONES }),
  sections: tableOf(record({ text, origin: lineOrigin }), { keys: SECTION_NAMES }),
  actions: tableOf(action, { keyField: 'id' }),
});
