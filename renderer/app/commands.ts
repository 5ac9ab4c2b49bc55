/*
 * Every command a person can give, with its keys: shortcuts, the help sheet and the tooltips read this table,
 * and the desktop menu sends these ids. A command runs when some part of the page has offered to run it
 * (useCommands), so its place in the table says nothing about where it is done.
 */
export interface PageCommand {
  readonly id: CommandId;
  readonly label: string;
  readonly group: 'Review' | 'Edit' | 'Timeline' | 'View';
  /** `Mod` is Ctrl, or Command on a Mac. The first one is shown. */
  readonly keys: readonly string[];
}

export const COMMAND_IDS = [
  'review.new',
  'review.open',
  'review.openFolder',
  'review.library',
  'review.sample',
  'export.pdf',
  'export.png',
  'export.pngLarge',
  'export.svg',
  'export.markdown',
  'review.undo',
  'review.redo',
  'moment.add',
  'moment.edit',
  'moment.remove',
  'moment.pick',
  'timeline.fit',
  'timeline.fitMoments',
  'timeline.zoomIn',
  'timeline.zoomOut',
  'timeline.zoomSelection',
  'timeline.nextPhase',
  'timeline.previousPhase',
  'timeline.lanes',
  'view.zone',
  'view.since',
  'view.theme',
  'view.search',
  'view.keys',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];

export const COMMANDS: readonly PageCommand[] = [
  { id: 'review.new', label: 'New review', group: 'Review', keys: ['Mod+Alt+N'] },
  { id: 'review.open', label: 'Open files…', group: 'Review', keys: ['Mod+O'] },
  { id: 'review.openFolder', label: 'Open a folder…', group: 'Review', keys: ['Mod+Shift+O'] },
  { id: 'review.library', label: 'All reviews', group: 'Review', keys: ['Mod+Shift+L'] },
  { id: 'review.sample', label: 'Open the sample incident', group: 'Review', keys: [] },
  { id: 'export.pdf', label: 'Export PDF report…', group: 'Review', keys: ['Mod+P'] },
  { id: 'export.png', label: 'Export image (PNG, 3840 px)…', group: 'Review', keys: ['Mod+Shift+I'] },
  { id: 'export.pngLarge', label: 'Export large image (PNG, 7680 px)…', group: 'Review', keys: [] },
  { id: 'export.svg', label: 'Export image (SVG)…', group: 'Review', keys: [] },
  { id: 'export.markdown', label: 'Export Markdown…', group: 'Review', keys: ['Mod+Shift+M'] },
  { id: 'review.undo', label: 'Undo', group: 'Edit', keys: ['Mod+Z'] },
  { id: 'review.redo', label: 'Redo', group: 'Edit', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  { id: 'moment.add', label: 'Add a moment', group: 'Edit', keys: ['N'] },
  { id: 'moment.edit', label: 'Edit the selected moment', group: 'Edit', keys: ['E'] },
  { id: 'moment.remove', label: 'Remove the selected moment', group: 'Edit', keys: ['Delete', 'Backspace'] },
  { id: 'moment.pick', label: 'Make a moment of the open event', group: 'Edit', keys: ['M'] },
  { id: 'timeline.fit', label: 'Show the whole incident', group: 'Timeline', keys: ['F'] },
  { id: 'timeline.fitMoments', label: 'Show the moments alone', group: 'Timeline', keys: ['G'] },
  { id: 'timeline.zoomIn', label: 'Zoom in', group: 'Timeline', keys: ['+', '='] },
  { id: 'timeline.zoomOut', label: 'Zoom out', group: 'Timeline', keys: ['-'] },
  { id: 'timeline.zoomSelection', label: 'Zoom to the selection', group: 'Timeline', keys: ['Shift+F'] },
  { id: 'timeline.nextPhase', label: 'Zoom to the next phase', group: 'Timeline', keys: [']'] },
  { id: 'timeline.previousPhase', label: 'Zoom to the phase before', group: 'Timeline', keys: ['['] },
  { id: 'timeline.lanes', label: 'Lanes by kind, actor or source', group: 'Timeline', keys: ['L'] },
  { id: 'view.zone', label: 'Zone: UTC, the incident’s, local', group: 'View', keys: ['Z'] },
  { id: 'view.since', label: 'Time since the incident began', group: 'View', keys: ['T'] },
  { id: 'view.theme', label: 'Light or dark', group: 'View', keys: ['D'] },
  { id: 'view.search', label: 'Search', group: 'View', keys: ['/'] },
  { id: 'view.keys', label: 'Keys', group: 'View', keys: ['?'] },
];

export const commandOf = (id: CommandId): PageCommand => {
  const command = COMMANDS.find((one) => one.id === id);
  if (!command) throw new Error(`no such command: ${id}`);
  return command;
};

/** The key to show for a command, if it has one. */
export const keyOf = (id: CommandId): string | undefined => commandOf(id).keys[0];

export const isCommandId = (id: string): id is CommandId => (COMMAND_IDS as readonly string[]).includes(id);
