import type { EvidenceChunk } from '../../shared/model/evidence.ts';

const COLUMNS = {
  civilMs: Float64Array,
  offsetMin: Int16Array,
  line: Uint32Array,
  lineCount: Uint32Array,
  textAt: Uint32Array,
  textLength: Uint32Array,
  timeAt: Uint16Array,
  timeLength: Uint16Array,
  messageAt: Uint16Array,
  kind: Uint8Array,
  severity: Uint8Array,
  flags: Uint8Array,
  actor: Uint16Array,
  reason: Uint16Array,
} as const satisfies Partial<Record<keyof EvidenceChunk, unknown>>;

/** Whether a stored chunk has all its columns, each as long as it says. */
export function isEvidenceChunk(value: unknown): value is EvidenceChunk {
  if (typeof value !== 'object' || value === null) return false;
  const chunk = value as Readonly<Record<string, unknown>>;
  const { count, civilEndMs, text, textBase } = chunk;
  return (
    typeof count === 'number' &&
    typeof textBase === 'number' &&
    (text === null || text instanceof Uint8Array) &&
    (civilEndMs === null || (civilEndMs instanceof Float64Array && civilEndMs.length === count)) &&
    Object.entries(COLUMNS).every(([name, Column]) => {
      const column = chunk[name];
      return column instanceof Column && column.length === count;
    })
  );
}
