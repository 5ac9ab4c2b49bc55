/*
 * One policy for app:// and for the loopback server, sent as a header (frame-ancestors is ignored in <meta>).
 * No inline script or style, no eval, no network: a page gets its own files and nothing else. `connect-src`
 * stays closed too; only the report page of the command line fetches its job (electron/cli).
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const written = (policy: Record<string, string>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

export const CONTENT_SECURITY_POLICY = written(POLICY);

/** The same, and the page may fetch from where it came. */
export const POLICY_WITH_OWN_FETCH = written({ ...POLICY, 'connect-src': "'self'" });

/** For `npm run dev` only: Vite's client is inline, styles are injected, and changes come over a web socket. */
export const developmentPolicy = (serverUrl: string): string =>
  written({
    ...POLICY,
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' ${serverUrl.replace(/^http/, 'ws').replace(/\/$/, '')}`,
    'worker-src': "'self' blob:",
  });
