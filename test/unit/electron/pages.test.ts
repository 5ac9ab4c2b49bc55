import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAppUrl } from '../../../electron/pages/appAddress.ts';
import { appResponse } from '../../../electron/pages/appResponse.ts';
import { CONTENT_SECURITY_POLICY, developmentPolicy } from '../../../electron/pages/contentSecurityPolicy.ts';
import { resolvePageFile } from '../../../electron/pages/resolvePageFile.ts';

const root = path.join(mkdtempSync(path.join(tmpdir(), 'pages-')), 'renderer');
mkdirSync(path.join(root, 'assets'), { recursive: true });
mkdirSync(`${root}-old`);
writeFileSync(path.join(root, 'index.html'), '<!doctype html>');
writeFileSync(path.join(root, 'assets/a b.js'), 'export {};');
writeFileSync(path.join(`${root}-old`, 'secret.txt'), 'secret');

describe('resolvePageFile', () => {
  it('finds files below its folder', () => {
    expect(resolvePageFile(root, '/')).toBe(path.join(root, 'index.html'));
    expect(resolvePageFile(root, '/assets/a%20b.js')).toBe(path.join(root, 'assets/a b.js'));
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../renderer-old/secret.txt',
    '/../renderer-old/secret.txt',
    '/..%5crenderer-old%5csecret.txt',
    '/%00',
    '/%ff',
    '/.',
    '//etc/passwd/../../../../etc/passwd',
    'index.html',
    '',
  ])('refuses %s', (pathname) => {
    expect(resolvePageFile(root, pathname)).toBeNull();
  });
});

describe('isAppUrl', () => {
  it('knows its own pages', () => {
    expect(isAppUrl('app://debrief/index.html?x#y')).toBe(true);
  });

  it.each([
    'app://debrief.example.test/',
    'app://other/',
    'https://debrief/',
    'https://example.test/?app://debrief/',
    'app:debrief',
    'about:blank',
    '',
    'null',
  ])('takes %s for another', (url) => {
    expect(isAppUrl(url)).toBe(false);
  });
});

describe('app://', () => {
  const get = (url: string, method = 'GET') => appResponse(root, { url, method });

  it('answers with the file, its type and the policy', async () => {
    const response = await get('app://debrief/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await response.text()).toBe('<!doctype html>');
  });

  it.each([
    ['app://debrief/missing.js', 'GET', 404],
    ['app://debrief/assets', 'GET', 404],
    ['app://debrief/%2e%2e%2frenderer-old%2fsecret.txt', 'GET', 404],
    ['app://other/index.html', 'GET', 404],
    ['app://debrief/index.html', 'POST', 405],
  ])('%s by %s is %d', async (url, method, status) => {
    expect((await get(url, method)).status).toBe(status);
  });
});

describe('the policy', () => {
  it('allows nothing inline, no eval and no network', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|wss?:|\*/);
  });

  it('is looser for development only by what Vite’s server needs', () => {
    expect(developmentPolicy('http://127.0.0.1:5173/')).toContain("connect-src 'self' ws://127.0.0.1:5173;");
    expect(developmentPolicy('http://127.0.0.1:5173/')).not.toContain('unsafe-eval');
  });
});
