import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { Timeline } from '../../../renderer/features/timeline/Timeline.tsx';
import type { TimelineHandle } from '../../../renderer/features/timeline/useCamera.ts';
import '../../../renderer/styles/theme.css';
import '../../../renderer/styles/base.css';
import { epochMs, UTC } from '../../../shared/model/time.ts';
import { placeMilestones } from '../../../shared/timeline/milestones.ts';
import { phasesOf } from '../../../shared/timeline/phases.ts';
import { placeMoments } from '../../../shared/timeline/placeMoments.ts';
import { laneOf, logInstants } from '../../fixtures/evidenceLanes.ts';
import { manyMoments } from '../../fixtures/reviews.ts';
import { frame, panTimes } from './panTimes.ts';

declare global {
  interface Window {
    /** The app's timeline with so many events in four sources beside 60 moments: as `plainPan`, and its first picture. */
    evidencePan: (count: number) => Promise<{ readonly p95: number; readonly firstPictureMs: number }>;
  }
}

const LANES = 4;
const ignore = () => {};
const NO_KINDS = new Set<never>();

window.evidencePan = async (count) => {
  const review = manyMoments(60);
  const placed = placeMoments(review);
  const milestones = placeMilestones(review, placed.placed);
  const [first, last] = [placed.placed[0]?.at ?? 0, placed.placed.at(-1)?.at ?? 0];
  const lengthMs = last - first;
  const evidence = Array.from({ length: LANES }, (_, lane) =>
    laneOf(`source${lane}`, logInstants(count / LANES, first, lengthMs, 7 + lane), lane),
  );
  const host = document.body.appendChild(document.createElement('div'));
  host.style.cssText = 'position: fixed; inset: 0; background: var(--panel)';
  const handle = createRef<TimelineHandle>();
  const root = createRoot(host);
  const began = performance.now();
  root.render(
    <Timeline
      ref={handle}
      review={review}
      placed={placed}
      phases={phasesOf(milestones)}
      milestones={milestones}
      selection={null}
      onSelect={ignore}
      zone={UTC}
      isSinceShown={false}
      sinceAt={null}
      laneBy="kind"
      hiddenKinds={NO_KINDS}
      onRetime={ignore}
      onAdd={ignore}
      onOpen={ignore}
      evidence={evidence}
    />,
  );
  while (host.querySelectorAll('.tl-evidence').length < LANES || !host.querySelector('.tl-row'))
    await frame();
  await frame();
  const firstPictureMs = performance.now() - began;
  const p95 = await panTimes((part) => {
    const startAt = epochMs(first + part * lengthMs);
    handle.current?.moveTo({ startAt, endAt: epochMs(startAt + lengthMs) }, false);
  });
  root.unmount();
  host.remove();
  return { p95, firstPictureMs };
};
