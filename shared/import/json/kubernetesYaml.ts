import type { Format } from '../format.ts';
import { newDecoder } from '../utf8.ts';
import { accountFaults, jsonFindings } from './jsonFindings.ts';
import { CUT_RECORD } from './jsonFormat.ts';
import { isJsonObject } from './jsonValue.ts';
import { holdsEvents } from './kubernetesEvents.ts';
import { kubernetesReader } from './kubernetesReader.ts';
import { parseYaml } from './parseYaml.ts';
import { RecordAccount } from './recordAccount.ts';

/** YAML is parsed slowly: some megabytes a second. */
const LIMIT_BYTES = 16 * 1024 * 1024;
const HEAD_LINES = 400;

/** `kubectl get events -o yaml`: a list, or documents one after another. */
export const kubernetesYaml: Format = {
  id: 'kubernetes-events-yaml',
  title: 'Kubernetes events (YAML)',
  wholeUpToBytes: LIMIT_BYTES,
  wholeFor: ({ lines }) => (looksLikeEvents(lines) ? LIMIT_BYTES : null),
  detect: ({ lines }) => (looksLikeEvents(lines) ? 'YAML with Kubernetes objects of the kind “Event”' : null),
  open: (context) => {
    const decoder = newDecoder('utf-8');
    let text = '';
    return {
      push: (bytes) => {
        text += decoder.decode(bytes, { stream: true });
      },
      end: (fault) => {
        const account = new RecordAccount();
        const document = parseYaml(text);
        const faults = accountFaults(document, account);
        if (fault !== null) faults.unshift(fault);
        const reader = kubernetesReader(context.evidence);
        for (const value of document.values)
          for (const record of reader.recordsIn?.(value) ?? []) {
            account.read();
            const line = document.lineOf(record);
            const lineCount = document.linesOf(record);
            const outcome = document.isCut(record)
              ? { skipped: CUT_RECORD }
              : isJsonObject(record)
                ? reader.record(record, { line, lineCount })
                : { skipped: 'it is not an object' };
            if (outcome === 'imported') account.imported();
            else if (outcome === 'merged') account.merged();
            else account.skip(line, outcome.skipped, line + lineCount - 1);
          }
        return jsonFindings(reader.end?.() ?? {}, account, context, faults);
      },
    };
  },
};

/** Both keys at the margin, and an event within what can be seen. */
function looksLikeEvents(lines: readonly string[]): boolean {
  const first = lines.slice(0, 10).find((line) => /^[^#\s-]/.test(line));
  if (first === undefined || !/^(?:apiVersion|kind|items):/.test(first)) return false;
  const head = lines.slice(0, HEAD_LINES);
  if (!head.some((line) => /^\s*(?:- )?(?:involvedObject|regarding):\s*$/.test(line))) return false;
  return parseYaml(head.join('\n')).values.some(holdsEvents);
}
