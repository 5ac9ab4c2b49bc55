import { plainText } from '../../shared/review/plainText.ts';

type Child = Node | string | null;

/**
 * An element with attributes and children. Strings become text, never markup, and without the characters that
 * would turn the direction of what stands beside them.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  for (const child of children)
    if (child !== null) node.append(typeof child === 'string' ? plainText(child) : child);
  return node;
}
