import type { EpochMs, ZoneId } from '../model/time.ts';
import { UTC } from '../model/time.ts';
import type { Theme } from './palette.ts';

export interface TimeRange {
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
}

export type LaneBy = 'kind' | 'actor' | 'source';

/** Which moments are named beside their mark: ids, or one of the usual choices. Marks are always drawn. */
export type LabelChoice = 'all' | 'milestones' | 'none' | ReadonlySet<string>;

/** A font file that travels inside the picture, so that it looks the same everywhere. */
export interface EmbeddedFont {
  readonly family: string;
  /** CSS weight range of a variable font: `100 900`. */
  readonly weight: string;
  /** woff2 */
  readonly base64: string;
  /** CSS unicode-range; null: all characters. */
  readonly unicodeRange: string | null;
}

export interface PictureOptions {
  /** Null: all moments, with a little margin. */
  readonly range: TimeRange | null;
  /** Width of the picture; its height follows from what is in it. */
  readonly widthPx: number;
  readonly theme: Theme;
  readonly zone: ZoneId;
  readonly laneBy: LaneBy;
  readonly labels: LabelChoice;
  /** Empty: the page that shows the picture has the fonts. */
  readonly fonts: readonly EmbeddedFont[];
  /** False where title, date and metrics stand beside the picture already (the report). */
  readonly hasHeader: boolean;
}

export const DEFAULT_PICTURE: PictureOptions = {
  range: null,
  widthPx: 1600,
  theme: 'light',
  zone: UTC,
  laneBy: 'kind',
  labels: 'all',
  fonts: [],
  hasHeader: true,
};

/** Narrower than this the lanes' names leave no room for the time; wider is no picture any more. */
export const PICTURE_WIDTH_PX = { min: 480, max: 7680 } as const;
