import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  textAt,
  valueAt,
} from '../json/jsonValue.ts';
import { kindsByWords } from './kindsByWords.ts';
import { plainHtml } from './plainMarkup.ts';
import { fromCommas, readPartialDate } from './timelineJsDate.ts';
import { firstText, objectsAt } from './toolFields.ts';
import { toolFormat } from './toolFormat.ts';
import type { ToolStory } from './toolStory.ts';

/** Timelines of TimelineJS (Knight Lab): `events` with a `start_date` in parts; `timeline.date` before version 3. */
export const timelineJs = toolFormat({
  id: 'timelinejs',
  title: 'TimelineJS',
  detect: (values) => {
    const [value] = values;
    if (values.length !== 1 || value === undefined) return null;
    const slides = slidesOf(value);
    return slides.length > 0 && slides.some(hasDate) ? 'its events have the dates of TimelineJS' : null;
  },
  read: (values, story) => {
    const [value = null] = values;
    const slides = slidesOf(value);
    const kinds = kindsByWords(slides.map(textOf));
    for (const [i, slide] of slides.entries()) {
      const found = kinds[i];
      tell(slide, story, true, found?.kind ?? 'other', found?.reason ?? 'an event of the timeline');
    }
    for (const era of objectsAt(value, 'eras')) tell(era, story, false, 'other', 'an era of the timeline');
    const title = firstText(value, 'title.text.headline', 'timeline.headline');
    return isJsonObject(value) && title !== null ? { record: value, title: plainHtml(title) } : null;
  },
});

const slidesOf = (value: JsonValue): JsonObject[] => {
  if (isJsonArray(value)) return value.filter(isJsonObject).filter(hasDate);
  return [...objectsAt(value, 'events'), ...objectsAt(value, 'timeline.date')];
};

const hasDate = (slide: JsonObject): boolean =>
  textAt(slide, 'start_date.year') !== null || (typeof slide.startDate === 'string' && 'headline' in slide);

function tell(
  slide: JsonObject,
  story: ToolStory,
  isMarked: boolean,
  kind: NonNullable<Parameters<ToolStory['tell']>[1]>['kind'],
  reason: string,
): void {
  const start = readPartialDate(
    valueAt(slide, 'start_date') ?? fromCommas(textAt(slide, 'startDate')) ?? undefined,
  );
  const end = readPartialDate(
    valueAt(slide, 'end_date') ?? fromCommas(textAt(slide, 'endDate')) ?? undefined,
  );
  if (start === null || typeof start === 'string') {
    story.skip(slide, start ?? 'it has no date');
    return;
  }
  const until = end === null || typeof end === 'string' ? start.until : (end.until ?? end.time);
  story.tell(slide, {
    time: start.time,
    until,
    written: start.written,
    text: textOf(slide),
    kind: kind ?? 'other',
    reason,
    actor: textAt(slide, 'group'),
    isMarked,
    isApproximate: start.isApproximate,
  });
}

function textOf(slide: JsonObject): string {
  const headline = plainHtml(firstText(slide, 'text.headline', 'headline') ?? '');
  const text = plainHtml(firstText(slide, 'text.text', 'text') ?? '');
  const media = firstText(slide, 'media.caption', 'asset.caption');
  const lines = [headline, text, media === null ? '' : plainHtml(media)].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : 'An event without text';
}
