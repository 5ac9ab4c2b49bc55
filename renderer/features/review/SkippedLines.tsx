import { useEffect, useMemo, useState } from 'react';
import type { SkippedLine } from '../../../shared/model/review.ts';
import { visibleLine } from './visibleLine.ts';

/** So many entries are drawn before somebody asks for more. */
const PAGE = 200;

/** So many of the first lines of a group are shown with their text, each up to so many characters. */
const WITH_TEXT = 20;
const TEXT_CHARS = 200;

/** Reads lines of the text that was skipped from; null where it is not kept. */
export type LinesOf = (first: number, last: number) => Promise<readonly string[] | null>;

interface SkippedLinesProps {
  readonly skipped: readonly SkippedLine[];
  readonly linesOf: LinesOf;
}

/** Every line that was skipped, by reason, most common first. */
export function SkippedLines({ skipped, linesOf }: SkippedLinesProps) {
  const ordered = useMemo(() => {
    const groups = Map.groupBy(skipped, ({ reason }) => reason);
    return [...groups].sort(([, a], [, b]) => linesIn(b) - linesIn(a));
  }, [skipped]);
  return (
    <div className="skipped-groups">
      {ordered.map(([reason, entries]) => (
        <SkippedGroup key={reason} reason={reason} entries={entries} linesOf={linesOf} />
      ))}
    </div>
  );
}

interface SkippedGroupProps {
  readonly reason: string;
  readonly entries: readonly SkippedLine[];
  readonly linesOf: LinesOf;
}

function SkippedGroup({ reason, entries, linesOf }: SkippedGroupProps) {
  const [isOpen, setIsOpen] = useState(false);
  const texts = useTexts(isOpen ? entries : NONE, linesOf);
  const [shown, setShown] = useState(PAGE);
  const lines = linesIn(entries);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span className="mono">{lines.toLocaleString('en')}</span> {lines === 1 ? 'line' : 'lines'}: {reason}
      </summary>
      <ol className="skipped mono">
        {entries.slice(0, shown).map(({ line, through }) => (
          <li key={line} className={texts.has(line) ? 'skipped-line' : undefined}>
            {through === undefined || through === line ? line : `${line}–${through}`}{' '}
            {texts.has(line) && <bdi>{visibleLine(texts.get(line) ?? '')}</bdi>}
          </li>
        ))}
      </ol>
      {entries.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 10 * PAGE)}>
          Show more ({(entries.length - shown).toLocaleString('en')} left)
        </button>
      )}
    </details>
  );
}

const NONE: readonly SkippedLine[] = [];

/** The first lines as they stand there, by their numbers, once they are read. */
function useTexts(entries: readonly SkippedLine[], linesOf: LinesOf): ReadonlyMap<number, string> {
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const found = new Map<number, string>();
      for (const { line } of entries.slice(0, WITH_TEXT)) {
        const [text] = (await linesOf(line, line).catch(() => null)) ?? [];
        if (!isCurrent) return;
        if (text?.trim()) found.set(line, text.slice(0, TEXT_CHARS));
      }
      setTexts(found);
    };
    if (entries.length > 0) void read();
    return () => {
      isCurrent = false;
    };
  }, [entries, linesOf]);
  return texts;
}

const linesIn = (entries: readonly SkippedLine[]): number =>
  entries.reduce((sum, { line, through = line }) => sum + through - line + 1, 0);
