import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { Hits } from './types.js';

/** Never broken across lines: 文号, dates, telephone numbers, "N个工作日内", "N日", "第N条"; with the marks that must not end a line before them or begin the next one. */
const KEEP = /([\uff08\u300a]*(?:[\u4e00-\u9fa5]{0,6}[〔[]\d{4}[〕\]]第?\d+号|[\u4e00-\u9fa5]{0,3}令第\d+号|\d{4}年(?:第\d+期|(?:\d+月)?(?:\d+日)?)|\d[\d-]{5,}\d|\d+ ?(?:[个個] ?)?(?:工作|自然)?[日天]内?|第[〇零一二三四五六七八九十百\d]+[条條])[\u3001\u3002\uff0c\uff1a\uff1b\uff09\u300b]*)/;

/** Each string once, cut into what may break (even places) and what must not (odd): documents repeat the same few hundred. */
const cuts = new Map<string, readonly string[]>();
/** Forgets every string that was drawn: what a visitor typed is among them. */
export const forgetTexts = (): void => cuts.clear();

function cut(value: string): readonly string[] {
  let parts = cuts.get(value);
  if (!parts) {
    if (cuts.size > 4000) cuts.clear();
    // Without a digit or 第 there is nothing to keep; most strings stop here.
    parts = /[\d第]/.test(value) ? value.split(KEEP) : [value];
    cuts.set(value, parts);
  }
  return parts;
}

/** A new element at the end of `parent`. */
export function make(parent: Node, name: string, className?: string): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  return parent.appendChild(element);
}

/** Appends `value` to `parent` as text nodes, hits in `<mark>`, what must not break in a span. Nothing is ever parsed as HTML. */
export function fill(parent: Node, value: string, hits?: Hits): void {
  const marks = hits ? hits(value) : [];
  let at = 0;
  let next = 0;
  cut(value).forEach((part, i) => {
    const end = at + part.length;
    const into = i % 2 ? make(parent, 'span', 'nb') : parent;
    while (at < end) {
      const [from, to] = marks[next] || [end, end];
      if (from > at) into.appendChild(document.createTextNode(value.slice(at, (at = Math.min(from, end)))));
      else {
        make(into, 'mark').textContent = value.slice(at, (at = Math.min(to, end)));
        if (at === to) next++;
      }
    }
  });
}

class Text extends Directive {
  private value?: string;
  private hits?: Hits;
  render(value: string, hits?: Hits): unknown {
    if (value === this.value && hits === this.hits) return noChange;
    this.value = value;
    this.hits = hits;
    if (cut(value).length < 2 && !(hits && hits(value).length)) return value;
    const fragment = document.createDocumentFragment();
    fill(fragment, value, hits);
    return fragment;
  }
}

/** `fill` for templates. `hits` must be the same function for the same query: identity says whether anything changed. */
export const text = directive(Text);
