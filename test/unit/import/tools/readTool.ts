import { readFileSync } from 'node:fs';
import type { ImportOptions } from '../../../../shared/import/importSource.ts';
import type { ImportReport, ReportEvent } from '../../../../shared/import/report.ts';
import { imported } from '../imported.ts';

export interface ToolReading {
  readonly report: ImportReport;
  readonly events: readonly ReportEvent[];
  /** Places of the events that are proposed as moments. */
  readonly marked: readonly number[];
}

export const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/import/tools/${name}`, import.meta.url), 'utf8');

/** Reads a text with all formats; fails when a record is not accounted for. */
export function readTool(
  content: string | object,
  companions: NonNullable<ImportOptions['companions']> = new Map(),
): Promise<ToolReading> {
  return imported(typeof content === 'string' ? content : JSON.stringify(content, null, 1), { companions });
}

/** `09:14 detection Triggered: …` for each event, in time order. */
export const storyOf = ({ events }: ToolReading): string[] =>
  events
    .toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
    .map((event) => `${event.clock?.slice(0, 5)} ${event.kind} ${event.title}`);

/** `acknowledged: Acknowledged by Ada` for each milestone. */
export const milestonesOf = ({ report, events }: ToolReading): string[] =>
  Object.entries(report.incident.milestones).map(([name, { event }]) => `${name}: ${events[event]?.title}`);
