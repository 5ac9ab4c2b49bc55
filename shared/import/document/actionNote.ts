import { scanTimes } from '../time/scanTimes.ts';

/** What stands beside an action in brackets or behind a dash. */
export interface ActionNote {
  readonly text: string;
  readonly owner: string | null;
  /** In the document's words. */
  readonly due: string | null;
  readonly type: string | null;
}

const NAME = /^@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$|^@[\w.-]{2,30}$/u;
const OWNER = /^(?:owner|assignee|assigned to|responsible|who)\s*[:=]?\s*(@?[\p{L}\d .'’@/&-]{2,40})$/iu;
const DUE = /^(?:due(?: date| by)?|deadline|eta|by|until)\s*[:=]?\s*(?:on )?(.{3,30})$/iu;
const TYPE = /^(prevent(?:ive|ion)?|mitigat(?:e|ion)|process|detect(?:ion)?|repair|other)$/i;

/**
 * Takes `(Mara, due 2024-04-15)`, `(owner: Jörg)`, `(prevent)` or ` — Ana` off the end of an action. Brackets are
 * taken only when every part of them is understood: the rest is the action's own words.
 */
export function takeActionNote(action: string): ActionNote {
  const bracket = /\s*[([]([^()[\]]{2,90})[)\]]\s*[.;]?\s*$/u.exec(action);
  const none = { text: action, owner: null, due: null, type: null };
  if (bracket?.[1]) {
    const note = readParts(bracket[1].split(/\s*[,;|]\s*/u));
    return note ? { ...note, text: action.slice(0, bracket.index) } : none;
  }
  const dash = /\s+[–—]\s*([^–—]{2,40})$/u.exec(action);
  if (dash?.[1] && NAME.test(dash[1].trim())) {
    return { ...none, text: action.slice(0, dash.index), owner: dash[1].trim() };
  }
  return none;
}

function readParts(parts: readonly string[]): Omit<ActionNote, 'text'> | null {
  const note: { owner: string | null; due: string | null; type: string | null } = {
    owner: null,
    due: null,
    type: null,
  };
  for (const part of parts) {
    const due = DUE.exec(part)?.[1] ?? (isDate(part) ? part : null);
    const owner = OWNER.exec(part)?.[1] ?? (NAME.test(part) && !isDate(part) ? part : null);
    const type = TYPE.exec(part)?.[1] ?? null;
    if (due && !note.due) note.due = due.trim();
    else if (type && !note.type) note.type = type;
    else if (owner && !note.owner) note.owner = owner.trim();
    else return null;
  }
  return note;
}

const isDate = (text: string): boolean => Boolean(scanTimes(text)[0]?.date);
