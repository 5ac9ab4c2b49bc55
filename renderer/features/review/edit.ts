import type { CommandArgs, CommandName } from '../../../shared/review/commands/index.ts';

/**
 * Makes one edit of the open review: the only way a component changes anything. `mergeKey`: edits of one
 * field in one go are one undo step. A refused edit is shown to the person and changes nothing.
 */
export type Edit = <Name extends CommandName>(
  command: Name,
  args: CommandArgs<Name>,
  mergeKey?: string,
) => void;
