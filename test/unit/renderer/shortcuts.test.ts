import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '../../../renderer/app/commands.ts';
import { commandOfKey, type KeyPress } from '../../../renderer/app/shortcuts.ts';

const press = (key: string, mods: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...mods,
});

describe('commandOfKey', () => {
  it('tells undo from redo by Shift', () => {
    expect(commandOfKey(press('z', { ctrlKey: true }), false)).toBe('review.undo');
    expect(commandOfKey(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('review.redo');
    expect(commandOfKey(press('y', { metaKey: true }), false)).toBe('review.redo');
  });
  it('takes symbols as the keyboard gives them, with or without Shift', () => {
    expect(commandOfKey(press('?', { shiftKey: true }), false)).toBe('view.keys');
    expect(commandOfKey(press('+', { shiftKey: true }), false)).toBe('timeline.zoomIn');
    expect(commandOfKey(press('+'), false)).toBe('timeline.zoomIn');
  });
  it('leaves single keys to text fields, but not chords', () => {
    expect(commandOfKey(press('f'), true)).toBeNull();
    expect(commandOfKey(press('z', { ctrlKey: true }), true)).toBe('review.undo');
  });
  it('does not take a plain key with a modifier for the key', () => {
    expect(commandOfKey(press('f', { ctrlKey: true }), false)).toBeNull();
    expect(commandOfKey(press('F', { shiftKey: true }), false)).toBe('timeline.zoomSelection');
  });
});

describe('the table of commands', () => {
  it('has each id once and no key twice', () => {
    expect(COMMANDS.map((command) => command.id).toSorted()).toEqual([...COMMAND_IDS].toSorted());
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
