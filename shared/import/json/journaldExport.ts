import type { Format } from '../format.ts';
import { decodeUtf8 } from '../utf8.ts';
import { ExportFields } from './exportFields.ts';
import { journalEvent } from './journalEvent.ts';
import { jsonFindings } from './jsonFindings.ts';
import { CUT_RECORD } from './jsonFormat.ts';
import { RecordAccount } from './recordAccount.ts';

/** Those that an event is made of; others are passed over. */
const FIELDS = new Set([
  'MESSAGE',
  'MESSAGE_ID',
  'PRIORITY',
  'SYSLOG_IDENTIFIER',
  '_COMM',
  '_SYSTEMD_UNIT',
  '_SOURCE_REALTIME_TIMESTAMP',
  '__REALTIME_TIMESTAMP',
]);

/** `journalctl -o export`: blocks of fields, a blank line between; counted by entry. */
export const journaldExport: Format = {
  id: 'journald-export',
  title: 'systemd journal (export format)',
  detect: ({ lines }) => {
    const head = lines.slice(0, 20);
    const isEntry =
      head.some((line) => /^__REALTIME_TIMESTAMP=\d+$/.test(line)) &&
      /^[A-Z_][A-Z0-9_]*(?:=|$)/.test(head[0] ?? '');
    return isEntry ? 'journal entries as “KEY=value” blocks' : null;
  },
  open: (context) => {
    const account = new RecordAccount();
    let fields = new Map<string, string>();
    let firstLine = 0;
    let isOpen = false;
    const finish = (endLine: number, isCut: boolean) => {
      if (!isOpen) return;
      account.read();
      const place = { line: firstLine, lineCount: endLine - firstLine };
      const through = Math.max(endLine - 1, firstLine);
      const event = isCut ? CUT_RECORD : journalEvent((name) => fields.get(name), place);
      if (typeof event === 'string') account.skip(firstLine, event, through);
      else {
        context.evidence.add(event);
        account.imported();
      }
      fields = new Map();
      isOpen = false;
    };
    const reader = new ExportFields({
      onField: (name, value, line) => {
        if (!isOpen) firstLine = line;
        isOpen = true;
        if (FIELDS.has(name)) {
          const before = fields.get(name);
          const text = decodeUtf8(value);
          fields.set(name, before === undefined ? text : `${before}\n${text}`);
        }
      },
      onEntryEnd: (line) => finish(line, false),
    });
    return {
      push: (bytes) => reader.push(bytes),
      end: (fault) => {
        const isCut = reader.isWithinField || fault !== null;
        if (reader.isWithinField && !isOpen) {
          firstLine = reader.line;
          isOpen = true;
        }
        finish(reader.line + (reader.isWithinField ? 1 : 0), isCut);
        const faults = fault === null ? [] : [fault];
        const strange = reader.strangeLines;
        if (strange === 1) faults.push('one line is no field and was passed over');
        if (strange > 1) faults.push(`${strange} lines are no fields and were passed over`);
        return jsonFindings({}, account, context, faults);
      },
    };
  },
};
