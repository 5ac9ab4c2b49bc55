import { FLAG } from '../../model/evidence.ts';
import type { Findings, ReadContext, Reader } from '../format.ts';
import { ByteNames } from './byteNames.ts';
import { FullTime } from './fullTime.ts';
import { LineAccount } from './lineAccount.ts';
import { LineCutter } from './lineCutter.ts';
import { LineParts } from './lineParts.ts';
import type { LogShape } from './logShape.ts';
import { TimeFinder } from './timeFinder.ts';
import { DayTurns, YearTurns } from './yearTurns.ts';

/** Reads a log by the shape that its sample has: a time begins an event, lines without one belong to the last. */
export class LogReader implements Reader {
  private readonly shape: LogShape;
  private readonly account: LineAccount;
  private readonly cutter = new LineCutter((bytes, from, to, at) => this.takeLine(bytes, from, to, at));
  private readonly finder: TimeFinder;
  private readonly full: FullTime;
  private readonly parts = new LineParts();
  private readonly actors: ByteNames;
  private readonly years = new YearTurns();
  private readonly days = new DayTurns();
  private lacksYear = false;
  private lacksDate = false;

  constructor({ evidence }: Pick<ReadContext, 'evidence'>, shape: LogShape) {
    this.shape = shape;
    this.account = new LineAccount(evidence);
    this.finder = new TimeFinder(shape);
    this.full = new FullTime(shape);
    this.actors = new ByteNames(evidence.actors);
  }

  push(bytes: Uint8Array): void {
    this.cutter.push(bytes);
  }

  end(fault: string | null): Findings {
    this.cutter.end();
    const { shape } = this;
    const isNumber = shape.times.some(({ program }) => program.shape === '%s');
    return {
      ...this.account.findings(fault),
      assumptions: this.assumptions(),
      ...(shape.isDayOrderAssumed ? { dayOrder: shape.dayOrder } : {}),
      ...(isNumber ? { unit: shape.unit ?? unitOf(shape.example) } : {}),
    };
  }

  private takeLine(bytes: Uint8Array, from: number, to: number, at: number): void {
    const { finder, account } = this;
    account.line++;
    const time = finder.find(bytes, from, to) ? this.shape.times[finder.which] : undefined;
    if (!time) {
      if (finder.isImpossible) account.skipImpossible(bytes, from, to);
      else account.belong(at + to - from);
      return;
    }
    const { fields, start, end } = finder;
    this.parts.read(this.shape, time, bytes, from, to, start, end);
    const { event } = account;
    const { full } = this;
    full.read(time, fields, bytes, from, to);
    event.civilMs = this.placed(full.civilMs, full.lacks);
    event.flags = full.lacks === 'year' ? FLAG.noYear : full.lacks === 'date' ? FLAG.noDate : 0;
    event.offsetMin = full.offsetMin;
    event.textAt = at;
    event.textLength = to - from;
    event.timeAt = start - from;
    event.timeLength = end - start;
    event.messageAt = this.parts.messageAt - from;
    event.severity = this.parts.severity;
    event.actor = this.actors.of(bytes, this.parts.actorFrom, this.parts.actorTo);
    account.add();
  }

  private placed(civilMs: number, lacks: 'nothing' | 'year' | 'date'): number {
    if (lacks === 'nothing') return civilMs;
    if (lacks === 'year') {
      this.lacksYear = true;
      return this.years.place(civilMs);
    }
    this.lacksDate = true;
    return this.days.place(civilMs);
  }

  private assumptions(): string[] {
    const { shape } = this;
    const { passed } = this.years;
    const turned =
      passed === 0 ? '' : `; ${passed === 1 ? 'one New Year' : `${passed} New Years`} passed within it`;
    const first = shape.dayOrder === 'dayFirst' ? 'the day' : 'the month';
    return [
      ...(this.lacksYear ? [`its times name no year${turned}`] : []),
      ...this.full.assumptions(),
      ...(this.lacksDate ? ['its times name no date'] : []),
      ...(shape.isDayOrderAssumed ? [`${first} stands first in dates such as ${shape.example}`] : []),
    ];
  }
}

function unitOf(example: string): 's' | 'ms' | 'us' | 'ns' {
  const digits = /^\d+/.exec(example)?.[0].length ?? 10;
  return digits > 17 ? 'ns' : digits > 14 ? 'us' : digits > 11 ? 'ms' : 's';
}
