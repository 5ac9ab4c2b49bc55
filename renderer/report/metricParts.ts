import type { ReportEnd, ReportMetric, ReportPhase } from '../../shared/export/reportJob.ts';
import { element } from './element.ts';
import { kindMark } from './kindMark.ts';

/** The numbers at a glance, under the title. */
export function metricStrip(metrics: readonly ReportMetric[]): HTMLElement {
  return element(
    'dl',
    { class: 'metrics' },
    ...metrics.map(({ name, value, isKnown, warning }) =>
      element(
        'div',
        {},
        element('dt', {}, name),
        element('dd', { class: warning !== null ? 'warning' : isKnown ? 'known' : 'unknown' }, value),
      ),
    ),
  );
}

/** Each number with its two ends and their source lines. */
export function metricTable(metrics: readonly ReportMetric[]): HTMLTableElement {
  return element(
    'table',
    { class: 'ends' },
    headRow('Metric', 'From', 'To'),
    element(
      'tbody',
      {},
      ...metrics.map(({ name, value, warning, from, to }) =>
        element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            name,
            element('span', { class: 'value' }, value),
            warning === null ? null : element('span', { class: 'warning' }, warning),
          ),
          endCell(from),
          endCell(to),
        ),
      ),
    ),
  );
}

const endCell = ({ milestone, moment }: ReportEnd) =>
  element(
    'td',
    {},
    element('span', { class: 'milestone' }, milestone),
    moment === null ? element('span', { class: 'unknown' }, 'not set') : element('span', {}, moment),
  );

export function phaseTable(phases: readonly ReportPhase[]): HTMLTableElement {
  return element(
    'table',
    { class: 'phases' },
    headRow('Phase', 'Length', 'From', 'To'),
    element(
      'tbody',
      {},
      ...phases.map(({ name, kind, length, from, to }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, kindMark(kind), name),
          ...[length, from, to].map((value) => element('td', {}, value)),
        ),
      ),
    ),
  );
}

const headRow = (...names: readonly string[]) =>
  element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name))));
