import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { Hits } from './types.js';

/** Never broken across lines: 文号, dates, telephone numbers, "N个工作日", "N日", "第N条". */
const KEEP =
  /[\u4e00-\u9fa5]{0,6}[〔﹝[]\d{4}[〕﹞\]]第?\d+号|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{4}-\d\d(?:-\d\d)?|0\d{2,3}-\d{7,8}|1[3-9]\d{9}|\d+ ?(?:个 ?)?(?:工作|自然)?[日天]内?|第[〇零一二三四五六七八九十百\d]+条/g;

const NONE: readonly (readonly [number, number])[] = [];
/** Ranges to keep whole, per string; whole documents repeat the same few hundred strings. */
const kept = new Map<string, readonly (readonly [number, number])[]>();

function keeps(value: string): readonly (readonly [number, number])[] {
  let ranges = kept.get(value);
  if (ranges) return ranges;
  ranges = NONE;
  // Nothing to keep without a digit or 第; most strings stop here.
  if (/[\d第]/.test(value)) {
    const found: (readonly [number, number])[] = [];
    value.replace(KEEP, (match: string, at: number) => (found.push([at, at + match.length]), match));
    if (found.length) ranges = found;
  }
  if (kept.size > 4000) kept.clear();
  kept.set(value, ranges);
  return ranges;
}

/** Appends `value` to `parent` as text nodes, hits in `<mark>`, what must not break in a span. Nothing is ever parsed as HTML. */
export function fill(parent: Node, value: string, hits?: Hits): void {
  const marks = hits ? hits(value) : NONE;
  const whole = keeps(value);
  if (!marks.length && !whole.length) {
    parent.appendChild(document.createTextNode(value));
    return;
  }
  const stretch = (into: Node, from: number, to: number): void => {
    let at = from;
    for (const [start, end] of marks) {
      if (end <= at || start >= to) continue;
      if (start > at) into.appendChild(document.createTextNode(value.slice(at, start)));
      const mark = document.createElement('mark');
      mark.textContent = value.slice(Math.max(start, at), (at = Math.min(end, to)));
      into.appendChild(mark);
    }
    if (at < to) into.appendChild(document.createTextNode(value.slice(at, to)));
  };
  let at = 0;
  for (const [start, end] of whole) {
    stretch(parent, at, start);
    const span = document.createElement('span');
    span.className = 'nb';
    stretch(span, start, (at = end));
    parent.appendChild(span);
  }
  stretch(parent, at, value.length);
}

class Text extends Directive {
  private value?: string;
  private hits?: Hits;
  render(value: string, hits?: Hits): unknown {
    if (value === this.value && hits === this.hits) return noChange;
    this.value = value;
    this.hits = hits;
    if (!keeps(value).length && !hits?.(value).length) return value;
    const fragment = document.createDocumentFragment();
    fill(fragment, value, hits);
    return fragment;
  }
}

/** `fill` for templates. `hits` must be the same function for the same query: identity says whether anything changed. */
export const text = directive(Text);
