import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { reportEventsOf } from '../../../../shared/import/evidence/reportEvents.ts';
import { type ImportOptions, importSource } from '../../../../shared/import/importSource.ts';
import type { ImportReport, ReportEvent } from '../../../../shared/import/report.ts';

export interface ToolReading {
  readonly report: ImportReport;
  readonly events: readonly ReportEvent[];
  /** Places of the events that are proposed as moments. */
  readonly marked: readonly number[];
}

export const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/import/tools/${name}`, import.meta.url), 'utf8');

/** Reads a text with all formats; fails when a record is not accounted for. */
export async function readTool(
  content: string | object,
  companions: ImportOptions['companions'] = new Map(),
): Promise<ToolReading> {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
  const result = await importSource(new TextEncoder().encode(text), 'a', { companions });
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  const { report, evidence } = result.value;
  const { read, imported, merged, skipped } = report.lines;
  expect(imported + merged + skipped).toBe(read);
  const events: ReportEvent[] = [];
  const marked: number[] = [];
  for (const chunk of evidence?.chunks ?? []) {
    const bytes = chunk.text ?? new TextEncoder().encode(text);
    for (let i = 0; i < chunk.count; i++) if ((chunk.flags[i]! & 1) !== 0) marked.push(events.length + i);
    if (evidence)
      events.push(...reportEventsOf(evidence, chunk, events.length, bytes, { assumedYear: 2024 }));
  }
  return { report, events, marked };
}

/** `09:14 detection Triggered: …` for each event, in time order. */
export const storyOf = ({ events }: ToolReading): string[] =>
  events
    .toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
    .map((event) => `${event.clock?.slice(0, 5)} ${event.kind} ${event.title}`);

/** `acknowledged: Acknowledged by Ada` for each milestone. */
export const milestonesOf = ({ report, events }: ToolReading): string[] =>
  Object.entries(report.incident.milestones).map(([name, { event }]) => `${name}: ${events[event]?.title}`);
