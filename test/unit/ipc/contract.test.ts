import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/menu/menuTemplate.ts';
import { isCommandId } from '../../../renderer/app/commands.ts';
import { ARGUMENT_SCHEMAS } from '../../../shared/ipc/argumentSchemas.ts';
import { BRIDGE_FUNCTIONS, REPORT_BRIDGE_FUNCTIONS } from '../../../shared/ipc/bridge.ts';
import type { CallName } from '../../../shared/ipc/contract.ts';
import { MENU_COMMANDS } from '../../../shared/ipc/menu.ts';

const source = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8');
const token = crypto.randomUUID();

const GOOD: Record<CallName, unknown[]> = {
  'files:open': [undefined],
  'files:openFolder': [undefined],
  'files:dropped': [{ path: '/x/a.log' }],
  'files:read': [{ token, offset: 0, length: 1 }],
  'files:save': [{ suggestedName: '', kind: 'png', bytes: new Uint8Array(1) }],
  'report:print': [{ title: 'x', language: 'en', report: { title: 'x', more: [1] }, more: true }],
  'backup:write': [{ reviewId: 'a-1', title: 'x', json: '{}' }],
  'links:open': [{ url: 'anything' }],
  'page:ready': [undefined],
  'report:model': [undefined],
  'report:ready': [undefined],
};

const BAD: Record<CallName, unknown[]> = {
  'files:open': [{}],
  'files:openFolder': [{ path: '/x' }, '/x'],
  'files:dropped': [{ path: '' }, { path: 5 }, '/x', { path: '/x', also: 1 }],
  'files:read': [
    { token: '../../etc/passwd', offset: 0, length: 1 },
    { token, offset: -1, length: 1 },
    { token, offset: 0.5, length: 1 },
    { token, offset: 0, length: 2 ** 30 },
  ],
  'files:save': [
    { suggestedName: 'x', kind: 'exe', bytes: new Uint8Array(1) },
    { suggestedName: 'x', kind: 'png', bytes: 'text' },
    { suggestedName: 'x', kind: 'png', bytes: new Uint8Array(1), path: '/etc/passwd' },
  ],
  'report:print': [
    { title: 'x', language: 'en' },
    { title: 5, language: 'en', report: { title: 'x' } },
  ],
  'backup:write': [
    { reviewId: '../up', title: 'x', json: '{}' },
    { reviewId: '', title: 'x', json: '{}' },
  ],
  'links:open': ['https://example.test', { url: 5 }],
  'page:ready': [1],
  'report:model': [{ id: 1 }],
  'report:ready': [null],
};

describe.each(Object.keys(ARGUMENT_SCHEMAS) as CallName[])('the arguments of %s', (name) => {
  it('are accepted as the contract has them', () => {
    expect(GOOD[name].filter((args) => !ARGUMENT_SCHEMAS[name].safeParse(args).success)).toEqual([]);
  });

  it('are refused otherwise', () => {
    expect([...BAD[name], 'x', 7].filter((args) => ARGUMENT_SCHEMAS[name].safeParse(args).success)).toEqual(
      [],
    );
  });
});

describe('the preloads', () => {
  it('load no validator, and only Electron', () => {
    for (const file of ['preload', 'reportPreload']) {
      const imports = [...source(`electron/preload/${file}.ts`).matchAll(/^import (type )?.*'(.+)';$/gm)];
      expect(imports.filter(([, isType]) => !isType).map(([, , from]) => from)).toEqual(['electron']);
    }
  });

  it('give the functions of the contract', () => {
    expect(new Set(BRIDGE_FUNCTIONS).size).toBe(11);
    expect(REPORT_BRIDGE_FUNCTIONS).toEqual(['model', 'ready']);
  });
});

describe('the menu', () => {
  it('has commands of the page only, each once', () => {
    const ids = MENU_COMMANDS.map(({ id }) => id);
    expect(ids.filter((id) => !isCommandId(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['darwin', 'win32', 'linux'] as const)('runs them, on %s', (platform) => {
    const ran: string[] = [];
    const opened: string[] = [];
    const menus = menuTemplate(
      { platform, isDevelopment: false, recent: ['/x/R&D outage.md'] },
      { run: (id) => ran.push(id), openRecent: (file) => opened.push(file), clearRecent: () => {} },
    );
    const clickAll = (items: unknown): void => {
      if (!Array.isArray(items)) return;
      for (const item of items) {
        item.click?.();
        clickAll(item.submenu);
      }
    };
    clickAll(menus);
    expect([...ran].sort()).toEqual(MENU_COMMANDS.map(({ id }) => id).sort());
    expect(opened).toEqual(['/x/R&D outage.md']);
    expect(JSON.stringify(menus)).toContain('R&&D outage.md');
    expect(JSON.stringify(menus)).not.toContain('toggleDevTools');
  });
});
