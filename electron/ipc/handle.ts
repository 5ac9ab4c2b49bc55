import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { ARGUMENT_SCHEMAS } from '../../shared/ipc/argumentSchemas.ts';
import type { CallArgs, CallName, CallResult } from '../../shared/ipc/contract.ts';
import type { WindowRole } from '../windows/webPreferences.ts';
import { roleOf } from '../windows/windowRoles.ts';
import { refusalOf } from './judgeSender.ts';

/**
 * The only way to answer a call. Checks who asks, then what is asked; what is refused is rejected and logged
 * by name, without its arguments (they may hold what an incident is about).
 */
export function handle<Name extends CallName>(
  name: Name,
  role: WindowRole,
  answer: (args: CallArgs<Name>, sender: WebContents) => Promise<CallResult<Name>> | CallResult<Name>,
): void {
  ipcMain.handle(name, (event, ...given: unknown[]) => {
    const refusal = refusalOf(senderOf(event), role);
    if (refusal) return refuse(name, refusal);
    const args = ARGUMENT_SCHEMAS[name].safeParse(given[0]);
    if (!args.success || given.length > 1) return refuse(name, 'its arguments are not what it takes');
    return answer(args.data as CallArgs<Name>, event.sender);
  });
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent) {
  const frame = senderFrame && { url: senderFrame.url, isTop: senderFrame.parent === null };
  return { role: roleOf(sender.id), frame };
}

function refuse(name: CallName, reason: string): never {
  console.warn(`Refused ${name}: ${reason}`);
  throw new Error(`refused: ${reason}`);
}
