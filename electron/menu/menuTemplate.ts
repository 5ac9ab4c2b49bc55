import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import {
  EDIT_COMMANDS,
  EXPORT_COMMANDS,
  FILE_COMMANDS,
  HELP_COMMANDS,
  type MenuCommand,
  MOMENT_COMMANDS,
  VIEW_COMMANDS,
} from '../../shared/ipc/menu.ts';

export interface MenuEffects {
  /** To the page, which runs the command of that id. */
  run(commandId: string): void;
  openRecent(file: string): void;
  clearRecent(): void;
}

export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
  readonly recent: readonly string[];
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The whole menu, as Electron builds it. Undo and redo are the review's own; the clipboard is the system's. */
export function menuTemplate(
  { platform, isDevelopment, recent }: MenuState,
  effects: MenuEffects,
): MenuItemConstructorOptions[] {
  // Shown, not taken: the page hears its keys itself. macOS has no such choice; there the page hears them first.
  const entry = (command: MenuCommand): MenuItemConstructorOptions => ({
    ...command,
    registerAccelerator: false,
    click: () => effects.run(command.id),
  });
  const isMac = platform === 'darwin';

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        entry(FILE_COMMANDS.new),
        entry(FILE_COMMANDS.open),
        entry(FILE_COMMANDS.openFolder),
        entry(FILE_COMMANDS.library),
        { label: 'Open recent', submenu: recentItems(recent, effects) },
        SEPARATOR,
        ...EXPORT_COMMANDS.map(entry),
        SEPARATOR,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        ...EDIT_COMMANDS.map(entry),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        SEPARATOR,
        ...MOMENT_COMMANDS.map(entry),
      ],
    },
    {
      label: 'View',
      submenu: [
        ...VIEW_COMMANDS.map(entry),
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(isDevelopment ? [SEPARATOR, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      submenu: [...HELP_COMMANDS.map(entry), ...(isMac ? [] : [SEPARATOR, { role: 'about' } as const])],
    },
  ];
}

function recentItems(
  recent: readonly string[],
  { openRecent, clearRecent }: MenuEffects,
): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: 'No recent files', enabled: false }];
  return [
    ...recent.map((file) => ({
      // On Windows and Linux one & would be taken for the underline of a shortcut.
      label: path.basename(file).replaceAll('&', '&&'),
      toolTip: file,
      click: () => openRecent(file),
    })),
    SEPARATOR,
    { label: 'Clear list', click: clearRecent },
  ];
}
