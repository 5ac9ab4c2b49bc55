import type { SourceId } from '../../../shared/model/ids.ts';
import { laneColourIndex } from '../../../shared/picture/palette.ts';
import type { Lane } from '../../../shared/timeline/lanes.ts';
import { kindSvg } from './itemContent.ts';
import { rowsPx } from './laneMeasures.ts';
import type { EvidenceRow, SurfaceContent } from './surfaceContent.ts';
import type { RowPlan } from './visRows.ts';

/** A lane as the timeline library is given it; see `ItemRow` for `look`. */
export interface GroupRow {
  readonly id: string;
  readonly look: string;
  readonly order: number;
  readonly className: string;
  readonly content: HTMLElement;
}

/** The key of a lane may be empty, an id of the library may not. */
const LANE = 'lane:';
const EVIDENCE = 'evidence:';

export const groupIdOf = (laneKey: string): string => LANE + laneKey;

/** Null for a lane of evidence alone: a moment that is added there has no lane yet. */
export const laneKeyOfGroup = (groupId: string | number | null | undefined): string | null =>
  typeof groupId === 'string' && groupId.startsWith(LANE) ? groupId.slice(LANE.length) : null;

/** On all elements of the lane that shows the source's evidence. */
export const sourceClass = (sourceId: SourceId): string => `tl-source-${sourceId}`;

/** Lanes of moments first, then the evidence that shares none of them. */
export function groupRows(content: SurfaceContent): RowPlan<GroupRow>[] {
  const { lanes, evidence, rowCounts } = content;
  const shared = new Map(evidence.map((row) => [row.laneKey, row]));
  const own = evidence.filter(({ laneKey }) => laneKey === null);
  return [
    ...lanes.map((lane, order) => {
      const rows = rowCounts.get(lane.key) ?? 0;
      return momentLane(lane, order, rows, shared.get(lane.key) ?? null, content);
    }),
    ...own.map((row, index) => evidenceLane(row, lanes.length + index, content.evidencePx)),
  ];
}

function momentLane(
  lane: Lane,
  order: number,
  rows: number,
  evidence: EvidenceRow | null,
  { evidencePx, scale }: SurfaceContent,
): RowPlan<GroupRow> {
  const isSingle = rows <= 1;
  const classes = ['tl-lane'];
  // Its one row stands in the middle of the lane, unless the evidence takes the lower part of it.
  if (isSingle && !evidence) classes.push('tl-lane-single');
  if (evidence) classes.push('tl-lane-shared', sourceClass(evidence.sourceId));
  const base = {
    id: groupIdOf(lane.key),
    look: JSON.stringify([
      lane.name,
      lane.kind,
      order,
      isSingle,
      evidence && [evidence, rows, evidencePx, scale],
    ]),
    order,
    className: classes.join(' '),
  };
  const build = () => {
    const content = laneName(lane);
    if (!evidence) return { ...base, content };
    // The library makes a lane as high as its name: room for the rows of moments and for the density below them.
    content.style.height = `calc(max(var(--tl-lane-height), ${rowsPx(rows, scale)}px) + ${evidencePx}px)`;
    content.replaceChildren(...evidenceName(evidence));
    return { ...base, content };
  };
  return { ...base, build };
}

function evidenceLane(row: EvidenceRow, order: number, evidencePx: number): RowPlan<GroupRow> {
  const base = {
    id: EVIDENCE + row.sourceId,
    look: JSON.stringify([row, order, evidencePx]),
    order,
    className: `tl-lane tl-lane-evidence ${sourceClass(row.sourceId)}`,
  };
  const build = () => {
    const content = document.createElement('div');
    content.className = 'tl-lane-name';
    content.style.height = `${evidencePx}px`;
    content.append(...evidenceName(row));
    return { ...base, content };
  };
  return { ...base, build };
}

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** The way into a lane for keys: they step through its events. */
function evidenceName({ sourceId, name, colour, count, says }: EvidenceRow): HTMLElement[] {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tl-lane-button';
  button.dataset.evidenceLane = sourceId;
  button.setAttribute('aria-label', `${says} Arrow keys step through those in view, Enter opens one.`);
  button.title = `${says} Click to see all of it.`;
  const swatch = document.createElement('span');
  swatch.className = `tl-lane-swatch tl-lane-colour-${laneColourIndex(colour)}`;
  const text = nameText(name);
  const number = document.createElement('span');
  number.className = 'tl-lane-count';
  number.textContent = COMPACT.format(count);
  // The button says it in full.
  number.ariaHidden = 'true';
  button.append(swatch, text);
  return [button, number];
}

function laneName({ kind, name }: Lane): HTMLElement {
  const element = document.createElement('div');
  element.className = 'tl-lane-name';
  if (kind) element.append(kindSvg(kind, false));
  const text = nameText(name);
  text.title = name;
  element.append(text);
  return element;
}

function nameText(name: string): HTMLElement {
  const text = document.createElement('span');
  text.className = 'tl-lane-text';
  text.textContent = name;
  text.dir = 'auto';
  return text;
}
