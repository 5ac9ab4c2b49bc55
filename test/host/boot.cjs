// Arguments as Electron takes them: switches, the app's folder, then the app's own arguments.
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const args = process.argv.slice(2);
const folderAt = args.findIndex((arg) => !arg.startsWith('-'));
if (folderAt < 0) {
  console.error('usage: electron [switches] <app folder> [arguments]');
  process.exit(2);
}
const appDir = path.resolve(args[folderAt]);
const manifest = require(path.join(appDir, 'package.json'));

process.argv = ['electron', ...args];
process.versions.electron = require(path.join(appDir, 'node_modules/electron/package.json')).version;
process.versions.chrome = 'stand-in';
process.type = 'browser';

require('./start.cjs').start(appDir, args);
import(pathToFileURL(path.join(appDir, manifest.main)).href).catch((error) => {
  console.error('The main process failed while it was loaded\n', error);
  process.exit(1);
});
