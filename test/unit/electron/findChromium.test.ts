import { describe, expect, it } from 'vitest';
import { findChromium, type Machine } from '../../../electron/cli/findChromium.ts';

const machine = (rest: Partial<Machine> & { files?: readonly string[] }): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/ines',
  exists: (file) => (rest.files ?? []).includes(file),
  list: () => [],
  ...rest,
});

describe('findChromium', () => {
  it('takes the program that CHROMIUM_PATH names, and no other when that is missing', () => {
    const files = ['/usr/bin/chromium', '/opt/own'];
    expect(findChromium(machine({ files, env: { CHROMIUM_PATH: '/opt/own' } }))).toBe('/opt/own');
    expect(findChromium(machine({ files, env: { CHROMIUM_PATH: '/opt/gone' } }))).toBeNull();
  });
  it('looks along the PATH and in the usual places', () => {
    expect(findChromium(machine({ files: ['/usr/local/bin/google-chrome'] }))).toBe(
      '/usr/local/bin/google-chrome',
    );
    expect(findChromium(machine({ files: ['/snap/bin/chromium'] }))).toBe('/snap/bin/chromium');
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findChromium(machine({ platform: 'darwin', files: [edge] }))).toBe(edge);
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { ProgramFiles: 'C:\\Program Files' };
    expect(findChromium(machine({ platform: 'win32', env, files: [chrome] }))).toBe(chrome);
  });
  it('takes the newest that Playwright installed, last', () => {
    const at = (version: number) => `/home/ines/.cache/ms-playwright/chromium-${version}/chrome-linux/chrome`;
    const list = () => ['chromium-999', 'chromium-1200', 'firefox-1300'];
    expect(findChromium(machine({ list, files: [at(999), at(1200)] }))).toBe(at(1200));
    expect(findChromium(machine({ list, files: [at(1200), '/usr/bin/chromium'] }))).toBe('/usr/bin/chromium');
  });
  it('finds none where there is none', () => {
    expect(findChromium(machine({}))).toBeNull();
    expect(findChromium(machine({ platform: 'win32', env: {} }))).toBeNull();
  });
});
