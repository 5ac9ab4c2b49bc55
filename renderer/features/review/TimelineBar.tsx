import { Minus, Plus, Scan } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyOf } from '../../app/commands.ts';
import { type LaneChoice, useSettings } from '../../app/settings.ts';
import { runCommand } from '../../app/shortcuts.ts';
import { ChoiceMenu } from '../../components/ChoiceMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextButton } from '../../components/TextButton.tsx';
import { WithTip } from '../../components/WithTip.tsx';

const LANE_TEXT: Readonly<Record<LaneChoice, string>> = {
  kind: 'Lanes by kind',
  actor: 'Lanes by people',
  source: 'Lanes by source',
};

/** What is under the timeline: the legend that filters, the lanes, the T+ clock, zoom. */
export function TimelineBar({ children }: { readonly children: ReactNode }) {
  const { laneBy, isSinceShown, set } = useSettings();
  return (
    <div className="timeline-bar">
      {children}
      <span className="spacer" />
      <WithTip text="Time since the incident began" keys={keyOf('view.since')}>
        <TextButton look={isSinceShown ? 'plain' : 'quiet'} onPress={() => runCommand('view.since')}>
          T+<span className="visually-hidden">{isSinceShown ? ' shown' : ' not shown'}</span>
        </TextButton>
      </WithTip>
      <ChoiceMenu
        label="Lanes"
        button={LANE_TEXT[laneBy]}
        look="quiet"
        selected={laneBy}
        choices={Object.entries(LANE_TEXT).map(([id, label]) => ({ id, label }))}
        onChoose={(id) => set({ laneBy: id as LaneChoice })}
      />
      <IconButton
        label="Zoom out"
        keys={keyOf('timeline.zoomOut')}
        onPress={() => runCommand('timeline.zoomOut')}
      >
        <Minus />
      </IconButton>
      <IconButton
        label="Zoom in"
        keys={keyOf('timeline.zoomIn')}
        onPress={() => runCommand('timeline.zoomIn')}
      >
        <Plus />
      </IconButton>
      <IconButton
        label="Show the whole incident"
        keys={keyOf('timeline.fit')}
        onPress={() => runCommand('timeline.fit')}
      >
        <Scan />
      </IconButton>
    </div>
  );
}
