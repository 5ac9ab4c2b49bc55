import { useEffect, useState } from 'react';
import { sourceLines } from '../../../shared/import/sourceLines.ts';
import type { SourceId } from '../../../shared/model/ids.ts';
import { appStorage } from '../../storage/appStorage.ts';
import { visibleLine } from './visibleLine.ts';

interface LinesAroundProps {
  readonly sourceId: SourceId;
  readonly line: number;
  readonly textLine: number | null;
}

/** The event's own lines in its file with two on each side, as they stand there. */
export function LinesAround({ sourceId, line, textLine }: LinesAroundProps) {
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void linesOf(sourceId).then((found) => {
      if (!isCurrent) return;
      setLines(found);
      setIsMissing(found === null);
    });
    return () => {
      isCurrent = false;
    };
  }, [sourceId]);
  if (isMissing) return <p className="dim">The file itself is not kept in this review.</p>;
  if (!lines) return null;
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, Math.max(line, textLine ?? 0) + 2);
  return (
    <ol className="source-lines" start={first}>
      {lines.slice(first - 1, last).map((text, index) => {
        const number = first + index;
        const isOwn = number === line || number === textLine;
        return (
          <li key={number} className={isOwn ? 'source-line source-line-own' : 'source-line'}>
            <span className="dim">{number}</span> <bdi>{visibleLine(text) || ' '}</bdi>
          </li>
        );
      })}
    </ol>
  );
}

async function linesOf(sourceId: SourceId): Promise<readonly string[] | null> {
  const storage = await appStorage();
  const file = storage.ok ? await storage.value.sourceFile(sourceId) : storage;
  return file.ok ? sourceLines(new Uint8Array(await file.value.arrayBuffer())) : null;
}
