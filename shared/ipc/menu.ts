/**
 * Commands of the native menu. The page gets the id (Host.onMenuCommand) and runs the command of that id from
 * its own table. Accelerators are in Electron's notation. Those of text editing (cut, copy, paste, select all)
 * are the system's own and are not listed here.
 */
export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  readonly accelerator?: string;
}

export type MenuEntry = MenuCommand | 'separator';

export const FILE_COMMANDS = {
  new: { id: 'review.new', label: 'New review', accelerator: 'CmdOrCtrl+N' },
  open: { id: 'file.open', label: 'Open…', accelerator: 'CmdOrCtrl+O' },
} as const satisfies Record<string, MenuCommand>;

export const EXPORT_COMMANDS: readonly MenuCommand[] = [
  { id: 'export.pdf', label: 'Export PDF report…', accelerator: 'CmdOrCtrl+P' },
  { id: 'export.image', label: 'Export timeline image…', accelerator: 'CmdOrCtrl+E' },
  { id: 'export.svg', label: 'Export timeline SVG…' },
  { id: 'export.markdown', label: 'Export Markdown…' },
];

export const EDIT_COMMANDS: readonly MenuCommand[] = [
  { id: 'review.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
  { id: 'review.redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
];

export const VIEW_COMMANDS: readonly MenuEntry[] = [
  { id: 'view.fit', label: 'Fit timeline' },
  { id: 'view.zone', label: 'Change time zone' },
  { id: 'view.theme', label: 'Change theme' },
  'separator',
  { id: 'view.present', label: 'Present', accelerator: 'F5' },
];

export const HELP_COMMANDS: readonly MenuCommand[] = [
  { id: 'help.keys', label: 'Keyboard shortcuts', accelerator: 'CmdOrCtrl+/' },
];

export const MENU_COMMANDS: readonly MenuCommand[] = [
  ...Object.values(FILE_COMMANDS),
  ...EXPORT_COMMANDS,
  ...EDIT_COMMANDS,
  ...VIEW_COMMANDS.filter((entry) => entry !== 'separator'),
  ...HELP_COMMANDS,
];
