import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { importSource } from '../../shared/import/importSource.ts';

/*
 * A CSV of a million rows imported, and only cut into rows by PapaParse, from the same pieces in the same process.
 * Run by measureTables.mjs.
 */

const PIECE_BYTES = 1024 * 1024;

/** About 100 bytes a row: a time, a level, a service, a quoted text with a comma, two numbers. */
export function manyRows(count: number): Uint8Array {
  const levels = ['info', 'info', 'warn', 'error'];
  const parts = ['time,level,service,message,status,duration_ms\n'];
  for (let i = 0; i < count; i++) {
    const time = new Date(1_714_557_600_000 + i * 137).toISOString();
    const text = `"request ${i} to the payment service, answered by node ${i % 17}"`;
    parts.push(
      `${time},${levels[i % 4]},service-${i % 23},${text},${i % 9 ? 200 : 503},${(i * 7919) % 2000}\n`,
    );
  }
  return new TextEncoder().encode(parts.join(''));
}

async function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

export async function imported(bytes: Uint8Array): Promise<number> {
  const digest = createHash('sha256');
  const hash = { update: (piece: Uint8Array) => void digest.update(piece), hex: () => digest.digest('hex') };
  const result = await importSource(piecesOf(bytes), 'rows.csv', { hash });
  if (!result.ok || result.value.report.format !== 'table')
    throw new Error('the rows were not read as a table');
  return result.value.evidence?.count ?? 0;
}

/** Decoded in the same pieces and parsed as PapaParse does files: a chunk at a time, the rest of a row kept. */
export async function parsedByPapa(bytes: Uint8Array): Promise<number> {
  const decoder = new TextDecoder();
  let rest = '';
  let rows = 0;
  for await (const piece of piecesOf(bytes)) {
    const text = rest + decoder.decode(piece, { stream: true });
    const { data, meta } = new Papa.Parser({ delimiter: ',', newline: '\n' }).parse(text, 0, true);
    rest = text.slice(meta.cursor);
    rows += data.length;
  }
  return rows + new Papa.Parser({ delimiter: ',', newline: '\n' }).parse(rest, 0, false).data.length;
}
