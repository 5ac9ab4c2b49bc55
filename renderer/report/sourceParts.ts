import type { ReportSource } from '../../shared/export/reportJob.ts';
import { element } from './element.ts';

/** What was read, how it was understood, and every line that was not used. */
export function sourceParts(sources: readonly ReportSource[]): Node[] {
  return sources.map(({ name, hash, format, lines, skipped, corrections, assumptions, warnings }) =>
    element(
      'section',
      { class: 'source' },
      element('h3', {}, name),
      element('p', { class: 'hash' }, `SHA-256 ${hash}…`),
      element(
        'ul',
        {},
        ...[`Read as ${format}.`, `${lines}.`, ...corrections.map(sentence)].map((text) =>
          element('li', {}, text),
        ),
        ...skipped.map((text) => element('li', {}, `Skipped, ${sentence(text)}`)),
        ...assumptions.map((text) => element('li', {}, `Assumed: ${sentence(text)}`)),
        ...warnings.map((text) => element('li', { class: 'warning' }, `Warning: ${sentence(text)}`)),
      ),
    ),
  );
}

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
