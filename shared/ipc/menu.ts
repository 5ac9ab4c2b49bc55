/**
 * Commands of the native menu. The page gets the id (Host.onMenuCommand) and runs the command of that id from
 * its own table (renderer/app/commands.ts; a test compares the two). Accelerators are in Electron's notation and
 * only where the page's key has a modifier: a menu would take a plain letter from a text field.
 */
export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  readonly accelerator?: string;
}

export const FILE_COMMANDS = {
  new: { id: 'review.new', label: 'New review' },
  open: { id: 'review.open', label: 'Open files…', accelerator: 'CmdOrCtrl+O' },
  openFolder: { id: 'review.openFolder', label: 'Open a folder…', accelerator: 'CmdOrCtrl+Shift+O' },
  library: { id: 'review.library', label: 'All reviews', accelerator: 'CmdOrCtrl+Shift+L' },
} as const satisfies Record<string, MenuCommand>;

export const EXPORT_COMMANDS: readonly MenuCommand[] = [
  { id: 'export.pdf', label: 'Export PDF report…', accelerator: 'CmdOrCtrl+P' },
  { id: 'export.png', label: 'Export image (PNG, 3840 px)…', accelerator: 'CmdOrCtrl+Shift+I' },
  { id: 'export.pngLarge', label: 'Export large image (PNG, 7680 px)…' },
  { id: 'export.svg', label: 'Export image (SVG)…' },
  { id: 'export.markdown', label: 'Export Markdown…', accelerator: 'CmdOrCtrl+Shift+M' },
];

export const EDIT_COMMANDS: readonly MenuCommand[] = [
  { id: 'review.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
  { id: 'review.redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
];

export const MOMENT_COMMANDS: readonly MenuCommand[] = [
  { id: 'moment.add', label: 'Add a moment' },
  { id: 'moment.edit', label: 'Edit the selected moment' },
];

export const VIEW_COMMANDS: readonly MenuCommand[] = [
  { id: 'timeline.fit', label: 'Show the whole incident' },
  { id: 'view.zone', label: 'Change the zone' },
  { id: 'view.since', label: 'Time since the incident began' },
  { id: 'view.theme', label: 'Light or dark' },
  { id: 'view.search', label: 'Search' },
];

export const HELP_COMMANDS: readonly MenuCommand[] = [
  { id: 'view.keys', label: 'Keys' },
  { id: 'review.sample', label: 'Open the sample incident' },
];

export const MENU_COMMANDS: readonly MenuCommand[] = [
  ...Object.values(FILE_COMMANDS),
  ...EXPORT_COMMANDS,
  ...EDIT_COMMANDS,
  ...MOMENT_COMMANDS,
  ...VIEW_COMMANDS,
  ...HELP_COMMANDS,
];
