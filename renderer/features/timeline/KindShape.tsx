import type { EventKind } from '../../../shared/model/kind.ts';
import { KIND_PATHS } from '../../../shared/picture/shapes.ts';

interface KindShapeProps {
  readonly kind: EventKind;
  readonly isDashed?: boolean;
}

/** Decoration: the kind's name always stands near it or in the label of what carries it. */
export function KindShape({ kind, isDashed = false }: KindShapeProps) {
  return (
    <svg
      className={`tl-shape tl-kind-${kind}${isDashed ? ' tl-dashed' : ''}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={KIND_PATHS[kind]} />
    </svg>
  );
}
