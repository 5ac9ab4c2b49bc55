import { afterEach, describe, expect, it } from 'vitest';
import { drawReport } from '../../../renderer/report/drawReport.ts';
import { markdownNodes } from '../../../renderer/report/markdownNodes.ts';
import { cssString, pageMargins } from '../../../renderer/report/pageMargins.ts';
import { pictureNode } from '../../../renderer/report/pictureNode.ts';
import { reportModel } from '../../../shared/export/reportModel.ts';
import type { Review } from '../../../shared/model/review.ts';
import { epochMs, UTC } from '../../../shared/model/time.ts';
import { pictureOf } from '../../../shared/picture/pictureOf.ts';
import { hostileReview, oddTimes, reviewOf, sixMoments } from '../../fixtures/reviews.ts';

const draw = (review: Review): HTMLElement => {
  const page = document.createElement('main');
  page.append(...drawReport(reportModel(review, { exportedAt: epochMs(Date.UTC(2024, 2, 8)), zone: UTC })));
  document.body.append(page);
  return page;
};

const markdown = (text: string): HTMLElement => {
  const node = document.createElement('div');
  node.append(...markdownNodes(text));
  return node;
};

afterEach(() => {
  for (const page of document.querySelectorAll('main')) page.remove();
});

describe('the report page', () => {
  it('has an outline without gaps', () => {
    const page = draw(sixMoments());
    const headings = [...page.querySelectorAll('h1, h2, h3')].map((h) => `${h.tagName} ${h.textContent}`);
    expect(headings).toEqual([
      'H1 Checkout rejects cards',
      'H2 Summary',
      'H2 Impact',
      'H2 Timeline',
      'H2 Root causes',
      'H2 Action items',
      'H2 Moments',
      'H2 How the metrics were measured',
      'H2 Sources',
      'H3 checkout-review.md',
    ]);
  });
  it('says for every head cell what it heads', () => {
    for (const review of [sixMoments(), oddTimes()])
      for (const head of draw(review).querySelectorAll('th'))
        expect(['col', 'row', 'rowgroup']).toContain(head.getAttribute('scope'));
  });
  it('takes the timeline in as vectors with a title', () => {
    const svg = draw(sixMoments()).querySelector('figure > svg');
    expect(svg?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(svg?.querySelector('title')?.textContent).toBe('Timeline: Checkout rejects cards');
    expect(svg?.querySelectorAll('tspan').length).toBeGreaterThan(20);
  });
  it('shows every moment with its time and source line, and what is not known as such', () => {
    const text = draw(oddTimes()).textContent ?? '';
    expect(text).toContain('~09:20');
    expect(text).toContain('pager.txt, line 3');
    expect(text).toContain('ends out of order');
    expect(text).toContain('not set');
    expect(text).toContain('Someone mentions a similar case');
  });
  it('makes nothing of hostile text but text', () => {
    const page = draw(hostileReview());
    expect(
      page.querySelectorAll('script, img, iframe, object, a[href^="javascript"], [onerror], [onload]'),
    ).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toBe('<script>alert("title")</script>   title');
    expect(page.textContent).not.toMatch(/[\u202a-\u202e]/);
  });
  it('is whole for a review without anything', () => {
    const page = draw(reviewOf([], {}, { sources: {}, title: '' }));
    expect(page.querySelector('h1')?.textContent).toBe('Untitled review');
    expect(page.querySelector('figure')).toBeNull();
  });
});

describe('pictureNode', () => {
  it('refuses what no picture of ours holds', () => {
    const svg = pictureOf(sixMoments());
    for (const foreign of [
      '<script>alert(1)</script>',
      '<image href="http://example.invalid/x.png"/>',
      '<rect onclick="alert(1)"/>',
      '<a href="javascript:alert(1)"><text>x</text></a>',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    ])
      expect(() => pictureNode(svg.replace('</svg>', `${foreign}</svg>`))).toThrow('no picture of ours');
    expect(() => pictureNode('<p>no</p>')).toThrow('not readable');
    expect(() => pictureNode(`${svg}<`)).toThrow('not readable');
  });
});

describe('markdownNodes', () => {
  it('sets paragraphs, lists, code, tables and links to the web', () => {
    const node = markdown('**a** `b`\n\n1. x\n2. y\n\n| h |\n| - |\n| c |\n\n[w](https://example.invalid/)');
    expect(node.innerHTML).toBe(
      '<p><strong>a</strong> <code>b</code></p><ol start="1"><li><p>x</p></li><li><p>y</p></li></ol>' +
        '<table><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>' +
        '<p><a href="https://example.invalid/">w</a></p>',
    );
  });
  it('starts headings below those of the report', () => {
    expect(markdown('# a\n\n###### b').innerHTML).toBe('<h3>a</h3><h6>b</h6>');
  });
  it('shows HTML as text, names images, and drops links that are not to the web', () => {
    const node = markdown(
      '<b onclick=x>t</b>\n\n<script>x</script>\n\n![i](http://h/x.png) [j](javascript:x) [f](file:///etc)',
    );
    expect(node.querySelectorAll('b, script, img, a')).toHaveLength(0);
    expect(node.textContent).toContain('<script>x</script>');
    expect(node.textContent).toContain('[image: i] j f');
  });
});

describe('pageMargins', () => {
  it('makes one string of any title', () => {
    const hostile = 'a"; } body { display: none } @import "x"; \\ \n </style> 决';
    const sheet = pageMargins(hostile, 'UTC');
    expect(sheet.cssRules).toHaveLength(1);
    expect(sheet.cssRules[0]).toBeInstanceOf(CSSPageRule);
    const probe = new CSSStyleSheet();
    probe.replaceSync(`p::before { content: ${cssString(hostile)}; }`);
    expect(probe.cssRules).toHaveLength(1);
    expect((probe.cssRules[0] as CSSStyleRule).style.content.length).toBeGreaterThan(hostile.length);
  });
});
