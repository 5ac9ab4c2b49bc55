import type { MomentId } from '../../../shared/model/ids.ts';
import type { Phase } from '../../../shared/timeline/phases.ts';
import { type ItemLook, itemContent } from './itemContent.ts';
import { groupIdOf } from './laneRows.ts';
import type { SurfaceContent, SurfaceItem } from './surfaceContent.ts';

/*
 * What is handed to the timeline library. `look` says in one string how a row looks: rows with the same look
 * are left alone, and `content` is only built for those that changed.
 */
export interface ItemRow {
  readonly id: string;
  readonly look: string;
  readonly type: 'point' | 'box' | 'range' | 'background';
  readonly group?: string;
  readonly start: number;
  readonly end?: number;
  readonly align?: 'left' | 'right';
  readonly className: string;
  readonly selectable: boolean;
  readonly editable:
    | false
    | { readonly updateTime: true; readonly updateGroup: false; readonly remove: false };
  readonly content: HTMLElement | string;
}

/** A row before its content is built. */
export type RowPlan<Row> = Omit<Row, 'content'> & { readonly build: () => Row };

const MOMENT = 'moment:';

export const rowIdOf = (id: MomentId): string => MOMENT + id;

export function momentIdOf(rowId: string | number | null): MomentId | null {
  return typeof rowId === 'string' && rowId.startsWith(MOMENT)
    ? (rowId.slice(MOMENT.length) as MomentId)
    : null;
}

export function itemRows({ items, phases }: SurfaceContent): RowPlan<ItemRow>[] {
  return [...phases.map(bandRow), ...items.map(momentRow)];
}

function momentRow({ id, laneKey, at, endAt, look }: SurfaceItem): RowPlan<ItemRow> {
  const isLeft = look.place.side === 'left';
  const type = endAt !== null ? 'range' : isLeft ? 'box' : 'point';
  const base = {
    id: rowIdOf(id),
    look: JSON.stringify([laneKey, at, endAt, look]),
    type,
    group: groupIdOf(laneKey),
    start: at,
    ...(endAt === null ? {} : { end: endAt }),
    ...(type === 'box' ? { align: 'right' as const } : {}),
    className: rowClasses(look),
    selectable: true,
    editable: { updateTime: true, updateGroup: false, remove: false },
  } satisfies Omit<ItemRow, 'content'>;
  return { ...base, build: () => ({ ...base, content: itemContent(look) }) };
}

function rowClasses({ kind, isDashed, place }: ItemLook): string {
  const classes = ['tl-row', `tl-kind-${kind}`];
  if (isDashed) classes.push('tl-row-dashed');
  if (place.side === 'none') classes.push('tl-row-unnamed');
  return classes.join(' ');
}

/** Named and measured by PhaseHead.tsx, which stays in sight when the lanes are scrolled. */
function bandRow(
  { from, kind, startAt, endAt }: Phase,
  index: number,
  all: readonly Phase[],
): RowPlan<ItemRow> {
  const base = {
    id: `phase:${from}`,
    look: JSON.stringify([kind, startAt, endAt, index === all.length - 1]),
    type: 'background' as const,
    start: startAt,
    end: endAt,
    className: `tl-band tl-kind-${kind}${index === all.length - 1 ? ' tl-band-last' : ''}`,
    selectable: false,
    editable: false as const,
  };
  return { ...base, build: () => ({ ...base, content: '' }) };
}
