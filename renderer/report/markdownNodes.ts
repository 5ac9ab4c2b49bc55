import type { PhrasingContent, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { element } from './element.ts';

/** Headings of sections are h2: what people wrote below them starts at h3. */
const HEADING_SHIFT = 2;

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Markdown that people wrote, as nodes: paragraphs, lists, quotes, code, tables, emphasis, links to the web.
 * HTML in it is shown as it stands, images are named and never fetched.
 */
export function markdownNodes(markdown: string): Node[] {
  return parser.parse(markdown).children.flatMap(blockNodes);
}

function blockNodes(node: RootContent): Node[] {
  switch (node.type) {
    case 'paragraph':
      return [element('p', {}, ...inline(node.children))];
    case 'heading': {
      const level = Math.min(6, node.depth + HEADING_SHIFT) as 3 | 4 | 5 | 6;
      return [element(`h${level}`, {}, ...inline(node.children))];
    }
    case 'list': {
      const items = node.children.map((item) => {
        const box = item.checked == null ? [] : [item.checked ? '☑ ' : '☐ '];
        return element('li', {}, ...box, ...item.children.flatMap(blockNodes));
      });
      if (!node.ordered) return [element('ul', {}, ...items)];
      return [element('ol', node.start == null ? {} : { start: String(node.start) }, ...items)];
    }
    case 'blockquote':
      return [element('blockquote', {}, ...node.children.flatMap(blockNodes))];
    case 'code':
      return [element('pre', {}, element('code', {}, node.value))];
    case 'html':
      return [element('p', {}, node.value)];
    case 'thematicBreak':
      return [element('hr')];
    case 'table':
      return [tableNode(node)];
    case 'footnoteDefinition':
      return node.children.flatMap(blockNodes);
    case 'definition':
    case 'yaml':
      return [];
    default:
      return inline([node as PhrasingContent]).map((child) =>
        typeof child === 'string' ? document.createTextNode(child) : child,
      );
  }
}

function tableNode({ children: [head, ...rows] }: Table): HTMLTableElement {
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...(head?.children ?? []).map((c) => element('th', { scope: 'col' }, ...inline(c.children))),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element('tr', {}, ...row.children.map((c) => element('td', {}, ...inline(c.children)))),
      ),
    ),
  );
}

function inline(nodes: readonly PhrasingContent[]): (Node | string)[] {
  return nodes.flatMap((node): (Node | string)[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return [node.value];
      case 'strong':
      case 'delete':
        return [element(node.type === 'strong' ? 'strong' : 'del', {}, ...inline(node.children))];
      case 'emphasis':
        return [element('em', {}, ...inline(node.children))];
      case 'inlineCode':
        return [element('code', {}, node.value)];
      case 'break':
        return [element('br')];
      case 'link':
        return /^(https?|mailto):/i.test(node.url)
          ? [element('a', { href: node.url }, ...inline(node.children))]
          : inline(node.children);
      case 'linkReference':
        return inline(node.children);
      case 'image':
      case 'imageReference':
        return [`[image${node.alt ? `: ${node.alt}` : ''}]`];
      case 'footnoteReference':
        return [`[${node.label ?? node.identifier}]`];
      default:
        return [];
    }
  });
}
