const { strict, unsupported } = require('./strict.cjs');

/** Nobody sits here to answer: a test puts its answer in place of the function. */
const unanswered =
  (kind) =>
  async (...args) =>
    unsupported(`dialog.${kind} without an answer from the test (${JSON.stringify(args.at(-1))})`);

/** Plain, so that a test can replace its functions. */
const dialog = {
  showSaveDialog: unanswered('showSaveDialog'),
  showOpenDialog: unanswered('showOpenDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox: (title, content) => console.error(`[error box] ${title}: ${content}`),
};

const shell = {
  openExternal: async (url) => unsupported(`shell.openExternal of ${url} without an answer from the test`),
};

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  scaleFactor: 1,
};
const screen = strict('screen', { getPrimaryDisplay: () => display, getAllDisplays: () => [display] });

const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false });

module.exports = { dialog, shell, screen, nativeTheme };
