/*
 * Chromium knows no app://. The page sees https://debrief.app.standin/ and the main process app://debrief/:
 * addresses are translated on every crossing, and requests are answered by the app's own handler.
 */
const { app } = require('./app.cjs');
const { strict, unsupported } = require('./strict.cjs');

const privileged = new Set();
const handlers = new Map();

function toPage(url) {
  const parsed = new URL(url);
  const scheme = parsed.protocol.slice(0, -1);
  if (!privileged.has(scheme)) return url;
  return `https://${parsed.host}.${scheme}.standin${parsed.pathname}${parsed.search}${parsed.hash}`;
}

function toApp(url) {
  const parsed = URL.parse(url);
  const match = parsed?.protocol === 'https:' && /^(.+)\.([a-z]+)\.standin$/.exec(parsed.hostname);
  if (!match) return url;
  return `${match[2]}://${match[1]}${parsed.pathname}${parsed.search}${parsed.hash}`;
}

const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) throw new Error('registerSchemesAsPrivileged must be called before the app is ready');
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
});

const handlerFor = (url) => handlers.get(new URL(url).protocol.slice(0, -1));

const net = strict('net', { fetch: () => unsupported('net.fetch') });

module.exports = { protocol, net, toPage, toApp, handlerFor };
