import type { DefaultTreeAdapterMap } from 'parse5';
import { ELEMENT_OF } from '../../spec/kinds.js';
import { ReadFailure } from '../readers/failure.js';
import { parsePage } from '../readers/html.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const TAGS: Readonly<Record<string, string>> = ELEMENT_OF;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined => element.attrs.filter(a => a.name === name)[0]?.value;

function* elements(root: Node): Generator<Element> {
  const stack: Node[] = [root];
  while (stack.length) {
    const node = stack.pop()!;
    if (isElement(node)) yield node;
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
}

/**
 * The page with the fallback inside its element (`<gk-x>` or `<div data-gk="x">`); a fallback written before is replaced,
 * every other character of the page stays. @throws ReadFailure when the page has no such element, or several
 */
export function putInto(page: string, html: string, kind: string, target?: string): string {
  const name = TAGS[kind] ?? kind;
  const fits = (element: Element): boolean => (target === undefined || attribute(element, 'id') === target) && (element.tagName === `gk-${name}` || attribute(element, 'data-gk') === name);
  const found: Element[] = [];
  for (const element of elements(parsePage(page, true))) if (fits(element)) found.push(element);
  if (found.length === 0) throw new ReadFailure('no-target', `页面里没有 <gk-${name}>${target === undefined ? '' : `,或没有 id 为“${target}”的`}。请先贴上元素,再写入`);
  if (found.length > 1) throw new ReadFailure('many-targets', `页面里有 ${found.length} 个 <gk-${name}>,请用 --target 说明写进哪一个(元素的 id)`);
  const location = found[0]!.sourceCodeLocation;
  if (!location?.startTag || !location.endTag) throw new ReadFailure('no-end-tag', `<gk-${name}> 没有结束标签 </gk-${name}>,请补上`);
  for (const element of elements(found[0]!)) {
    const old = element.sourceCodeLocation;
    if (attribute(element, 'data-gk-fallback') !== undefined && old) return `${page.slice(0, old.startOffset)}${html.trim()}${page.slice(old.endOffset)}`;
  }
  const at = location.endTag.startOffset;
  return `${page.slice(0, at)}\n${html.trim()}\n${page.slice(at)}`;
}
