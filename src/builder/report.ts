/** What was found, for a clerk: faults first, each with its place; the same sentence is said once. */
import { fill, h } from './dom.js';
import type { Line, Made } from './make.js';

/** Lines of one kind that are listed; more are counted. */
const MOST = 40;

const WORDS = { error: '错误', warning: '注意', note: '说明' } as const;

interface Group { readonly line: Line; readonly places: string[] }

/** Lines with the same sentence become one, with all their places. */
export function grouped(lines: readonly Line[]): Group[] {
  const found = new Map<string, Group>();
  for (const line of lines) {
    const key = `${line.severity} ${line.message}`;
    const group = found.get(key);
    if (!group) found.set(key, { line, places: [line.place] });
    else if (group.places.indexOf(line.place) < 0) group.places.push(line.place);
  }
  return [...found.values()];
}

function list(groups: readonly Group[]): HTMLElement {
  const items = groups.slice(0, MOST).map(({ line, places }) => h('li', { class: `gkb-${line.severity}` },
    h('b', {}, WORDS[line.severity]), ' ', line.message,
    h('span', { class: 'gkb-places' }, ` ${places.filter(Boolean).slice(0, 6).join('，')}${places.length > 6 ? ` 等 ${places.length} 处` : ''}`)));
  if (groups.length > MOST) items.push(h('li', {}, `另有 ${groups.length - MOST} 种没有列出`));
  return h('ul', {}, ...items);
}

export function drawReport(into: Element, { lines, privacy, count }: Made): void {
  const notes = lines.filter(({ severity }) => severity === 'note');
  const others = lines.filter(({ severity }) => severity !== 'note');
  fill(into,
    privacy.length > 0 && h('div', { class: 'gkb-privacy' },
      h('h3', {}, `个人信息 ${privacy.length} 处`),
      h('p', {}, '页面上和下载的数据里已经遮挡，但原来的表还在：请在表里删去，再放一次。姓名、住址、病情这些没有号码的，程序认不出，发布前仍要有人看。'),
      list(grouped(privacy))),
    others.length > 0 && h('div', {}, h('h3', {}, '要看的地方'), list(grouped(others))),
    notes.length > 0 && h('details', {}, h('summary', {}, `说明 ${notes.length} 处（已经改正的，知道即可）`), list(grouped(notes))),
    !lines.length && !privacy.length && count > 0 && h('p', { class: 'gkb-good' }, '没有发现问题。请再核对一下条数，和原来的表对得上。'));
}
