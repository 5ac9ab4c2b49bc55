import type { Format } from '../format.ts';
import { W3cReader } from './w3cReader.ts';

/** W3C Extended Log File Format (www.w3.org/TR/WD-logfile): IIS, Exchange, Windows Firewall, some proxies. */
export const w3cExtended: Format = {
  id: 'w3c',
  title: 'W3C extended log',
  detect: ({ lines }) => {
    const fields = lines.slice(0, 50).find((line) => /^#Fields:.*\btime\b/i.test(line));
    return fields ? `a line names its columns: ${fields.slice(0, 60).trim()}` : null;
  },
  open: ({ evidence }) => new W3cReader(evidence),
};
