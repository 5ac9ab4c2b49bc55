import type { Row } from './rowCutter.ts';

interface Fault {
  count: number;
  firstLine: number;
}

/** What is wrong with rows that are read all the same, to be said once and not a thousand times. */
export class RowFaults {
  private readonly width: number;
  private readonly wide: Fault = { count: 0, firstLine: 0 };
  private readonly narrow: Fault = { count: 0, firstLine: 0 };
  private readonly open: Fault = { count: 0, firstLine: 0 };

  constructor(width: number) {
    this.width = width;
  }

  look(row: Row): void {
    if (row.width > this.width) note(this.wide, row);
    else if (row.width < this.width) note(this.narrow, row);
    if (row.hasOpenQuote) note(this.open, row);
  }

  warnings(): string[] {
    const { open, wide, narrow } = this;
    return [
      ...(open.count > 0
        ? [`${where(open)} a quote opens that is never closed; it is read as a character of its cell`]
        : []),
      ...(wide.count > 0
        ? [`${where(wide)} there are more cells than columns; what is too much is kept with the text`]
        : []),
      ...(narrow.count > 0 ? [`${where(narrow)} there are fewer cells than columns`] : []),
    ];
  }
}

function note(fault: Fault, { line }: Row): void {
  if (fault.count++ === 0) fault.firstLine = line;
}

const where = ({ count, firstLine }: Fault): string =>
  count === 1 ? `on line ${firstLine}` : `in ${count} rows, first on line ${firstLine},`;
