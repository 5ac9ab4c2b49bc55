import { reportJob } from '../../../shared/export/reportModel.ts';
import type { Review } from '../../../shared/model/review.ts';
import { epochMs, type ZoneId } from '../../../shared/model/time.ts';
import { say, sayError } from '../../app/notices.ts';
import type { LaneChoice } from '../../app/settings.ts';
import type { Handlers } from '../../app/shortcuts.ts';
import { useTheme } from '../../app/theme.ts';
import { chooseHost } from '../../host/chooseHost.ts';
import type { FileToSave, SaveOutcome } from '../../host/host.ts';
import { markdownFile, PNG_WIDTH_PX, pngFile, svgFile } from '../export/exportFiles.ts';

/** The widest picture that is drawn as pixels. */
const LARGE_WIDTH_PX = 7680;

interface ShownAs {
  readonly zone: ZoneId;
  readonly laneBy: LaneChoice;
}

/** What the export commands do for the open review: as it is shown, in its zone, lanes and theme. */
export function useReviewExports(review: Review, { zone, laneBy }: ShownAs): Handlers {
  const theme = useTheme();
  const picture = { zone, laneBy, theme };
  const said = () => ({ exportedAt: epochMs(Date.now()), zone, laneBy });
  return {
    'export.pdf': () => void finish('PDF report', () => chooseHost().exportPdf(reportJob(review, said()))),
    'export.png': () => void save('image', () => pngFile(review, { ...picture, widthPx: PNG_WIDTH_PX })),
    'export.pngLarge': () =>
      void save('image', () => pngFile(review, { ...picture, widthPx: LARGE_WIDTH_PX })),
    'export.svg': () => void save('image', () => svgFile(review, picture)),
    'export.markdown': () => void save('Markdown', async () => markdownFile(review, said())),
  };
}

const save = (what: string, make: () => Promise<FileToSave>) =>
  finish(what, async () => chooseHost().saveFile(await make()));

/** Says how it went. What goes wrong while a file is made leaves the review as it is. */
async function finish(what: string, run: () => Promise<SaveOutcome>): Promise<void> {
  try {
    const outcome = await run();
    if (outcome.status === 'saved') say(`Saved ${outcome.name}.`);
    if (outcome.status === 'failed') sayError(`The ${what} was not saved: ${outcome.reason}.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    sayError(`The ${what} could not be made: ${reason}`);
  }
}
