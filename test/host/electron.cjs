/*
 * What `electron` is in the stand-in. One assignment each: Node finds the names that an ES module can import
 * from a CommonJS one by reading its text.
 */
const { protocol, net } = require('./schemes.cjs');
const { dialog, shell, screen, nativeTheme } = require('./desktop.cjs');
const { Menu, MenuItem } = require('./menu.cjs');
const { BrowserWindow } = require('./browserWindow.cjs');

exports.app = require('./app.cjs').app;
exports.BrowserWindow = BrowserWindow;
exports.webContents = require('./webContents.cjs').WebContents;
exports.protocol = protocol;
exports.net = net;
exports.ipcMain = require('./ipcMain.cjs').ipcMain;
exports.session = { defaultSession: require('./session.cjs').defaultSession };
exports.dialog = dialog;
exports.shell = shell;
exports.screen = screen;
exports.nativeTheme = nativeTheme;
exports.Menu = Menu;
exports.MenuItem = MenuItem;
