import type { ReportModel, ReportSection } from '../../shared/export/reportJob.ts';
import { element } from './element.ts';
import { markdownNodes } from './markdownNodes.ts';
import { metricStrip, metricTable, phaseTable } from './metricParts.ts';
import { momentTable, timelessList } from './momentTable.ts';
import { pictureNode } from './pictureNode.ts';
import { sourceParts } from './sourceParts.ts';

/** The whole report, in the order of reading: what happened, when, why, what follows, and what it rests on. */
export function drawReport(report: ReportModel): Node[] {
  const section = (...names: readonly ReportSection['name'][]) =>
    report.sections
      .filter(({ name }) => names.includes(name))
      .map(({ heading, markdown }) =>
        part(heading, element('div', { class: 'prose' }, ...markdownNodes(markdown))),
      );
  const hasMoments = report.days.length > 0;
  return [
    head(report),
    ...section('summary', 'impact'),
    ...(hasMoments ? [pictureOf(report)] : []),
    ...section('causes', 'resolution', 'lessons'),
    ...(report.actions.length > 0 ? [part('Action items', actionTable(report))] : []),
    ...(hasMoments ? [part('Moments', momentTable(report.days))] : []),
    ...(report.timeless.length > 0 ? [part('Without a known time', timelessList(report.timeless))] : []),
    part(
      'How the metrics were measured',
      metricTable(report.metrics),
      ...(report.phases.length > 0 ? [phaseTable(report.phases)] : []),
    ),
    ...(report.sources.length > 0 ? [part('Sources', ...sourceParts(report.sources))] : []),
  ];
}

const part = (heading: string, ...children: readonly Node[]) =>
  element('section', {}, element('h2', {}, heading), ...children);

function head({ title, facts, metrics, exported }: ReportModel): HTMLElement {
  const rows = [...facts, { name: 'Exported', value: exported }].map(({ name, value }) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value)),
  );
  return element(
    'header',
    {},
    element('p', { class: 'over' }, 'Post-incident review'),
    element('h1', {}, title),
    element('dl', { class: 'facts' }, ...rows),
    metricStrip(metrics),
  );
}

function pictureOf({ picture: { svg, page, note } }: ReportModel): HTMLElement {
  const caption = note === null ? null : element('figcaption', {}, note);
  return element(
    'section',
    { class: `picture ${page}` },
    element('h2', {}, 'Timeline'),
    element('figure', {}, pictureNode(svg), caption),
  );
}

/** Columns that no action fills are left out. */
function actionTable({ actions }: ReportModel): HTMLTableElement {
  const columns = [
    { name: 'Type', values: actions.map(({ type }) => type) },
    { name: 'Owner', values: actions.map(({ owner }) => owner || 'no owner yet') },
    { name: 'Due', values: actions.map(({ due }) => due) },
    { name: 'Status', values: actions.map(({ status }) => status as string) },
  ].filter(({ values }) => values.some((value) => value !== ''));
  const names = ['Action', ...columns.map(({ name }) => name)];
  return element(
    'table',
    { class: 'actions' },
    element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name)))),
    element(
      'tbody',
      {},
      ...actions.map(({ text }, row) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, text),
          ...columns.map(({ values }) => element('td', {}, values[row] ?? '')),
        ),
      ),
    ),
  );
}
