// Draws icon.svg and document.svg in every size that the systems want. Run after a change of either:
//   node assets/makeIcons.mjs
// The results are checked in, so that building needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

const here = import.meta.dirname;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Windows: a directory of PNGs; 0 means 256 pixels. */
function ico(pngs) {
  const sizes = [16, 24, 32, 48, 64, 128, 256];
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(pngs[size].length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += pngs[size].length;
  });
  return Buffer.concat([head, ...sizes.map((size) => pngs[size])]);
}

/** macOS: chunks of a type, a length (big endian, its own eight bytes counted) and a PNG. */
function icns(pngs) {
  const types = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 };
  const chunk = (type, data) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(data.length + 8, 4);
    return Buffer.concat([head, data]);
  };
  const chunks = Object.entries(types).map(([type, size]) => chunk(type, pngs[size]));
  return chunk('icns', Buffer.concat(chunks));
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
for (const name of ['icon', 'document']) {
  const svg = readFileSync(path.join(here, `${name}.svg`)).toString('base64');
  const pngs = {};
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img width=${size} src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.locator('img').evaluate((image) => image.decode());
    pngs[size] = await page.screenshot({ omitBackground: true });
  }
  writeFileSync(path.join(here, `${name}.ico`), ico(pngs));
  writeFileSync(path.join(here, `${name}.icns`), icns(pngs));
  if (name !== 'icon') continue;
  mkdirSync(path.join(here, 'icons'), { recursive: true });
  for (const size of SIZES) writeFileSync(path.join(here, 'icons', `${size}x${size}.png`), pngs[size]);
}
await browser.close();
