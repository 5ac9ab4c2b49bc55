export { chromiumPath } from './run/chromiumPath.mjs';

/** As root Chromium needs --no-sandbox; the rest keeps it from asking the network for anything. */
export const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
