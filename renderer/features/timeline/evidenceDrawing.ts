import type { SourceId } from '../../../shared/model/ids.ts';
import type { EpochMs, ZoneId } from '../../../shared/model/time.ts';
import { densityStepMs } from '../../../shared/timeline/densityStep.ts';
import { type EvidenceHit, evidenceHit } from '../../../shared/timeline/evidenceHit.ts';
import type { EvidenceLane, EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import { singleEvents } from '../../../shared/timeline/singleEvents.ts';
import type { View } from '../../../shared/timeline/view.ts';
import {
  BAR_PX,
  drawEvidenceLane,
  type EventLabel,
  LEAST_LABEL_PX,
  SINGLE_ROOM_PX,
} from './drawEvidenceLane.ts';
import { eventLabels } from './eventLabels.ts';
import { type EventAt, eventTitles } from './eventTitles.ts';
import { laneCanvas } from './laneCanvas.ts';
import type { Surface } from './surface.ts';

/** What is to be drawn of the evidence, besides the view. */
export interface EvidenceScene {
  readonly lanes: readonly EvidenceLane[];
  readonly picked: EvidenceRef | null;
  readonly eventAt: EventAt | null;
  readonly zone: ZoneId;
  readonly sinceAt: EpochMs | null;
  readonly scale: number;
  /** Of each lane's density. */
  readonly heightPx: number;
}

/** What lies under the pointer: its lane, and its box in the window. */
export interface LaneHit {
  readonly lane: EvidenceLane;
  readonly hit: EvidenceHit;
  readonly box: DOMRect;
}

/** All lanes together: more would say nothing, and their titles are read from the stored file. */
const MOST_SINGLES = 120;
const REACH_PX = 8;

type TheSurface = Pick<Surface, 'getView' | 'laneWidthPx' | 'laneElement'>;

/**
 * The evidence, drawn on one canvas a lane that stands in the lane's own element: it scrolls with the lanes, lies
 * under the moments, and is drawn anew with every frame of a movement. Titles come when movement rests.
 */
export function evidenceDrawing() {
  const titles = eventTitles();
  const canvases = new Map<SourceId, ReturnType<typeof laneCanvas>>();
  let labels = new Map<EvidenceLane, Map<number, EventLabel>>();
  let scene: EvidenceScene | null = null;
  let picked: readonly number[] = [];
  let naming = 0;

  function measure(surface: TheSurface, { lanes, scale }: EvidenceScene) {
    const view = surface.getView();
    const widthPx = Math.max(surface.laneWidthPx(), 1);
    const stepMs = densityStepMs((view.endAt - view.startAt) / widthPx, BAR_PX * scale);
    const singles = singleEvents(lanes, view, {
      widthPx,
      stepMs,
      roomPx: SINGLE_ROOM_PX * scale,
      most: MOST_SINGLES,
    });
    return { view, widthPx, stepMs, singles };
  }

  function draw(surface: TheSurface): void {
    if (!scene || scene.lanes.length === 0) return;
    const { lanes, heightPx, scale } = scene;
    const { view, widthPx, stepMs, singles } = measure(surface, scene);
    lanes.forEach((lane, index) => {
      const parent = surface.laneElement(lane.sourceId);
      if (!parent) return;
      const canvas = canvases.get(lane.sourceId) ?? laneCanvas();
      canvases.set(lane.sourceId, canvas);
      const context = canvas.fit(parent, lane.colour, widthPx, heightPx);
      if (!context) return;
      const known = labels.get(lane);
      drawEvidenceLane(
        context,
        {
          at: lane.placed.at,
          view,
          widthPx,
          heightPx,
          stepMs,
          singles: singles[index] ?? [],
          labelOf: (event) => known?.get(event),
          picked: picked[index] ?? -1,
          colours: canvas.colours(),
          scale,
        },
        window.devicePixelRatio,
      );
    });
  }

  /** Titles of the single events that have room for one, in the view as it rests. */
  async function name(surface: TheSurface): Promise<void> {
    const now = ++naming;
    const current = scene;
    if (!current) return;
    const { eventAt } = current;
    const { view, singles } = measure(surface, current);
    const roomy = singles.map((some) => some.filter(({ afterPx }) => afterPx >= LEAST_LABEL_PX));
    const show = () => {
      labels = eventLabels(current, roomy, view, titles.titleOf);
      draw(surface);
    };
    show();
    if (!eventAt) return;
    const arrived = await Promise.all(
      current.lanes.map((lane, index) =>
        titles.fetch(lane, roomy[index]?.map((single) => single.index) ?? [], eventAt),
      ),
    );
    if (now === naming && arrived.some(Boolean)) show();
  }

  return {
    setScene(next: EvidenceScene): void {
      const before = scene;
      scene = next;
      if (before?.lanes !== next.lanes || before.picked !== next.picked)
        picked = next.lanes.map(({ sourceId, placed }) =>
          sourceId === next.picked?.sourceId ? placed.place.indexOf(next.picked.place) : -1,
        );
      for (const [id, canvas] of canvases) {
        if (next.lanes.some(({ sourceId }) => sourceId === id)) continue;
        canvas.remove();
        canvases.delete(id);
      }
    },
    draw,
    name,
    /** Null outside of all lanes of evidence; `hit` is null on empty ground of one. */
    hitAt(surface: TheSurface, x: number, y: number): LaneHit | 'empty' | null {
      if (!scene) return null;
      for (const lane of scene.lanes) {
        const box = canvases.get(lane.sourceId)?.box();
        if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
        const { view, widthPx, stepMs } = measure(surface, scene);
        const msPerPx = (view.endAt - view.startAt) / widthPx;
        const instant = view.startAt + (x - box.left) * msPerPx;
        const hit = evidenceHit(lane.placed.at, instant, { stepMs, reachMs: REACH_PX * msPerPx });
        return hit ? { lane, hit, box: hitBox(lane, hit, box, view, stepMs) } : 'empty';
      }
      return null;
    },
    /** Where an event of the evidence is drawn in the window; null when its lane is not. */
    boxOf(surface: TheSurface, { sourceId, place }: EvidenceRef): DOMRect | null {
      const lane = scene?.lanes.find((one) => one.sourceId === sourceId);
      const box = canvases.get(sourceId)?.box();
      const index = lane?.placed.place.indexOf(place) ?? -1;
      if (!lane || !box || index < 0) return null;
      return hitBox(lane, { what: 'event', index }, box, surface.getView(), 0);
    },
    /** Fonts or colours have changed. */
    forget(): void {
      for (const canvas of canvases.values()) canvas.forget();
    },
    destroy(): void {
      naming += 1;
      for (const canvas of canvases.values()) canvas.remove();
      canvases.clear();
    },
  };
}

export type EvidenceDrawing = ReturnType<typeof evidenceDrawing>;

function hitBox({ placed }: EvidenceLane, hit: EvidenceHit, lane: DOMRect, view: View, stepMs: number) {
  const pxPerMs = lane.width / (view.endAt - view.startAt);
  const from = hit.what === 'bar' ? hit.startAt : (placed.at[hit.index] ?? 0);
  const left = lane.left + (from - view.startAt) * pxPerMs;
  const width = hit.what === 'bar' ? stepMs * pxPerMs : 0;
  return new DOMRect(left, lane.top, width, lane.height);
}
