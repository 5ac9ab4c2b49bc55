import { parseDocument } from 'yaml';
import type { Property } from './statement.ts';

export interface FrontMatter {
  readonly properties: readonly Property[];
  /** The first line behind it, 1-based. */
  readonly nextLine: number;
}

/** Front matter is read up to here; a document that never closes it has none. */
const LONGEST = 200;

/** YAML between `---`, TOML between `+++`, or bare `key: value` lines before the first blank line and heading. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const fence = /^(---|\+\+\+)\s*$/.exec(lines[0] ?? '')?.[1];
  if (fence) {
    const end = lines.slice(0, LONGEST).findIndex((line, i) => i > 0 && line.trimEnd() === fence);
    if (end > 0) {
      const inner = lines.slice(1, end);
      const properties = fence === '---' ? yamlProperties(inner) : pairs(inner, 2, '=');
      return { properties, nextLine: end + 2 };
    }
  }
  const end = lines.slice(0, 20).findIndex((line) => line.trim() === '');
  const head = lines.slice(0, Math.max(end, 0));
  if (head.length >= 2 && head.every((line) => /^[a-z][a-z_-]*:\s\S/.test(line)))
    return { properties: pairs(head, 1, ':'), nextLine: end + 1 };
  return { properties: [], nextLine: 1 };
}

function yamlProperties(lines: readonly string[]): Property[] {
  const simple = pairs(lines, 2, ':');
  const document = parseDocument(lines.join('\n'), { logLevel: 'silent', schema: 'failsafe' });
  if (document.errors.length) return simple;
  const values: unknown = document.toJS({ maxAliasCount: 20 });
  if (typeof values !== 'object' || values === null) return simple;
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: Array.isArray(value) ? value.filter((v) => typeof v === 'string').join(', ') : String(value),
    line: simple.find((p) => p.key === key)?.line ?? 1,
  }));
}

function pairs(lines: readonly string[], first: number, sign: ':' | '='): Property[] {
  return lines.flatMap((text, i) => {
    const at = text.indexOf(sign);
    const key = text.slice(0, at).trim();
    if (at < 1 || !/^[\w-]+$/.test(key) || /^\s/.test(text)) return [];
    const value = text.slice(at + 1).trim();
    return [{ key, value: value.replace(/^(["'])(.*)\1$/, '$2'), line: first + i }];
  });
}
