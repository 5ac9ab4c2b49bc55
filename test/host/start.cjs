const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { app } = require('./app.cjs');
const { Cdp } = require('./cdp.cjs');
const { running } = require('./running.cjs');
const { WebContents } = require('./webContents.cjs');

const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  // For Playwright, which reads the port from the line that is passed on below.
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-popup-blocking',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--lang=en-US',
  '--no-startup-window',
];

/** test/run/chromiumPath.mjs has the same places; this is CommonJS and cannot load it. */
function chromiumPath() {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find((file) => file && fs.existsSync(file)) ?? 'chromium';
}

function start(appDir, args) {
  running.appDir = appDir;
  running.switches = args.filter((arg) => arg.startsWith('--'));
  running.userData =
    app.commandLine.getSwitchValue('user-data-dir') || fs.mkdtempSync(path.join(os.tmpdir(), 'stand-in-'));
  // As in Electron, the main script has run before the app is ready.
  setImmediate(() => setImmediate(() => void startChromium()));
}

async function startChromium() {
  if (app.isQuitting) return;
  const profile = path.join(running.userData, 'chromium');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const chromium = spawn(chromiumPath(), [...FLAGS, ...asRoot, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  running.chromium = chromium;
  chromium.on('error', (error) => {
    console.error(`stand-in: Chromium cannot be started: ${error.message}`);
    process.exit(1);
  });
  chromium.stderr.on('data', (data) => {
    const lines = String(data).split('\n');
    for (const line of lines) if (/DevTools listening|FATAL/.test(line)) process.stderr.write(`${line}\n`);
  });
  chromium.on('exit', (code) => {
    if (app.isQuitting) return;
    console.error(`stand-in: Chromium ended by itself (${code})`);
    process.exit(1);
  });
  process.on('exit', () => chromium.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.quit());

  running.cdp = new Cdp(chromium);
  running.cdp.on('Target.targetDestroyed', ({ targetId }) => {
    WebContents.fromDevToolsTargetId(targetId)?.window.destroy();
  });
  running.cdp.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type === 'page' && targetInfo.openerId) {
      console.error(`stand-in: a new window got past the app's handler: ${targetInfo.url}`);
    }
  });
  await running.cdp.send('Target.setDiscoverTargets', { discover: true });
  app.setReady();
}

module.exports = { start };
