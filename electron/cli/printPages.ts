import type { ReportJob } from '../../shared/export/reportJob.ts';
import { POLICY_WITH_OWN_FETCH } from '../pages/contentSecurityPolicy.ts';
import { servePages } from '../serve/servePages.ts';
import type { Chromium, ChromiumPage } from './chromium.ts';

/** A picture is one file with its fonts inside: it loads nothing, and its one style sheet is its own. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** The report as a PDF: tagged, with an outline, the paper as the page's CSS has it. */
export async function printReport(browser: Chromium, pages: string, job: ReportJob): Promise<Uint8Array> {
  const extra = new Map([['/job.json', JSON.stringify(job)]]);
  const server = await servePages({ root: pages, port: 0, policy: POLICY_WITH_OWN_FETCH, extra });
  try {
    const page = await browser.newPage();
    await open(page, `${server.url}report.html?from=job.json`);
    const state = await evaluate<string>(page, READY);
    if (state !== 'true') throw new Error(state);
    const { stream } = await page.send<{ stream: string }>('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsStream',
    });
    return await readStream(page, stream);
  } finally {
    await server.close();
  }
}

/** The picture drawn `scale` times its size. */
export async function drawPng(
  browser: Chromium,
  pages: string,
  svg: string,
  size: { readonly widthPx: number; readonly heightPx: number; readonly scale: number },
): Promise<Uint8Array> {
  const extra = new Map([['/picture.svg', svg]]);
  const server = await servePages({ root: pages, port: 0, policy: PICTURE_POLICY, extra });
  try {
    const page = await browser.newPage();
    const { widthPx: width, heightPx: height, scale } = size;
    await page.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    });
    await open(page, `${server.url}picture.svg`);
    await evaluate(page, 'document.fonts.ready.then(() => true)');
    const { data } = await page.send<{ data: string }>('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y: 0, width, height, scale: 1 },
      captureBeyondViewport: true,
    });
    return Buffer.from(data, 'base64');
  } finally {
    await server.close();
  }
}

/** `true`, or what the page says of its failure. */
const READY = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => {
    const { ready } = root.dataset;
    if (ready === 'true') resolve('true');
    else if (ready) resolve(document.getElementById('report')?.textContent ?? ready);
  };
  new MutationObserver(look).observe(root, { attributes: true });
  look();
})`;

async function open(page: ChromiumPage, url: string): Promise<void> {
  await page.send('Page.enable');
  const loaded = page.once('Page.loadEventFired');
  const { errorText } = await page.send<{ errorText?: string }>('Page.navigate', { url });
  if (errorText) throw new Error(`the page did not load: ${errorText}`);
  await loaded;
}

async function evaluate<Value>(page: ChromiumPage, expression: string): Promise<Value> {
  const { result, exceptionDetails } = await page.send<{
    result: { value: Value };
    exceptionDetails?: { text: string };
  }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}

async function readStream(page: ChromiumPage, handle: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await page.send<{
      data: string;
      base64Encoded?: boolean;
      eof: boolean;
    }>('IO.read', { handle, size: 1_000_000 });
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) return Buffer.concat(pieces);
  }
}
