import type { ReportDay, ReportMoment } from '../../shared/export/reportJob.ts';
import { element } from './element.ts';
import { kindMark } from './kindMark.ts';

/** Every moment with its evidence, by day; the head row stands on every page. */
export function momentTable(days: readonly ReportDay[]): HTMLTableElement {
  const names = ['Time', 'Kind', 'What happened', 'Evidence'];
  return element(
    'table',
    { class: 'moments' },
    element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name)))),
    ...days.map(({ date, moments }) =>
      element(
        'tbody',
        {},
        element('tr', { class: 'day' }, element('th', { scope: 'rowgroup', colspan: '4' }, date)),
        ...moments.map(momentRow),
      ),
    ),
  );
}

function momentRow(moment: ReportMoment): HTMLTableRowElement {
  const { time, since, kind, source } = moment;
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      element('span', { class: 'time' }, time || 'no clock time'),
      since === '' ? null : element('span', { class: 'since' }, since),
    ),
    element('td', {}, element('span', { class: 'of-kind' }, kindMark(kind), kind)),
    element('td', {}, ...whatHappened(moment)),
    element('td', { class: 'evidence' }, source),
  );
}

function whatHappened({ title, text, actor, milestones, doubts }: ReportMoment): Node[] {
  return [
    element('span', { class: 'title' }, title),
    ...milestones.map((name) => element('span', { class: 'milestone' }, name)),
    ...(actor === '' ? [] : [element('span', { class: 'actor' }, actor)]),
    ...(doubts.length === 0 ? [] : [element('span', { class: 'doubts' }, doubts.join(', '))]),
    ...(text === '' ? [] : [element('p', { class: 'text' }, text)]),
  ];
}

export function timelessList(moments: readonly ReportMoment[]): HTMLElement {
  return element(
    'ul',
    { class: 'timeless' },
    ...moments.map((moment) =>
      element(
        'li',
        {},
        kindMark(moment.kind),
        ...whatHappened(moment),
        element('span', { class: 'evidence' }, ` ${moment.kind}; ${moment.source}`),
      ),
    ),
  );
}
