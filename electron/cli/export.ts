import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonOf } from '../../shared/export/jsonOf.ts';
import { markdownOf } from '../../shared/export/markdownOf.ts';
import { reportJob } from '../../shared/export/reportModel.ts';
import type { Review } from '../../shared/model/review.ts';
import { epochMs, UTC } from '../../shared/model/time.ts';
import { drawingScale, layoutWidth } from '../../shared/picture/drawingScale.ts';
import { pictureLayout } from '../../shared/picture/pictureLayout.ts';
import { pictureOf } from '../../shared/picture/pictureOf.ts';
import { DEFAULT_PICTURE, type PictureOptions } from '../../shared/picture/pictureOptions.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { EXPORT_USAGE, type ExportArguments, type ExportKind, exportArguments } from './exportArguments.ts';
import { findChromium } from './findChromium.ts';
import { PICTURE_FONTS } from './pictureFonts.ts';
import { drawPng, printReport } from './printPages.ts';
import { reviewOfFile } from './reviewOfFile.ts';

interface Output {
  out(text: string): void;
  error(text: string): void;
}

const SVG_WIDTH_PX = 1600;
const PNG_WIDTH_PX = 3840;

/** The built pages, beside the bundled command line: out/cli/cli.js and out/renderer. */
const PAGES = fileURLToPath(new URL('../renderer', import.meta.url));

/** `export FILE --pdf … --png …`. Returns the exit code: 1 when a file could not be read or written, 2 for a wrong call. */
export async function runExport(args: readonly string[], to: Output): Promise<number> {
  const asked = exportArguments(args);
  if (typeof asked === 'string') {
    to.error(`${asked}\n${EXPORT_USAGE}`);
    return 2;
  }
  const read = await reviewOfFile(asked.file);
  if (typeof read === 'string') {
    to.error(read);
    return 1;
  }
  if (read.note !== null) to.out(read.note);
  return writeAll(read.review, asked, to);
}

async function writeAll(review: Review, asked: ExportArguments, to: Output): Promise<number> {
  const zone = asked.zone ?? review.facts.facts.zone ?? UTC;
  const options = { exportedAt: epochMs(Date.now()), zone, laneBy: asked.laneBy };
  const picture = (widthPx: number): PictureOptions => ({
    ...DEFAULT_PICTURE,
    widthPx: layoutWidth(widthPx),
    theme: asked.theme,
    zone,
    laneBy: asked.laneBy,
    fonts: PICTURE_FONTS,
  });
  const printer = lazyChromium();
  const makers: Readonly<Record<ExportKind, () => Promise<Uint8Array | string> | string>> = {
    svg: () => pictureOf(review, picture(asked.widthPx ?? SVG_WIDTH_PX)),
    md: () => markdownOf(review, options),
    json: () => jsonOf(review, options),
    pdf: async () => printReport(await printer.get(), PAGES, reportJob(review, options)),
    png: async () => {
      const widthPx = asked.widthPx ?? PNG_WIDTH_PX;
      const layout = pictureLayout(review, picture(widthPx));
      const scale = drawingScale(widthPx, layout);
      return drawPng(await printer.get(), PAGES, pictureOf(review, picture(widthPx)), { ...layout, scale });
    },
  };
  let code = 0;
  // What needs no browser first: it is written whatever becomes of the rest.
  for (const kind of ['svg', 'md', 'json', 'pdf', 'png'] as const) {
    const target = asked.targets.get(kind);
    if (target === undefined) continue;
    try {
      const content = await makers[kind]();
      await writeAtomically(path.resolve(target), content);
      to.out(`wrote ${target}`);
    } catch (error) {
      to.error(`${target} was not written: ${error instanceof Error ? error.message : String(error)}`);
      code = 1;
    }
  }
  await printer.close();
  return code;
}

/** Started when first needed, once. */
function lazyChromium() {
  let started: Promise<Chromium> | null = null;
  const start = (): Promise<Chromium> => {
    const executable = findChromium();
    if (executable !== null) return startChromium(executable);
    const asked = process.env.CHROMIUM_PATH;
    throw new Error(
      asked
        ? `CHROMIUM_PATH names ${asked}, and there is no such file.`
        : 'PDF and PNG need Chromium, Chrome or Edge, and none was found. Install one, or set CHROMIUM_PATH to its program file.',
    );
  };
  return {
    get: async () => {
      started ??= start();
      return started;
    },
    close: async () => {
      const browser = await started?.catch(() => null);
      await browser?.close();
    },
  };
}
