// `npm run bench [-- --json]`: the figures of figures.mjs, measured in the built app in a real browser.
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { browserOptions } from '../run/browserOptions.mjs';
import { servedApp } from '../run/servedApp.mjs';
import { figure, median } from './figures.mjs';
import { measureLogs } from './logs/measureLogs.mjs';
import { manyTimes } from './manyTimes.mjs';
import { measureTables } from './measureTables.mjs';

const RUNS = 7;
const isJson = process.argv.includes('--json');

await build({ configFile: 'test/bench/vite.config.ts', logLevel: 'silent' });
const app = await servedApp();
const plain = await preview({
  configFile: 'test/bench/vite.config.ts',
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await chromium.launch(browserOptions());

try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(app.url);
  const drops = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto(`${app.url}#/`);
    drops.push(await dropAndWait(page, `Checkout outage ${run}`, manyTimes(6)));
  }
  const seed = await newestReview(page);
  const openOne = await opened(page, seed);
  await storeCopies(page, seed, 100);
  const openMany = await opened(page, seed);

  await page.goto(`${app.url}#/`);
  await dropAndWait(page, 'Long night', manyTimes(300));
  const long = await newestReview(page);
  const longPicture = await firstPicture(page, long, 'Long night');
  const plainPage = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await plainPage.goto(plain.resolvedUrls.local[0]);
  const plainPicture = await repeated(() => plainPage.evaluate(() => window.plainFirstPicture(300)));
  const pans = [];
  // In turns, so that a busy moment of the machine meets both.
  for (let run = 0; run < RUNS; run++)
    pans.push({
      plain: await plainPage.evaluate(() => window.plainPan(200)),
      ...(await plainPage.evaluate(() => window.evidencePan(1_000_000))),
    });
  const svg = await plainPage.evaluate(() => window.pictureTimes());

  report([
    figure('start to first timeline with 100 stored reviews', openMany),
    figure('open with 100 stored reviews / open with 1', openMany / openOne),
    figure('dropped document to timeline', median(drops)),
    figure('first picture of 300 moments / plain vis-timeline with 300 items', longPicture / plainPicture),
    figure(
      'frame time panning 1,000,000 events, 95th of 100 / plain vis-timeline with 200 items',
      median(pans.map(({ p95 }) => p95)) / median(pans.map(({ plain }) => plain)),
    ),
    figure('first picture of 1,000,000 events', median(pans.map((pan) => pan.firstPictureMs))),
    figure('picture of 300 moments as SVG', svg.ms300),
    figure('picture of 300 moments as SVG / of 60', svg.ms300 / svg.ms60),
    ...(await measureLogs()),
    ...(await measureTables()),
  ]);
} finally {
  await browser.close();
  await plain.close();
  await app.stop();
}

function report(figures) {
  for (const one of figures) {
    if (isJson) console.log(JSON.stringify(one));
    else
      console.log(
        `${one.holds ? 'holds' : 'FAILS'}  ${one.figure}: ${one.value} ${one.unit} (goal ${one.goal ?? 'none'})`,
      );
  }
}

async function repeated(measure) {
  const values = [];
  for (let run = 0; run < RUNS; run++) values.push(await measure());
  return median(values);
}

/** From the drop to the frame after the first item of the timeline, in ms. */
function dropAndWait(page, title, lines) {
  return page.evaluate(
    async ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(
        new File([`# ${name}\n\nDate: 12 March 2024\n\n## Timeline (UTC)\n\n${text}`], 'bench.md'),
      );
      const began = performance.now();
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      while (!document.querySelector('.review .vis-item'))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    },
    [title, lines],
  );
}

/** A whole start of the page at a review, from navigation to its first timeline, in ms. */
async function opened(page, id) {
  return repeated(async () => {
    await page.goto('about:blank');
    await page.goto(`${app.url}#/review/${id}`);
    return page.evaluate(async () => {
      while (!document.querySelector('.review .vis-item'))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now();
    });
  });
}

/** From the library to the first picture of a review, in ms: no start of the page in it. */
async function firstPicture(page, id, title) {
  return repeated(async () => {
    await page.goto(`${app.url}#/`);
    await page.getByRole('button', { name: title, exact: true }).waitFor();
    return page.evaluate(async (review) => {
      const began = performance.now();
      window.location.hash = `#/review/${review}`;
      while (!document.querySelector('.review .vis-item'))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    }, id);
  });
}

function newestReview(page) {
  return page.evaluate(() => window.location.hash.split('/').at(-1));
}

/** Copies the rows of a review in the database as they are, under ids of their own. */
function storeCopies(page, id, count) {
  return page.evaluate(
    async ([original, copies]) => {
      const asked = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await asked(indexedDB.open('debrief'));
      const edit = database.transaction(['reviews', 'contents'], 'readwrite');
      for (const name of ['reviews', 'contents']) {
        const table = edit.objectStore(name);
        const row = await asked(table.get(original));
        for (let copy = 0; copy < copies; copy++)
          await asked(table.put({ ...row, id: `${original}-${copy}` }));
      }
      await new Promise((resolve) => {
        edit.oncomplete = resolve;
      });
      database.close();
    },
    [id, count],
  );
}
