import { DataSet } from 'vis-data/peer';
import { type DataItemCollectionType, Timeline, type TimelineOptions } from 'vis-timeline/peer';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import type { MomentId } from '../../../shared/model/ids.ts';
import { epochMs } from '../../../shared/model/time.ts';
import { MIN_VIEW_MS, panView, type View } from '../../../shared/timeline/view.ts';
import { type AxisClock, axisLabels } from './axisClock.ts';
import { itemDrag } from './itemDrag.ts';
import { laneFocus } from './laneFocus.ts';
import { ROW_GAP_PX } from './laneMeasures.ts';
import { type GroupRow, groupRows, laneKeyOfGroup, sourceClass } from './laneRows.ts';
import { attachWheel, isSameLayout, NO_LANES } from './laneScroll.ts';
import { stepRows } from './stepRows.ts';
import type { Surface, SurfaceEvents } from './surface.ts';
import { GAP_PX } from './surfaceContent.ts';
import { tidyAxisLabels } from './tidyAxisLabels.ts';
import { type ItemRow, itemRows, momentIdOf, rowIdOf } from './visRows.ts';

/*
 * The only file that knows vis-timeline. It draws the axis, the lanes and the items in view and turns gestures
 * into callbacks; what is shown, where labels go and every edit is decided outside.
 *
 * Facts of vis-timeline 8.5 that it is built on: points are the cheapest items and are stacked by the width of
 * their label; a label left of its mark needs a box (`align: right`); a timeline that is destroyed while an
 * editable item is selected is never freed; only a selected item can be dragged, so panning across the marks
 * moves none of them.
 */
/** Long enough to follow with the eye, short enough not to wait for. */
const CAMERA = { animation: { duration: 300, easingFunction: 'easeOutCubic' as const } };

/** From here on it is worth not to measure items one by one. */
const MANY = 40;

/** Half of what a date can count from 1970: further away there are no dates. */
const FARTHEST_MS = 4e15;

const ITEM_MARGIN = { horizontal: GAP_PX, vertical: ROW_GAP_PX };

export function createSurface(
  host: HTMLElement,
  view: View,
  longestMs: number,
  events: SurfaceEvents,
): Surface {
  const items = new DataSet<ItemRow, 'id'>();
  const groups = new DataSet<GroupRow, 'id'>();
  let clock: AxisClock | null = null;
  let selected: MomentId | null = null;
  let scale = 1;
  let isAway = false;
  let maxHeightPx = 0;
  let zoomMaxMs = longestMs;

  const msPerPixel = () => {
    const { start, end } = timeline.getWindow();
    return (end.valueOf() - start.valueOf()) / Math.max(laneWidthPx(), 1);
  };
  const drag = itemDrag({
    items,
    events,
    getView: () => getView(),
    msPerPixel,
    clock: () => clock,
  });

  const options: TimelineOptions = {
    start: view.startAt,
    end: view.endAt,
    zoomMin: MIN_VIEW_MS,
    zoomMax: longestMs,
    orientation: { axis: 'bottom', item: 'top' },
    groupOrder: 'order',
    showCurrentTime: false,
    showTooltips: false,
    selectable: true,
    multiselect: false,
    editable: { add: false, remove: false, updateGroup: false, updateTime: true },
    verticalScroll: true,
    preferZoom: true,
    zoomFriction: 8,
    // As many labels as fit with hours and minutes; longer ones are thinned out by tidyAxisLabels.ts.
    maxMinorChars: 5,
    // Half of the row gap above the first row, as the library leaves below the last one.
    margin: { axis: ITEM_MARGIN.vertical / 2, item: ITEM_MARGIN },
    xss: { disabled: false },
    snap: drag.snap,
    onMoving: drag.onMoving,
    onMove: drag.onMove,
  };
  const timeline = new Timeline(
    host,
    items as unknown as DataItemCollectionType,
    groups as unknown as never,
    options,
  );
  const laneWidthPx = () => host.querySelector<HTMLElement>('.vis-panel.vis-center')?.clientWidth ?? 0;
  const getView = (): View => {
    const { start, end } = timeline.getWindow();
    return { startAt: epochMs(start.valueOf()), endAt: epochMs(end.valueOf()) };
  };

  /**
   * An item that is added in view is laid out and measured at once, each one anew; those that come into view
   * together are measured together. 300 added elsewhere and then shown take a third of the time.
   */
  const outOfSight = (add: () => void) => {
    const { start, end } = timeline.getWindow();
    const awayMs = Math.min((end.valueOf() - start.valueOf()) * 1000, FARTHEST_MS);
    isAway = true;
    timeline.setWindow(start.valueOf() - awayMs, end.valueOf() - awayMs, { animation: false } as never);
    add();
    timeline.setWindow(start, end, { animation: false } as never);
    isAway = false;
  };

  const itemTable = {
    getIds: () => items.getIds(),
    get: (id: string) => items.get(id),
    update: (rows: ItemRow[]) => items.update(rows),
    remove: (ids: (string | number)[]) => items.remove(ids),
    add: (rows: ItemRow[]) => (rows.length < MANY ? items.add(rows) : outOfSight(() => items.add(rows))),
  };

  // With a start the library stays invisible until a range change has rested, 200 ms, or for ever when the
  // range it begins with needs no change: it is told that the range rests.
  (timeline as unknown as { emit(event: 'rangechanged'): void }).emit('rangechanged');

  const onRange = () => {
    if (!isAway) events.onView(getView());
  };
  timeline.on('rangechange', onRange);
  timeline.on('rangechanged', onRange);
  timeline.on('click', ({ item, pageX, pageY }: ClickFacts) => {
    if (item === null) events.onTap(pageX - window.scrollX, pageY - window.scrollY);
  });
  timeline.on('select', ({ items: ids }: { items: string[] }) => {
    events.onPick(momentIdOf(ids[0] ?? null));
  });
  timeline.on('itemover', ({ item }: { item: string }) => events.onHover(momentIdOf(item)));
  timeline.on('itemout', () => events.onHover(null));
  timeline.on('doubleClick', ({ item, time, group, what, pageX, pageY }: ClickFacts) => {
    const id = momentIdOf(item);
    if (id !== null) events.onOpen(id);
    else if (events.isTaken(pageX - window.scrollX, pageY - window.scrollY)) return;
    else if (what === 'background' || what === null || what === undefined)
      events.onAdd(drag.roundAt(time.valueOf()), laneKeyOfGroup(group));
  });

  const namesPanel = () => host.querySelector<HTMLElement>('.vis-panel.vis-left');
  const scrollBy = (px: number) => {
    const panel = namesPanel();
    if (panel) panel.scrollTop += px;
  };
  const focus = laneFocus(host);
  let layout = NO_LANES;
  timeline.on('changed', () => {
    const panel = namesPanel();
    const lanes = host.querySelector<HTMLElement>('.vis-panel.vis-center');
    if (!panel || !lanes) return;
    tidyAxisLabels(host, lanes.clientWidth, scale);
    focus.restore();
    if (!isAway) events.onFrame();
    const { scrollTop, scrollHeight, clientHeight } = panel;
    const next = { scrollTop, scrollHeight, clientHeight, left: lanes.offsetLeft };
    if (isSameLayout(layout, next)) return;
    layout = next;
    events.onLayout(next);
  });
  attachWheel(host, {
    scrollBy,
    panBy: (part) => {
      const { startAt, endAt } = panView(getView(), part);
      timeline.setWindow(startAt, endAt, { animation: false } as never);
    },
  });

  const elementOf = (id: MomentId) => host.querySelector<HTMLElement>(`[data-moment="${CSS.escape(id)}"]`);

  return {
    setContent(content) {
      scale = content.scale;
      stepRows<GroupRow>(groups, groupRows(content));
      stepRows<ItemRow>(itemTable, itemRows(content));
      timeline.setSelection(selected === null ? [] : [rowIdOf(selected)]);
    },
    setSelection(id) {
      selected = id;
      timeline.setSelection(id === null ? [] : [rowIdOf(id)]);
    },
    setClock(next, sinceAt) {
      clock = next;
      timeline.setOptions({ moment: next, format: axisLabels(sinceAt) } as unknown as TimelineOptions);
    },
    setMaxHeight(px) {
      if (px === maxHeightPx) return;
      maxHeightPx = px;
      timeline.setOptions({ maxHeight: px });
    },
    setLongest(ms) {
      if (ms === zoomMaxMs) return;
      zoomMaxMs = ms;
      timeline.setOptions({ zoomMax: ms });
    },
    setView({ startAt, endAt }, isAnimated, onDone) {
      const now = getView();
      // The library calls back only after a change.
      if (now.startAt === startAt && now.endAt === endAt) return onDone?.();
      timeline.setWindow(startAt, endAt, (isAnimated ? CAMERA : { animation: false }) as never, onDone);
    },
    getView,
    laneWidthPx,
    timeAt(clientX) {
      const box = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
      if (!box || clientX < box.left || clientX > box.right) return null;
      const at = getView().startAt + (clientX - box.left) * msPerPixel();
      return drag.roundAt(at);
    },
    laneElement: (sourceId) =>
      host.querySelector<HTMLElement>(`.vis-foreground .vis-group.${CSS.escape(sourceClass(sourceId))}`),
    elementOf,
    scrollBy,
    scrollTo(id) {
      const frame = namesPanel();
      const box = elementOf(id)?.getBoundingClientRect();
      if (!frame || !box) return;
      const { top, bottom } = frame.getBoundingClientRect();
      if (box.top < top + 8) frame.scrollTop -= top + 8 - box.top;
      else if (box.bottom > bottom - 8) frame.scrollTop += box.bottom - bottom + 8;
    },
    cancelDrag: drag.cancel,
    destroy() {
      focus.destroy();
      timeline.setSelection([]);
      // A scroll of the names' column is reported a frame later, when the timeline would no longer know it.
      for (const panel of host.querySelectorAll('.vis-panel.vis-left, .vis-panel.vis-right'))
        panel.addEventListener('scroll', (event) => event.stopImmediatePropagation(), true);
      // Ends a movement under way: its timer would find the timeline gone.
      const { start, end } = timeline.getWindow();
      timeline.setWindow(start, end, { animation: false } as never);
      timeline.destroy();
    },
  };
}

interface ClickFacts {
  readonly item: string | null;
  readonly time: Date;
  readonly group: string | null;
  readonly what: string | null | undefined;
  readonly pageX: number;
  readonly pageY: number;
}
