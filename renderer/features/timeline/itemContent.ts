import type { EventKind } from '../../../shared/model/kind.ts';
import type { Milestone } from '../../../shared/model/milestone.ts';
import { KIND_PATHS } from '../../../shared/picture/shapes.ts';
import type { LabelPlace } from '../../../shared/timeline/labelLayout.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What one item shows; everything that changes its look is in here, so that equal values need no redraw. */
export interface ItemLook {
  readonly momentId: string;
  readonly kind: EventKind;
  readonly time: string;
  readonly title: string;
  readonly milestones: readonly Milestone[];
  /** The time is approximate or stands on an assumption. */
  readonly isDashed: boolean;
  readonly place: LabelPlace;
}

/** Imported text is only ever set as text: nothing in a title can become markup. */
export function itemContent(look: ItemLook): HTMLElement {
  const item = document.createElement('div');
  item.className = `tl-item tl-side-${look.place.side}`;
  item.dataset.moment = look.momentId;
  const mark = document.createElement('span');
  mark.className = 'tl-mark';
  mark.append(kindSvg(look.kind, look.isDashed));
  item.append(mark);
  if (look.place.side === 'none') return item;
  const label = document.createElement('span');
  label.className = 'tl-label';
  label.style.width = `${look.place.labelPx}px`;
  label.append(span('tl-time', look.time), span('tl-title', look.title));
  for (const milestone of look.milestones) {
    const flag = span('tl-flag', milestone);
    flag.prepend(flagSvg());
    label.append(flag);
  }
  item.append(label);
  return item;
}

export function kindSvg(kind: EventKind, isDashed: boolean): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `tl-shape tl-kind-${kind}${isDashed ? ' tl-dashed' : ''}`);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', KIND_PATHS[kind]);
  svg.append(path);
  return svg;
}

function flagSvg(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 10 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M1 .5h1.2v11H1ZM3 1h6.4L7.6 3.6 9.4 6.2H3Z');
  svg.append(path);
  return svg;
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  // A title may mix directions; isolating it keeps the time and the flags in their places.
  if (className === 'tl-title') element.dir = 'auto';
  return element;
}
