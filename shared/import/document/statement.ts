/**
 * A document as the reader of events sees it, whatever it was written in: one statement is one thing said (a
 * heading, a list item, a table row, a line, a paragraph whose lines are wrapped), without markup.
 */
export interface Statement {
  readonly role: StatementRole;
  /** Of a heading 1 to 6; else the depth of the list, 0 outside of lists. */
  readonly level: number;
  readonly text: string;
  /** The source lines in order, with where each begins in `text`. */
  readonly lines: readonly { readonly line: number; readonly at: number }[];
  /** Of a table row: its cells, and the titles of their columns. */
  readonly cells?: readonly { readonly text: string; readonly at: number }[];
  readonly columns?: readonly string[];
}

/** `note`: a footnote; `code`: a fenced block. */
export type StatementRole = 'heading' | 'item' | 'text' | 'row' | 'code' | 'note';

/** What a way of writing documents (Markdown, plain text, HTML) is turned into. */
export interface Outline {
  readonly statements: readonly Statement[];
  /** The document's own title, where its markup has a place for one. */
  readonly title: { readonly text: string; readonly line: number } | null;
  /** Key and value of front matter, in the order in which they stand. */
  readonly properties: readonly Property[];
  /** Why lines that no statement holds were left out, by line. */
  readonly unused: ReadonlyMap<number, string>;
}

export interface Property {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** The source line of a position in the statement's text. */
export function lineAt(statement: Statement, position: number): number {
  let found = statement.lines[0]?.line ?? 1;
  for (const { line, at } of statement.lines) if (at <= position) found = line;
  return found;
}

export const firstLine = (statement: Statement): number => statement.lines[0]?.line ?? 1;

/** The lines that a stretch of a statement's text covers. */
export function linesOf(statement: Statement, from: number, to: number): number[] {
  const first = lineAt(statement, from);
  return statement.lines
    .filter(({ line, at }) => line === first || (at >= from && at < to))
    .map(({ line }) => line);
}
