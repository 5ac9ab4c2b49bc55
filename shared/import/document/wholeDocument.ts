import type { Findings, Format } from '../format.ts';
import { splitLines } from '../sourceLines.ts';
import { newDecoder } from '../utf8.ts';

/** 16 MiB: a hundred times the longest review that we know of. */
export const DOCUMENT_LIMIT_BYTES = 16 * 1024 * 1024;
/** As many lines as a file of that size has at an ordinary length. */
export const DOCUMENT_LIMIT_LINES = 300_000;

interface DocumentFormat extends Pick<Format, 'id' | 'title'> {
  detect(lines: readonly string[]): string | null;
  read(lines: readonly string[]): Findings;
}

/** A format for text that people wrote: read as a whole, since what a line means may stand far above it. */
export const wholeDocument = ({ id, title, detect, read }: DocumentFormat): Format => ({
  id,
  title,
  wholeUpToBytes: DOCUMENT_LIMIT_BYTES,
  wholeUpToLines: DOCUMENT_LIMIT_LINES,
  isDocument: true,
  detect: ({ lines }) => detect(lines),
  open: () => {
    const decoder = newDecoder('utf-8');
    let text = '';
    return {
      push: (bytes) => {
        text += decoder.decode(bytes, { stream: true });
      },
      end: (fault) => {
        text += decoder.decode();
        const findings = read(splitLines(text));
        const warnings = [...(fault === null ? [] : [fault]), ...findings.warnings];
        return { ...findings, warnings };
      },
    };
  },
});
