import type { ReportEvent } from '../import/report.ts';
import type { MomentId, SourceId } from '../model/ids.ts';
import type { Moment } from '../model/review.ts';
import { importedLine, plainText } from './plainText.ts';
import { writtenOf, writtenUntilOf } from './writtenFromReport.ts';

/** @param index of the event in its report, where it has no place in evidence */
export function momentOfEvent(id: MomentId, sourceId: SourceId, event: ReportEvent, index: number): Moment {
  const title = importedLine(event.title);
  // A title that had to be cut goes on in the text.
  const text = plainText(event.text ?? (title.endsWith('…') ? event.title : ''));
  return {
    id,
    title,
    text,
    kind: event.kind,
    kindReason: event.reason,
    actor: event.actor === null ? null : importedLine(event.actor),
    origin: {
      sourceId,
      line: event.line,
      textLine: event.textLine ?? null,
      event: event.place ?? index,
    },
    written: writtenOf(event),
    writtenUntil: writtenUntilOf(event),
    set: null,
    question: '',
  };
}
