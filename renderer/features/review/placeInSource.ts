import type { Source } from '../../../shared/model/review.ts';

/** `api.log, line 12`; for a source of several files the one that the line is in: `2024-03-12.json, line 14`. */
export function placeInSource({ name, parts }: Pick<Source, 'name' | 'parts'>, line: number): string {
  const part = parts?.findLast(({ firstLine }) => firstLine <= line);
  return part ? `${part.name}, line ${line - part.firstLine + 1}` : `${name}, line ${line}`;
}

/** The number of a line in the file that people know. */
export const lineInPart = (parts: Source['parts'], line: number): number =>
  line - (parts?.findLast(({ firstLine }) => firstLine <= line)?.firstLine ?? 1) + 1;
