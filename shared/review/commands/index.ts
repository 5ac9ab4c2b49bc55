import type { AppError } from '../../model/appError.ts';
import type { Result } from '../../model/result.ts';
import type { Review } from '../../model/review.ts';
import type { Command } from '../command.ts';
import type { ReviewDiff } from '../diff.ts';
import { addAction } from './addAction.ts';
import { addMoment } from './addMoment.ts';
import { addSources } from './addSources.ts';
import { clearMilestone } from './clearMilestone.ts';
import { joinMoments } from './joinMoments.ts';
import { keepApart } from './keepApart.ts';
import { moveAction } from './moveAction.ts';
import { pickMoment } from './pickMoment.ts';
import { removeAction } from './removeAction.ts';
import { removeMoment } from './removeMoment.ts';
import { removeSource } from './removeSource.ts';
import { rereadSource } from './rereadSource.ts';
import { resetMomentTime } from './resetMomentTime.ts';
import { retimeMoment } from './retimeMoment.ts';
import { retitleMoment } from './retitleMoment.ts';
import { setActionDue } from './setActionDue.ts';
import { setActionOwner } from './setActionOwner.ts';
import { setActionStatus } from './setActionStatus.ts';
import { setActionText } from './setActionText.ts';
import { setActionType } from './setActionType.ts';
import { setMilestone } from './setMilestone.ts';
import { setMomentActor } from './setMomentActor.ts';
import { setMomentKind } from './setMomentKind.ts';
import { setMomentQuestion } from './setMomentQuestion.ts';
import { setMomentText } from './setMomentText.ts';
import { setSectionText } from './setSectionText.ts';
import { setSourceClockShift } from './setSourceClockShift.ts';
import { setSourceColour } from './setSourceColour.ts';
import { setSourceDate } from './setSourceDate.ts';
import { setSourceHidden } from './setSourceHidden.ts';
import { setSourceYear } from './setSourceYear.ts';
import { setSourceZone } from './setSourceZone.ts';
import { setTitle } from './setTitle.ts';
import { setZone } from './setZone.ts';

/** Every edit there is, by its name. */
export const COMMANDS = {
  'sources.add': addSources,
  'source.remove': removeSource,
  'source.reread': rereadSource,
  'source.setAssumedDate': setSourceDate,
  'source.setClockShift': setSourceClockShift,
  'source.setColour': setSourceColour,
  'source.setHidden': setSourceHidden,
  'source.setYear': setSourceYear,
  'source.setZone': setSourceZone,
  'moment.add': addMoment,
  'moment.pick': pickMoment,
  'moment.remove': removeMoment,
  'moment.resetTime': resetMomentTime,
  'moment.retime': retimeMoment,
  'moment.retitle': retitleMoment,
  'moment.setActor': setMomentActor,
  'moment.setKind': setMomentKind,
  'moment.setQuestion': setMomentQuestion,
  'moment.setText': setMomentText,
  'moments.join': joinMoments,
  'moments.keepApart': keepApart,
  'milestone.clear': clearMilestone,
  'milestone.set': setMilestone,
  'facts.setTitle': setTitle,
  'facts.setZone': setZone,
  'section.setText': setSectionText,
  'action.add': addAction,
  'action.move': moveAction,
  'action.remove': removeAction,
  'action.setDue': setActionDue,
  'action.setOwner': setActionOwner,
  'action.setStatus': setActionStatus,
  'action.setText': setActionText,
  'action.setType': setActionType,
} as const satisfies Readonly<Record<string, Command<never>>>;

export type CommandName = keyof typeof COMMANDS;
export type CommandArgs<Name extends CommandName> = {
  [Each in CommandName]: (typeof COMMANDS)[Each] extends Command<infer Args> ? Args : never;
}[Name];

/** What an edit would do, and what history calls it. */
export function runCommand<Name extends CommandName>(
  review: Review,
  name: Name,
  args: CommandArgs<Name>,
): { readonly label: string; readonly diff: Result<ReviewDiff, AppError> } {
  // The table pairs names with arguments; TypeScript cannot follow that through an index.
  const command = COMMANDS[name] as unknown as Command<CommandArgs<Name>>;
  return { label: command.label(args), diff: command.run(review, args) };
}
