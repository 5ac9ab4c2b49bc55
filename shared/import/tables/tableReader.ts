import type { DayOrder, EpochUnit, FoundField } from '../../model/readSettings.ts';
import type { Findings, ReadContext, Reader } from '../format.ts';
import { RecordAccount } from '../json/recordAccount.ts';
import { NO_INCIDENT } from '../noIncident.ts';
import { ByteRows, type ByteRowsPlan } from './byteRows.ts';
import { EventSink } from './eventSink.ts';
import type { Row } from './rowCutter.ts';
import { RowCutter } from './rowCutter.ts';
import type { RowEvent, RowEvents } from './rowEvents.ts';
import { RowFaults } from './rowFaults.ts';
import type { TableShape } from './tableShape.ts';

export interface TablePlan {
  readonly shape: TableShape;
  readonly events: RowEvents;
  /** A faster way to the same events for rows of large tables; null for tables that it cannot read. */
  readonly bytes: ByteRowsPlan | null;
  readonly fields: readonly FoundField[];
  readonly marks: 'small' | 'all' | 'none';
  readonly dayOrder: DayOrder | null;
  readonly unit: EpochUnit | null;
  /** Said at the end, when all rows were read. */
  readonly assumptions: () => readonly string[];
}

/** Beyond these, reasons that quote a cell are put in general words, so that runs of them are one entry. */
const MOST_QUOTED = 200;

/** Reads the rows of a table as they stream in. */
export class TableReader implements Reader {
  private readonly plan: TablePlan;
  private readonly account = new RecordAccount();
  private readonly cutter: RowCutter;
  private readonly sink: EventSink;
  private readonly faults: RowFaults;
  private readonly byteRows: ByteRows | null;
  private header = '';
  private quoted = 0;

  constructor(plan: TablePlan, { evidence }: ReadContext) {
    this.plan = plan;
    this.sink = new EventSink(evidence, plan.marks);
    this.faults = new RowFaults(plan.shape.names.length);
    this.byteRows = plan.bytes && new ByteRows(plan.bytes, evidence);
    this.cutter = new RowCutter(plan.shape.delimiter, (row) => this.add(row));
  }

  push(bytes: Uint8Array): void {
    this.cutter.push(bytes);
  }

  end(fault: string | null): Findings {
    this.cutter.finish();
    const count = this.sink.finish();
    const { fields, dayOrder, unit, assumptions } = this.plan;
    return {
      lines: this.account.lines,
      incident: NO_INCIDENT,
      events: [],
      actions: [],
      skipped: this.account.skipped,
      assumptions: assumptions(),
      warnings: [
        ...(fault === null ? [] : [fault]),
        ...this.faults.warnings(),
        ...(count === 0 ? ['no time of an event was found'] : []),
      ],
      fields,
      ...(dayOrder === null ? {} : { dayOrder }),
      ...(unit === null ? {} : { unit }),
    };
  }

  private add(row: Row): void {
    this.account.read();
    if (this.addFast(row)) return;
    const events = this.notARow(row) ?? this.read(row);
    if (typeof events === 'string') this.account.skip(row.line, events, lastLine(row));
    else {
      this.account.imported();
      for (const event of events) this.sink.add(row, event);
    }
  }

  private addFast(row: Row): boolean {
    if (!this.byteRows || !this.sink.isPassing || row.line <= this.plan.shape.firstLine) return false;
    if (!this.byteRows.add(row)) return false;
    this.faults.look(row);
    this.account.imported();
    return true;
  }

  private read(row: Row): readonly RowEvent[] | string {
    this.faults.look(row);
    const events = this.plan.events(row);
    if (typeof events !== 'string') return events;
    const isHeader = this.header !== '' && asOne(row) === this.header;
    return isHeader ? 'the names of the columns, again' : this.general(events);
  }

  private notARow(row: Row): string | null {
    const { headerLine, firstLine } = this.plan.shape;
    if (row.line <= firstLine) {
      if (row.line === headerLine) {
        this.header = asOne(row);
        return 'the names of the columns';
      }
      if (row.line < firstLine) return isEmpty(row) ? 'blank' : 'above the table';
    }
    return row.isBlank || isEmpty(row) ? 'blank' : null;
  }

  private general(reason: string): string {
    if (!reason.startsWith('“')) return reason;
    return this.quoted++ < MOST_QUOTED ? reason : 'its time cannot be read';
  }
}

const lastLine = ({ line, lineCount }: Row): number => line + lineCount - 1;

function isEmpty(row: Row): boolean {
  for (let place = 0; place < row.width; place++) if (row.cell(place).trim() !== '') return false;
  return true;
}

const asOne = (row: Row): string =>
  Array.from({ length: row.width }, (_, place) => row.cell(place)).join('\n');
