// `npm run dev`: the page from Vite's server with hot reload; the main process and the preloads rebuilt, and
// Electron restarted, when they change. Without Electron's binary the page opens in a browser, from the server.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import { createServer as createNetServer } from 'node:net';
import path from 'node:path';
import { createBuilder, createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const configFile = path.join(root, 'vite.config.ts');
/** What the main process is built from; the page's own files are Vite's. */
const WATCHED = ['electron', 'shared'];
const SHELL_PARTS = ['main', 'preload', 'reportPreload', 'launch'];
/** Editors write a file in several steps. */
const SETTLE_MS = 150;

const port = await freePort(5173);
const server = await createServer({
  configFile,
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    // The page is on app://debrief; without this it would look for the socket there.
    hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port },
    fs: { allow: [root] },
  },
});
await server.listen();
const url = server.resolvedUrls?.local[0];
if (!url) throw new Error('Vite’s server has no address');

const binary = findBinary();
let electron = null;
let isQuitting = false;

/** The usual one if it is free, else any: what is tried out here may lose its data. */
function freePort(usual) {
  return new Promise((resolve, reject) => {
    const probe = createNetServer();
    probe.once('error', () => (usual === 0 ? reject(new Error('no port is free')) : resolve(freePort(0))));
    probe.listen(usual, '127.0.0.1', () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}

async function buildShell() {
  const builder = await createBuilder({ configFile, logLevel: 'warn' });
  for (const part of SHELL_PARTS) await builder.build(builder.environments[part]);
}

/** As test/e2e/shell.ts finds it: importing 'electron' would download it, and hang where it cannot. */
function findBinary() {
  const dir = path.join(root, 'node_modules/electron');
  const pathFile = path.join(dir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(dir, 'dist');
  const binary = path.join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function startElectron() {
  const switches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [...switches, root, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DEBRIEF_DEV_SERVER: url },
  });
  // Closed by the person, not by a restart: that ends the whole of it.
  child.on('exit', () => {
    if (child === electron) void quit();
  });
  electron = child;
}

function stopElectron() {
  const child = electron;
  electron = null;
  if (!child || child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
  });
}

async function restart() {
  try {
    await buildShell();
  } catch (error) {
    console.error('Not restarted, the build failed:', error.message);
    return;
  }
  await stopElectron();
  if (!isQuitting) startElectron();
}

async function quit() {
  if (isQuitting) return;
  isQuitting = true;
  await stopElectron();
  await server.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void quit());

if (!binary) {
  console.log(`Electron is not on this machine ("npx install-electron" gets it). The page is at ${url}`);
} else {
  await buildShell();
  startElectron();
  let timer;
  let restarting = Promise.resolve();
  for (const folder of WATCHED) {
    watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        restarting = restarting.then(restart);
      }, SETTLE_MS);
    });
  }
}
