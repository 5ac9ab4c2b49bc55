import { useEffect, useRef } from 'react';
import { COMMANDS, type CommandId } from './commands.ts';

export type Handlers = Partial<Record<CommandId, () => void>>;

/** Who can run what at the moment; the last one to offer wins, so a screen goes before the frame. */
const offered: { current: Handlers }[] = [];

export function runCommand(id: CommandId): boolean {
  const handler = offered.findLast((one) => one.current[id])?.current[id];
  handler?.();
  return handler !== undefined;
}

/** Offers to run commands while the component is mounted. */
export function useCommands(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const mine = latest;
    offered.push(mine);
    return () => {
      offered.splice(offered.indexOf(mine), 1);
    };
  }, []);
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The command of a key press. `isTyping`: in a text field single keys are text, only chords are commands. */
export function commandOfKey(press: KeyPress, isTyping: boolean): CommandId | null {
  const hasMod = press.ctrlKey || press.metaKey;
  if (isTyping && !hasMod) return null;
  for (const { id, keys } of COMMANDS) if (keys.some((chord) => isChord(press, chord, hasMod))) return id;
  return null;
}

function isChord(press: KeyPress, chord: string, hasMod: boolean): boolean {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const key = parts.at(-1) ?? '';
  const isLetter = /^[A-Z]$/.test(key);
  // What a symbol needs of Shift depends on the keyboard, so it is compared for letters and names only.
  const needsShift = parts.includes('Shift');
  const isSymbol = key.length === 1 && !isLetter;
  return (
    parts.includes('Mod') === hasMod &&
    parts.includes('Alt') === press.altKey &&
    (isSymbol || needsShift === press.shiftKey) &&
    (isLetter ? press.key.toUpperCase() === key : press.key === key)
  );
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));

/** Undo inside a text field stays the field's own while it is being typed in by an input method only. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isModalOpen()) return;
    const id = commandOfKey(event, isTextField(event.target));
    if (id && runCommand(id)) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

const isModalOpen = () => document.querySelector('[role="dialog"][aria-modal], .overlay') !== null;
