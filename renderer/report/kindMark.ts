import type { EventKind } from '../../shared/model/kind.ts';
import { PALETTE } from '../../shared/picture/palette.ts';
import { KIND_PATHS } from '../../shared/picture/shapes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The kind's shape beside its name; hidden from readers, who hear the name. Paper is always light. */
export function kindMark(kind: EventKind): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'kind');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', KIND_PATHS[kind]);
  path.setAttribute('fill', PALETTE.light.kinds[kind]);
  svg.append(path);
  return svg;
}
