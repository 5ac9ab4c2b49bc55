const { running } = require('./running.cjs');
const { strict } = require('./strict.cjs');

/** Electron's name of a permission to the DevTools protocol's. Those that only Electron has are not set. */
const PERMISSIONS = {
  'clipboard-read': { name: 'clipboard-read' },
  'clipboard-sanitized-write': { name: 'clipboard-write', allowWithoutSanitization: false },
  geolocation: { name: 'geolocation' },
  notifications: { name: 'notifications' },
  media: { name: 'camera' },
  'persistent-storage': { name: 'persistent-storage' },
  'local-network-access': { name: 'local-network-access' },
  'loopback-network': { name: 'loopback-network' },
};

let decidePermission = null;
let beforeRequest = null;

const webRequest = strict('session.webRequest', {
  onBeforeRequest(filter, listener) {
    const patterns = filter.urls.map((url) => new RegExp(`^${url.split('*').map(escapeRegExp).join('.*')}$`));
    beforeRequest = { patterns, listener };
  },
});

const escapeRegExp = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Whether the app lets a request out, by its own onBeforeRequest listener. */
function isRequestAllowed(url) {
  if (!beforeRequest?.patterns.some((pattern) => pattern.test(url))) return Promise.resolve(true);
  return new Promise((resolve) => beforeRequest.listener({ url }, ({ cancel }) => resolve(!cancel)));
}

/** Asks the app's permission handler once for each permission, and sets Chromium accordingly. */
async function applyPermissions(origin) {
  for (const [permission, descriptor] of Object.entries(PERMISSIONS)) {
    const isGranted = decidePermission
      ? await new Promise((resolve) => decidePermission(null, permission, resolve, {}))
      : true;
    const setting = isGranted ? 'granted' : 'denied';
    // A Chromium that does not know one does not ask for it either.
    await running.cdp
      .send('Browser.setPermission', { permission: descriptor, setting, origin })
      .catch(() => {});
  }
}

const defaultSession = strict('session', {
  setPermissionRequestHandler(handler) {
    decidePermission = handler;
  },
  // Chromium asks nobody for these; the table behind them is a unit test (test/unit/electron).
  setPermissionCheckHandler() {},
  setDevicePermissionHandler() {},
  webRequest,
});

module.exports = { defaultSession, isRequestAllowed, applyPermissions };
