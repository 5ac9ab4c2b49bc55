import { decodeText } from './decodeText.ts';

/** The lines of a text, ended by LF, CRLF or CR. What follows the last line end is a line only if it holds something. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The lines of a file with the numbers that the import report counts: line n is at index n - 1. */
export function sourceLines(bytes: Uint8Array): string[] {
  const decoded = decodeText(bytes);
  return decoded === null ? [] : splitLines(decoded);
}
