import type { ReportEvent } from '../../../shared/import/report.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import { UTC, type ZoneId } from '../../../shared/model/time.ts';
import { KindShape } from '../timeline/KindShape.tsx';
import { shownTime } from './shownTime.ts';

interface FirstEventsProps {
  readonly events: readonly ReportEvent[];
  readonly correction: SourceCorrection;
  readonly zone: ZoneId;
}

/** The first events as the timeline will have them, beside the time as the file writes it. */
export function FirstEvents({ events, correction, zone }: FirstEventsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="first-events" aria-label="The first events" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Time in {zone === UTC ? 'UTC' : zone}</th>
            <th scope="col">Kind</th>
            <th scope="col">What</th>
            <th scope="col">As written</th>
            <th scope="col">Line</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event, at) => {
            const { text, isAssumed } = shownTime(event, correction, zone);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells equal events apart
              <tr key={at} className={`tl-kind-${event.kind}`}>
                <td className="mono">
                  {text}
                  {isAssumed && <span title="something of it is assumed">?</span>}
                </td>
                <td title={`${event.kind}: ${event.reason}`}>
                  <KindShape kind={event.kind} isDashed={isAssumed || event.approximate} />
                  <span className="visually-hidden">{event.kind}</span>
                </td>
                <td className="first-events-title" dir="auto">
                  {event.actor && <span className="dim">{event.actor}: </span>}
                  {event.title}
                </td>
                <td className="mono dim">{event.written}</td>
                <td className="mono dim">{event.line}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
