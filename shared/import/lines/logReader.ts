import { FLAG } from '../../model/evidence.ts';
import { type EvidenceBuilder, type LineEvent, OTHER_KIND } from '../evidence/evidenceBuilder.ts';
import type { Findings, ReadContext, Reader } from '../format.ts';
import { decodeUtf8 } from '../utf8.ts';
import { ByteNames } from './byteNames.ts';
import { LineCutter } from './lineCutter.ts';
import { LineParts } from './lineParts.ts';
import type { LogShape } from './logShape.ts';
import { SkippedRuns } from './skippedRuns.ts';
import { TimeFinder } from './timeFinder.ts';
import { DayTurns, YearTurns } from './yearTurns.ts';

/** Reads a log by the shape that its sample has: a time begins an event, lines without one belong to the last. */
export class LogReader implements Reader {
  private readonly evidence: EvidenceBuilder;
  private readonly shape: LogShape;
  private readonly cutter = new LineCutter((bytes, from, to, at) => this.takeLine(bytes, from, to, at));
  private readonly finder: TimeFinder;
  private readonly parts = new LineParts();
  private readonly actors: ByteNames;
  private readonly skipped = new SkippedRuns();
  private readonly years = new YearTurns();
  private readonly days = new DayTurns();
  private readonly event: LineEvent = {
    civilMs: 0,
    offsetMin: 0,
    line: 0,
    textAt: 0,
    textLength: 0,
    timeAt: 0,
    timeLength: 0,
    messageAt: 0,
    kind: OTHER_KIND,
    severity: 0,
    flags: 0,
    actor: 0,
    reason: 0,
  };
  private line = 0;
  private merged = 0;
  /** There is an event that a line without a time can belong to. */
  private hasOpen = false;
  private lacksYear = false;
  private lacksDate = false;

  constructor({ evidence }: Pick<ReadContext, 'evidence'>, shape: LogShape) {
    this.evidence = evidence;
    this.shape = shape;
    this.finder = new TimeFinder(shape);
    this.actors = new ByteNames(evidence.actors);
  }

  push(bytes: Uint8Array): void {
    this.cutter.push(bytes);
  }

  end(fault: string | null): Findings {
    this.cutter.end();
    const { shape, skipped, line, merged } = this;
    return {
      lines: { read: line, imported: this.evidence.count, merged, skipped: skipped.count },
      incident: NO_INCIDENT,
      events: [],
      actions: [],
      skipped: skipped.entries,
      assumptions: this.assumptions(),
      warnings: [
        ...(fault === null ? [] : [fault]),
        ...(this.evidence.count === 0 ? ['no line with a time was found'] : []),
      ],
      ...(shape.isDayOrderAssumed ? { dayOrder: shape.dayOrder } : {}),
      ...(shape.times.some(({ program }) => program.shape === '%s')
        ? { unit: shape.unit ?? unitOf(shape.example) }
        : {}),
    };
  }

  private takeLine(bytes: Uint8Array, from: number, to: number, at: number): void {
    this.line++;
    const { finder, event } = this;
    const time = finder.find(bytes, from, to) ? this.shape.times[finder.which] : undefined;
    if (!time) {
      this.takeRest(bytes, from, to, at);
      return;
    }
    const { fields, start, end } = finder;
    const { lacks } = time.program;
    this.parts.read(this.shape, time, bytes, from, to, start, end);
    event.civilMs = fields.civilMs;
    event.flags = 0;
    if (lacks === 'year') {
      event.civilMs = this.years.place(fields.civilMs);
      event.flags = FLAG.noYear;
      this.lacksYear = true;
    } else if (lacks === 'date') {
      event.civilMs = this.days.place(fields.civilMs);
      event.flags = FLAG.noDate;
      this.lacksDate = true;
    }
    event.offsetMin = fields.offsetMin;
    event.line = this.line;
    event.textAt = at;
    event.textLength = to - from;
    event.timeAt = start - from;
    event.timeLength = end - start;
    event.messageAt = this.parts.messageAt - from;
    event.severity = this.parts.severity;
    event.actor = this.actors.of(bytes, this.parts.actorFrom, this.parts.actorTo);
    this.evidence.addLine(event);
    this.hasOpen = true;
  }

  /** A line without a time. */
  private takeRest(bytes: Uint8Array, from: number, to: number, at: number): void {
    if (this.finder.isImpossible) {
      this.hasOpen = false;
      const written = decodeUtf8(bytes.subarray(from, Math.min(to, from + 40))).trim();
      this.skipped.add(this.line, `its time cannot be: ${written}`);
    } else if (this.hasOpen) {
      this.merged++;
      this.evidence.extend(at + to - from, 1);
    } else if (this.evidence.count === 0) this.skipped.add(this.line, 'before the first line with a time');
    else this.skipped.add(this.line, 'belongs to a line whose time cannot be');
  }

  private assumptions(): string[] {
    const { shape } = this;
    const { passed } = this.years;
    return [
      ...(this.lacksYear
        ? [
            `its times name no year${passed > 0 ? `; ${passed === 1 ? 'one New Year' : `${passed} New Years`} passed within it` : ''}`,
          ]
        : []),
      ...(this.lacksDate ? ['its times name no date'] : []),
      ...(shape.isDayOrderAssumed
        ? [
            `${shape.dayOrder === 'dayFirst' ? 'the day' : 'the month'} stands first in dates such as ${shape.example}`,
          ]
        : []),
    ];
  }
}

const NO_INCIDENT: Findings['incident'] = {
  title: null,
  start: null,
  end: null,
  timeZone: null,
  summary: null,
  impact: null,
  rootCause: null,
  resolution: null,
  lessons: null,
  milestones: {},
};

function unitOf(example: string): 's' | 'ms' | 'us' | 'ns' {
  const digits = /^\d+/.exec(example)?.[0].length ?? 10;
  return digits > 17 ? 'ns' : digits > 14 ? 'us' : digits > 11 ? 'ms' : 's';
}
