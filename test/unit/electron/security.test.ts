import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../electron/ipc/judgeSender.ts';
import { externalAddress, openExternalLink } from '../../../electron/security/links.ts';
import { mayNavigate } from '../../../electron/security/navigation.ts';
import { isDevelopmentServer } from '../../../electron/security/network.ts';
import { isPermitted } from '../../../electron/security/permissions.ts';
import { WEB_PREFERENCES, webPreferencesFor } from '../../../electron/windows/webPreferences.ts';

describe('web preferences', () => {
  it.each(['app', 'report'] as const)(
    'of a window for "%s" are the one set and a preload, frozen',
    (role) => {
      const { preload, ...others } = webPreferencesFor(role, '/out');
      expect(others).toEqual(WEB_PREFERENCES);
      expect(preload).toMatch(/^[/\\]out[/\\]\w+[/\\]\w+\.cjs$/);
      expect(Object.isFrozen(webPreferencesFor(role, '/out'))).toBe(true);
    },
  );

  it('isolate the page', () => {
    expect(WEB_PREFERENCES).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
  });
});

describe('who may call', () => {
  const page = { url: 'app://debrief/index.html', isTop: true };

  it('a page of ours in a window of the right kind', () => {
    expect(refusalOf({ role: 'app', frame: page }, 'app')).toBeNull();
  });

  it.each([
    ['a window that is not ours', { role: undefined, frame: page }],
    ['the report window', { role: 'report' as const, frame: page }],
    ['a frame that is gone', { role: 'app' as const, frame: null }],
    ['a frame inside the page', { role: 'app' as const, frame: { ...page, isTop: false } }],
    ['another host', { role: 'app' as const, frame: { ...page, url: 'app://other/index.html' } }],
    ['another scheme', { role: 'app' as const, frame: { ...page, url: 'https://debrief/index.html' } }],
    ['no address', { role: 'app' as const, frame: { ...page, url: '' } }],
  ])('not %s', (_who, sender) => {
    expect(refusalOf(sender, 'app')).not.toBeNull();
  });
});

describe('external links', () => {
  it.each([
    ['https://example.test/a?b#c', 'https://example.test/a?b#c'],
    ['HTTPS://EXAMPLE.test', 'https://example.test/'],
    ['http://example.test/', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['smb://host/share', null],
    ['\\\\host\\share', null],
    ['//example.test/', null],
    ['example.test', null],
    ['https://', null],
    ['https://name:word@example.test/', null],
    ['app://debrief/?https://example.test', null],
    ['', null],
  ])('%s', (text, address) => {
    expect(externalAddress(text)).toBe(address);
  });

  it('opens only after a yes', async () => {
    const opened: string[] = [];
    const open = async (url: string) => void opened.push(url);
    await openExternalLink('https://example.test/', { ask: async () => false, open });
    expect(opened).toEqual([]);
    await openExternalLink('https://example.test/', { ask: async () => true, open });
    expect(opened).toEqual(['https://example.test/']);
  });

  it('does not even ask about what may not be opened', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    await expect(openExternalLink('file:///x', { ask, open: ask })).resolves.toBeUndefined();
  });
});

describe('navigation', () => {
  const own = 'app://debrief/index.html';
  it.each([
    [own, `${own}?again`, true],
    [own, 'app://debrief/report.html', false],
    [own, 'https://example.test/', false],
    [own, 'https://example.test/index.html?app://debrief/index.html', false],
    ['', own, false],
  ])('from %s to %s: %s', (from, to, isAllowed) => {
    expect(mayNavigate(from, to)).toBe(isAllowed);
  });
});

describe('permissions', () => {
  it.each([
    ['clipboard-sanitized-write', true],
    ['fullscreen', true],
    ['clipboard-read', false],
    ['geolocation', false],
    ['media', false],
    ['openExternal', false],
    ['loopback-network', false],
    ['unknown', false],
    ['toString', false],
  ])('%s: %s', (permission, isAllowed) => {
    expect(isPermitted(permission, false)).toBe(isAllowed);
  });
});

it('loopback is permitted in development only', () => {
  expect(isPermitted('loopback-network', true)).toBe(true);
  expect(isPermitted('geolocation', true)).toBe(false);
});

describe('the network', () => {
  it('is open to the development server only, and only when there is one', () => {
    expect(isDevelopmentServer('ws://127.0.0.1:5173/', 'http://127.0.0.1:5173/')).toBe(true);
    expect(isDevelopmentServer('ws://127.0.0.1:5174/', 'http://127.0.0.1:5173/')).toBe(false);
    expect(isDevelopmentServer('http://127.0.0.1.example.test/', 'http://127.0.0.1:5173/')).toBe(false);
    expect(isDevelopmentServer('ws://127.0.0.1:5173/', null)).toBe(false);
  });
});
