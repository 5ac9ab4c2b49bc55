/*
 * Writes shared/picture/advances.ts: how wide each character of the product's fonts is, measured in Chromium
 * from the installed font files, so that pictures can be laid out where there is no font engine.
 * Run after a change of the font packages: `node test/run/makeAdvances.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { browserOptions } from './browserOptions.mjs';

const root = path.resolve(import.meta.dirname, '../..');

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek'];
/** Ranges of code points that are looked up; characters that no subset holds are left out. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
];
const FACES = [
  ['inter400', 'inter', 'Inter', 400],
  ['inter600', 'inter', 'Inter', 600],
  ['inter700', 'inter', 'Inter', 700],
  ['mono400', 'jetbrains-mono', 'Mono', 400],
];

const faces = FACES.map(([id, folder, family, weight]) => ({
  id,
  family: `${family}-measured`,
  weight,
  subsets: SUBSETS.map((subset) => {
    const file = `node_modules/@fontsource-variable/${folder}/files/${folder}-${subset}-wght-normal.woff2`;
    return readFileSync(path.join(root, file)).toString('base64');
  }),
}));

const browser = await chromium.launch(browserOptions());
const page = await browser.newPage();
const measured = await page.evaluate(
  async ({ faces, ranges }) => {
    const context = document.createElement('canvas').getContext('2d');
    const found = {};
    for (const { id, family, weight, subsets } of faces) {
      const names = [];
      for (const [i, base64] of subsets.entries()) {
        const name = `${family}-${i}`;
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const face = new FontFace(name, bytes, { weight: '100 900' });
        document.fonts.add(await face.load());
        names.push(name);
      }
      const runs = [];
      for (const [first, last] of ranges) {
        let run = null;
        for (let code = first; code <= last; code++) {
          const text = String.fromCodePoint(code);
          let width = null;
          for (const name of names) {
            // A font that lacks the character shows it in the fallback: two fallbacks then give two widths.
            const widthIn = (fallback) => {
              context.font = `${weight} 1000px "${name}", ${fallback}`;
              return context.measureText(text).width;
            };
            const isThere =
              widthIn('serif') === widthIn('monospace') && widthIn('serif') === widthIn('sans-serif');
            if (isThere) {
              width = Math.ceil(widthIn('serif'));
              break;
            }
          }
          if (width === null) run = null;
          else if (run) run[1].push(width);
          else {
            run = [code, [width]];
            runs.push(run);
          }
        }
      }
      found[id] = runs;
    }
    return found;
  },
  { faces, ranges: RANGES },
);
await browser.close();

const isUniform = (runs) => new Set(runs.flatMap(([, widths]) => widths)).size === 1;
const lines = Object.entries(measured).map(([id, runs]) => {
  const body = runs.map(([first, widths]) =>
    isUniform([[first, widths]])
      ? `    [0x${first.toString(16)}, [${widths[0]}], ${widths.length}],`
      : `    [0x${first.toString(16)}, [${widths.join(', ')}], 1],`,
  );
  return `  ${id}: [\n${body.join('\n')}\n  ],`;
});
const text = `/*
 * Made by test/run/makeAdvances.mjs from the installed font files: change that, not this.
 * Each run: first code point, advance widths in thousandths of an em (rounded up), and how often the list of
 * widths stands (monospaced runs are one width many times).
 */
export const ADVANCES = {
${lines.join('\n')}
} as const satisfies Record<string, readonly (readonly [number, readonly number[], number])[]>;
`;
writeFileSync(path.join(root, 'shared/picture/advances.ts'), text);
console.log(
  Object.entries(measured)
    .map(([id, runs]) => `${id}: ${runs.flatMap((r) => r[1]).length}`)
    .join(', '),
);
