import type { Findings, ReadContext } from '../format.ts';
import { NO_INCIDENT } from '../noIncident.ts';
import type { JsonDocument } from './parseJson.ts';
import type { RecordAccount } from './recordAccount.ts';

/** What a reader of JSON says beside its events and its account; all of it may be missing. */
export type JsonFindings = Partial<Omit<Findings, 'lines' | 'skipped' | 'events'>>;

/** Fills what a reader leaves out, and sees to it that no file ends in silence. */
export function jsonFindings(
  found: JsonFindings,
  account: RecordAccount,
  { evidence }: Pick<ReadContext, 'evidence'>,
  faults: readonly string[],
): Findings {
  const none = evidence.count > 0 ? [] : ['no time of an event was found'];
  return {
    incident: NO_INCIDENT,
    actions: [],
    assumptions: [],
    events: [],
    ...found,
    lines: account.lines,
    skipped: account.skipped,
    warnings: [...faults, ...(found.warnings ?? []), ...none],
  };
}

const MOST_FAULTS = 20;

/** The faults of a document: those between values are records that were skipped, the others warnings. */
export function accountFaults({ faults }: JsonDocument, account: RecordAccount): string[] {
  const sentences: string[] = [];
  for (const { line, through, reason, isInside, isAtEnd } of faults) {
    if (isInside) {
      const kept = 'what came before is kept';
      const where = through > line ? `lines ${line} to ${through}` : `line ${line}`;
      sentences.push(
        isAtEnd
          ? `the file breaks off in the middle of a value at line ${line}; ${kept}`
          : `${where}: ${reason}; ${kept}`,
      );
    } else {
      account.read();
      account.skip(line, 'this is not JSON', through);
    }
  }
  const more = sentences.length - MOST_FAULTS;
  return more > 0
    ? [...sentences.slice(0, MOST_FAULTS), `and ${more} more places that are not JSON`]
    : sentences;
}
