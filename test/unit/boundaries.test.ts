import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The house rules that a compiler does not see: which layer may import which, who alone may use a thing, and
 * how long a file may be. The last part plants violations, so that a rule that stops finding anything is noticed.
 */
const root = path.resolve(import.meta.dirname, '../..');
const MOST_LINES = 400;
/** Files that are longer, to be split. None is added without a reason. */
const DEBTS: readonly string[] = [];

/** A layer may import from itself and from these. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  renderer: ['shared', 'assets'],
  // `out`: the built launcher, which start.mjs runs.
  electron: ['shared', 'out'],
};

/** What only one place may use: a package by its name, or an identifier. */
const OWNERS: readonly { readonly what: RegExp; readonly name: string; readonly owner: RegExp }[] = [
  { name: 'dexie', what: /from '(dexie|dexie-react-hooks)'/, owner: /^renderer\/storage\// },
  { name: 'ipcMain', what: /\bipcMain\b/, owner: /^electron\/ipc\/handle\.ts$/ },
  { name: 'ipcRenderer', what: /\bipcRenderer\b/, owner: /^electron\/preload\// },
  {
    name: 'the bridge',
    what: /\bDebriefBridge\b|(?:window|globalThis)\.debrief\b/,
    owner: /^(renderer\/host\/|electron\/preload\/|shared\/ipc\/bridge\.ts$)/,
  },
  { name: 'electron', what: /from 'electron'/, owner: /^electron\/(?!launch|serve|cli|dev)/ },
];
const VIS = /from '(?:vis-timeline|vis-data)[/']/;

interface Source {
  readonly file: string;
  readonly text: string;
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'|new URL\('(\.[^']+)'/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );

function layerTroubles({ file, text }: Source): readonly string[] {
  const layer = file.split('/')[0] ?? '';
  const allowed = LAYERS[layer];
  if (!allowed) return [];
  return importsOf(withoutComments(text))
    .filter((to) => to.startsWith('.'))
    .map((to) => path.posix.join(path.posix.dirname(file), to))
    .filter((target) => {
      const other = target.split('/')[0] ?? '';
      return other !== layer && !allowed.includes(other);
    })
    .map((target) => `${file} imports ${target}`);
}

const ownerTroubles = ({ file, text }: Source): readonly string[] =>
  OWNERS.filter(({ what, owner }) => !owner.test(file) && what.test(withoutComments(text))).map(
    ({ name }) => `${file} uses ${name}`,
  );

const sizeTroubles = ({ file, text }: Source): readonly string[] => {
  const lines = text.split('\n').length;
  return lines > MOST_LINES ? [`${file} has ${lines} lines`] : [];
};

/** vis-timeline behind one folder: the folder may be any, but only one. */
function visTroubles(sources: readonly Source[]): readonly string[] {
  const users = sources.filter(({ text }) => VIS.test(withoutComments(text))).map(({ file }) => file);
  const outside = users.filter((file) => !file.startsWith('renderer/features/timeline/'));
  const folders = new Set(users.map((file) => path.posix.dirname(file)));
  return [
    ...outside.map((file) => `${file} uses vis-timeline`),
    ...(folders.size > 1 ? [`vis-timeline is used in ${[...folders].join(' and ')}`] : []),
  ];
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|tsx|mjs|cjs|js|css)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

describe('boundaries', () => {
  const product = Object.keys(LAYERS).flatMap(sourcesIn);

  it('reads the product', () => {
    expect(product.length).toBeGreaterThan(50);
  });

  it('no layer imports from one that it must not know', () => {
    expect(product.flatMap(layerTroubles)).toEqual([]);
  });

  it('each thing with one owner is used there only', () => {
    expect([...product.flatMap(ownerTroubles), ...visTroubles(product)]).toEqual([]);
  });

  it(`no file has more than ${MOST_LINES} lines`, () => {
    const tests = sourcesIn('test').filter(({ file }) => !file.startsWith('test/fixtures/'));
    const sources = [...product, ...tests].filter(({ file }) => !DEBTS.includes(file));
    expect(sources.flatMap(sizeTroubles)).toEqual([]);
  });
});

describe('the rules find what they are for', () => {
  const planted = (file: string, text: string): Source => ({ file, text });

  it.each([
    planted('shared/model/x.ts', "import { y } from '../../renderer/app/y.ts';"),
    planted('shared/model/x.ts', "export type { Y } from '../../electron/main.ts';"),
    planted('renderer/app/x.ts', "const y = await import('../../electron/files/y.ts');"),
    planted('electron/files/x.ts', "import '../../renderer/styles/theme.css';"),
    planted('renderer/app/x.ts', "new Worker(new URL('../../electron/y.ts', import.meta.url));"),
  ])('layers: $text', (source) => {
    expect(layerTroubles(source)).toHaveLength(1);
  });

  it.each([
    planted('renderer/features/x.ts', "import Dexie from 'dexie';"),
    planted('electron/files/x.ts', "import { ipcMain } from 'electron'; ipcMain.handle('x', f);"),
    planted('electron/windows/x.ts', 'const { ipcRenderer } = require("electron");'),
    planted('renderer/app/x.ts', 'window.debrief.openFiles();'),
    planted('electron/launch/x.ts', "import { app } from 'electron';"),
  ])('owners: $text', (source) => {
    expect(ownerTroubles(source)).toHaveLength(1);
  });

  it('vis-timeline outside its folder, or in two', () => {
    const use = "import { Timeline } from 'vis-timeline/peer';";
    expect(visTroubles([planted('renderer/app/x.ts', use)])).toHaveLength(1);
    const two = ['renderer/features/timeline/x.ts', 'renderer/features/timeline/vis/y.ts'];
    expect(visTroubles(two.map((file) => planted(file, use)))).toHaveLength(1);
  });

  it('long files', () => {
    expect(sizeTroubles(planted('shared/x.ts', '\n'.repeat(MOST_LINES + 1)))).toHaveLength(1);
  });

  it('and let comments be', () => {
    const text = "// see ipcMain in handle.ts\n/* import x from '../../electron/y.ts' */";
    expect([
      ...ownerTroubles(planted('shared/x.ts', text)),
      ...layerTroubles(planted('shared/x.ts', text)),
    ]).toEqual([]);
  });
});
