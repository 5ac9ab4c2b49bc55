import { useEffect, useState } from 'react';
import type { SourceId } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/review.ts';
import { lineInPart } from './placeInSource.ts';
import { sourceStretch } from './sourceStretch.ts';
import { visibleLine } from './visibleLine.ts';

interface LinesAroundProps {
  readonly sourceId: SourceId;
  readonly line: number;
  readonly textLine: number | null;
  /** Lines are numbered as in the file that they come from. */
  readonly parts?: Source['parts'];
}

const AROUND = 2;
/** A text may stand far from its time: more lines than this are not drawn between them. */
const MOST_LINES = 40;

/** The event's own lines in its file with two on each side, as they stand there. */
export function LinesAround({ sourceId, line, textLine, parts }: LinesAroundProps) {
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const first = Math.max(1, line - AROUND);
  const last = Math.min(Math.max(line, textLine ?? 0) + AROUND, first + MOST_LINES);
  useEffect(() => {
    let isCurrent = true;
    void sourceStretch(sourceId, first, last).then((found) => {
      if (!isCurrent) return;
      setLines(found);
      setIsMissing(found === null);
    });
    return () => {
      isCurrent = false;
    };
  }, [sourceId, first, last]);
  if (isMissing) return <p className="dim">The file itself is not kept in this review.</p>;
  if (!lines) return null;
  return (
    <ol className="source-lines" start={first}>
      {lines.map((text, index) => {
        const number = first + index;
        const isOwn = number === line || number === textLine;
        return (
          <li key={number} className={isOwn ? 'source-line source-line-own' : 'source-line'}>
            <span className="dim">{lineInPart(parts, number)}</span> <bdi>{visibleLine(text) || ' '}</bdi>
          </li>
        );
      })}
    </ol>
  );
}
