import { Plus } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { MomentId } from '../../../shared/model/ids.ts';
import type { EventKind } from '../../../shared/model/kind.ts';
import type { Review } from '../../../shared/model/review.ts';
import { type EpochMs, epochMs } from '../../../shared/model/time.ts';
import type { EvidenceRef } from '../../../shared/timeline/placedEvidence.ts';
import type { PlacedReview } from '../../../shared/timeline/placeMoments.ts';
import { PanelBoundary } from '../../app/PanelBoundary.tsx';
import { type LaneChoice, useSettings } from '../../app/settings.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { usePanelLayout } from '../../app/usePanelLayout.ts';
import { TextButton } from '../../components/TextButton.tsx';
import { Legend } from '../timeline/Legend.tsx';
import { MomentList } from '../timeline/MomentList.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import type { TimelineHandle } from '../timeline/useCamera.ts';
import { ActionsTab } from './ActionsTab.tsx';
import { AssumptionBar } from './AssumptionBar.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import type { Edit } from './edit.ts';
import { ReviewHeader } from './ReviewHeader.tsx';
import { SectionsTab } from './SectionsTab.tsx';
import { SourcesTab } from './SourcesTab.tsx';
import { TimelineBar } from './TimelineBar.tsx';
import { usePickedEvidence } from './usePickedEvidence.ts';
import { useReviewExports } from './useReviewExports.ts';
import { nextZoneChoice, type ReviewView, useReviewView } from './useReviewView.ts';

const NOTHING_PLACED: PlacedReview = { placed: [], unplaced: [] };
const LANES: readonly LaneChoice[] = ['kind', 'actor', 'source'];

interface ReviewScreenProps {
  readonly review: Review;
  readonly edit: Edit;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function ReviewScreen({ review, edit, undoLabel, redoLabel, onUndo, onRedo }: ReviewScreenProps) {
  const view = useReviewView(review);
  const { laneBy, isSinceShown, zone: zoneChoice, set } = useSettings();
  const [selection, setSelection] = useState<MomentId | null>(null);
  const [hiddenKinds, setHiddenKinds] = useState<ReadonlySet<EventKind>>(new Set());
  const [tab, setTab] = useState('moments');
  const timeline = useRef<TimelineHandle>(null);
  const detail = useRef<HTMLDivElement>(null);
  const phaseShown = useRef(-1);
  const columns = usePanelLayout('columns');
  const rows = usePanelLayout('rows');
  const exports = useReviewExports(review, { zone: view.zone, laneBy });
  // The timeline comes first: the list, which has a row for every moment, follows in the background.
  const listed = useDeferredValue(view.placed, NOTHING_PLACED);
  const selected = selection === null ? undefined : review.moments[selection];
  const evidence = usePickedEvidence(review, edit, setSelection);

  const { pick } = evidence;
  const select = useCallback(
    (id: MomentId | null) => {
      setSelection(id);
      // One thing at a time is open beside the timeline.
      if (id !== null) pick(null);
    },
    [pick],
  );
  const pickEvidence = useCallback(
    (ref: EvidenceRef | null) => {
      pick(ref);
      if (ref !== null) setSelection(null);
    },
    [pick],
  );
  /** `isNew`: its text stands in for one that is to be typed now. */
  const focusTitle = (isNew = false) =>
    requestAnimationFrame(() => {
      const title = detail.current?.querySelector<HTMLTextAreaElement>('[aria-label="Title"]');
      title?.focus();
      if (isNew) title?.select();
    });
  const focusEvent = () =>
    requestAnimationFrame(() =>
      detail.current?.querySelector<HTMLElement>('.evidence-actions button')?.focus(),
    );
  const show = (id: string) => {
    select(id as MomentId);
    timeline.current?.showMoment(id as MomentId);
  };
  const addMoment = (at: EpochMs, laneKey: string | null) => {
    const id = crypto.randomUUID() as MomentId;
    const isKindLane = laneBy === 'kind' && laneKey !== null;
    edit('moment.add', {
      id,
      at,
      endAt: null,
      title: 'New moment',
      kind: isKindLane ? (laneKey as EventKind) : 'other',
      actor: laneBy === 'actor' ? laneKey : null,
    });
    select(id);
    focusTitle(true);
  };
  const removeSelected = () => {
    if (!selected) return;
    const order = view.placed.placed.map((one) => one.moment.id);
    const index = order.indexOf(selected.id);
    edit('moment.remove', { id: selected.id });
    setSelection(order[index + 1] ?? order[index - 1] ?? null);
  };
  const stepPhase = (by: 1 | -1) => {
    if (view.phases.length === 0) return;
    phaseShown.current = (phaseShown.current + by + view.phases.length) % view.phases.length;
    timeline.current?.zoomToPhase(phaseShown.current);
  };

  useCommands({
    'review.undo': onUndo,
    'review.redo': onRedo,
    'moment.add': () => addMoment(middleOf(view, selection), null),
    'moment.edit': () => selected && focusTitle(),
    'moment.remove': removeSelected,
    'moment.pick': evidence.makeMoment,
    'timeline.fit': () => timeline.current?.fit(),
    'timeline.fitMoments': () => timeline.current?.fitMoments(),
    'timeline.zoomIn': () => timeline.current?.zoomIn(),
    'timeline.zoomOut': () => timeline.current?.zoomOut(),
    'timeline.zoomSelection': () => timeline.current?.zoomToSelection(),
    'timeline.nextPhase': () => stepPhase(1),
    'timeline.previousPhase': () => stepPhase(-1),
    'timeline.lanes': () => set({ laneBy: LANES[(LANES.indexOf(laneBy) + 1) % LANES.length] ?? 'kind' }),
    'view.zone': () => set({ zone: nextZoneChoice(zoneChoice, review) }),
    'view.since': () => set({ isSinceShown: !isSinceShown }),
    ...exports,
  });

  const shared = useMemo(
    () => ({
      review,
      placed: view.placed,
      phases: view.phases,
      milestones: view.milestones,
      selection,
      onSelect: select,
      zone: view.zone,
      sinceAt: view.sinceAt,
      hiddenKinds,
    }),
    [review, view, selection, select, hiddenKinds],
  );
  const actionCount = Object.keys(review.actions).length;
  const sourceCount = Object.keys(review.sources).length;

  return (
    <main className="review">
      <ReviewHeader
        review={review}
        view={view}
        edit={edit}
        onSelect={show}
        undoLabel={undoLabel}
        redoLabel={redoLabel}
      />
      <AssumptionBar review={review} view={view} edit={edit} />
      <Group className="review-panels" id="columns" {...columns}>
        <Panel id="main" minSize="420px" defaultSize="76%">
          <Group orientation="vertical" id="rows" {...rows}>
            <Panel id="timeline" minSize="220px" defaultSize="64%">
              <section className="panel" aria-label="Timeline">
                <PanelBoundary name="timeline">
                  <div className="timeline-body">
                    <Timeline
                      {...shared}
                      ref={timeline}
                      isSinceShown={isSinceShown}
                      laneBy={laneBy}
                      onRetime={(id, at, endAt) => edit('moment.retime', { id, at, endAt })}
                      onAdd={addMoment}
                      onOpen={() => focusTitle()}
                      evidence={evidence.lanes}
                      eventAt={evidence.eventAt}
                      pickedEvidence={evidence.picked}
                      onPickEvidence={pickEvidence}
                      onOpenEvidence={focusEvent}
                    />
                  </div>
                  <TimelineBar>
                    <Legend placed={view.placed} hiddenKinds={hiddenKinds} onChange={setHiddenKinds} />
                  </TimelineBar>
                </PanelBoundary>
              </section>
            </Panel>
            <Separator className="separator" aria-label="Height of the timeline" />
            <Panel id="tabs" minSize="120px">
              <div className="panel">
                <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
                  <TabList className="tab-list" aria-label="Parts of the review">
                    <Tab className="tab" id="moments">
                      Moments {view.placed.placed.length + view.placed.unplaced.length}
                    </Tab>
                    <Tab className="tab" id="review">
                      Review
                    </Tab>
                    <Tab className="tab" id="actions">
                      Actions {actionCount}
                    </Tab>
                    <Tab className="tab" id="sources">
                      Sources {sourceCount}
                    </Tab>
                  </TabList>
                  <TabPanel className="tab-panel" id="moments">
                    <PanelBoundary name="list of moments">
                      <MomentList {...shared} placed={listed} onOpen={() => focusTitle()} />
                    </PanelBoundary>
                  </TabPanel>
                  <TabPanel className="tab-panel tab-pad" id="review">
                    <SectionsTab review={review} edit={edit} />
                  </TabPanel>
                  <TabPanel className="tab-panel tab-pad" id="actions">
                    <ActionsTab review={review} edit={edit} />
                  </TabPanel>
                  <TabPanel className="tab-panel tab-pad" id="sources">
                    <SourcesTab review={review} view={view} edit={edit} />
                  </TabPanel>
                </Tabs>
              </div>
            </Panel>
          </Group>
        </Panel>
        <Separator className="separator" aria-label="Width of the selected moment" />
        <Panel id="detail" minSize="240px" defaultSize="24%">
          <div className="panel" ref={detail}>
            <PanelBoundary name="selected moment">
              {evidence.picked ? (
                <EvidencePanel
                  review={review}
                  view={view}
                  picked={evidence.picked}
                  event={evidence.event}
                  onMakeMoment={evidence.makeMoment}
                  onShowMoment={show}
                  onClose={() => pick(null)}
                />
              ) : selected ? (
                <DetailPanel
                  review={review}
                  view={view}
                  moment={selected}
                  edit={edit}
                  onRemove={removeSelected}
                />
              ) : (
                <NothingSelected onAdd={() => addMoment(middleOf(view, null), null)} />
              )}
            </PanelBoundary>
          </div>
        </Panel>
      </Group>
    </main>
  );
}

/** Where a moment added by key goes: at the selected one, else in the middle of what there is, else now. */
function middleOf(view: ReviewView, selection: MomentId | null): EpochMs {
  const { placed } = view.placed;
  const selected = placed.find((one) => one.moment.id === selection);
  const first = placed[0];
  const last = placed.at(-1);
  if (selected) return selected.at;
  if (first && last) return epochMs(Math.round((first.at + last.at) / 2 / 60_000) * 60_000);
  return epochMs(Math.floor(Date.now() / 60_000) * 60_000);
}

function NothingSelected({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className="nothing-selected">
      <p>
        Select a moment on the timeline or in the list to see where it comes from, and to edit it; or an event
        of a source to read it.
      </p>
      <TextButton onPress={onAdd}>
        <Plus /> Add a moment
      </TextButton>
    </div>
  );
}
