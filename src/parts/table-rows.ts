import { noChange, render } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import type { Messages } from '../i18n/messages.js';
import type { BadgeView, Cell, ColumnView, DetailView, GroupHead, RowGroup, RowView, TableActions } from './types.js';
import { fill, make } from './text.js';

/**
 * The rows of one `<tbody>`, written by hand: a key press redraws up to 25 rows of 14 cells, and one directive that compares by
 * identity and writes text nodes costs a fraction of 350 template parts. Rows are reused by position; nothing is ever moved.
 */
export interface RowsContext {
  readonly columns: readonly ColumnView[];
  readonly widths: readonly number[];
  readonly heads: number;
  /** Id of the first row drawn: its link is the table's tab stop until another has the focus. */
  readonly first?: string;
  readonly hits: (text: string) => readonly (readonly [number, number])[];
  readonly selected?: string;
  readonly opens?: boolean;
  readonly detail?: DetailView;
  readonly actions: TableActions;
  readonly m: Messages;
}

const HAN = /[\u2e80-\uffff]/g;

/** Cells opened in place, by row id and column key, for as long as the element lives. */
const opened = new WeakMap<TableActions, Set<string>>();

/** Opens or closes the clamped cell of a button; `draw` only says what is remembered. */
export function expand(button: HTMLElement, row: string, actions: TableActions, m: Messages, draw?: boolean): void {
  let set = opened.get(actions);
  if (!set) opened.set(actions, (set = new Set()));
  const key = `${row} ${button.dataset.key}`;
  if (!draw && !set.delete(key)) set.add(key);
  const open = set.has(key);
  button.textContent = open ? m.collapse : m.expand;
  button.setAttribute('aria-expanded', String(open));
  (button.previousSibling as HTMLElement).className = open ? '' : 'cl';
}

/**
 * Long cells are told by their letters (14 px a Han letter, others little over half), not by measuring: no layout is read, and a
 * wrong guess costs a line, never content, because only what is counted long is clamped at all. From six lines on: the button takes
 * a line itself, so hiding one saves nothing.
 */
function isLong(texts: readonly string[], room: number): boolean {
  let lines = 0;
  for (const text of texts) {
    const width = 14 * text.length - 6.2 * text.replace(HAN, '').length;
    // Where it wraps, half a letter a line is lost to line-start rules.
    lines += width > room ? Math.ceil(width / (room - 7)) : 1;
  }
  return lines > 5;
}

const CLASS: Readonly<Record<Cell['kind'], string>> = { text: '', number: 'n', strong: 'b', link: 'k', bullets: '', lines: '', chips: 'c', tick: 't', badge: '', refs: 'r', label: 'l', score: 'sc' };

function drawBadge(into: HTMLElement, { label, shape, tone }: BadgeView): void {
  const badge = make(into, 'span', `bdg ${shape} ${tone}`);
  badge.textContent = label;
}

function drawCell(td: HTMLElement, cell: Cell, row: RowView, column: number, c: RowsContext): void {
  const { key, divider, align } = c.columns[column] as ColumnView;
  const { hits, m } = c;
  let name = CLASS[cell.kind];
  const texts = 'items' in cell ? cell.items : cell.kind === 'text' ? [cell.text] : [];
  const long = isLong(texts, (c.widths[column] as number) - (cell.kind === 'bullets' ? 29 : 18));
  const into = long ? make(td, 'div') : td;
  switch (cell.kind) {
    case 'bullets':
    case 'lines': {
      const list = cell.kind === 'bullets';
      const box = list ? make(into, 'ul') : into;
      for (const item of cell.items) fill(make(box, list ? 'li' : 'div'), item, hits);
      break;
    }
    case 'link': {
      const link = make(td, 'a') as HTMLAnchorElement;
      link.href = cell.href;
      link.tabIndex = row.id === c.first ? 0 : -1;
      fill(link, cell.text, hits);
      break;
    }
    case 'chips':
      for (const chip of cell.chips) {
        // One node a chip: the short word on screen, the full name for readers and on hover.
        const span = make(td, 'span', chip.filled ? 'ch sq on' : 'ch sq');
        span.textContent = chip.label;
        span.setAttribute('role', 'img');
        span.setAttribute('aria-label', (span.title = chip.name));
      }
      break;
    case 'tick':
      // The mark is drawn by the sheet; its name is the cell's own text, so that readers and copies have it.
      td.textContent = cell.text || (cell.state === 'yes' ? m.yes : cell.state === 'no' ? '' : m.unknown);
      if (!cell.text) name += cell.state === 'yes' ? ' y' : ' u';
      break;
    case 'badge':
      drawBadge(td, cell.badge);
      break;
    case 'refs':
      for (const ref of cell.refs) {
        const line = make(td, 'div');
        if (ref.key !== undefined) {
          const button = make(line, 'button', 'ref') as HTMLButtonElement;
          button.type = 'button';
          button.dataset.ref = ref.key;
          button.setAttribute('aria-haspopup', 'dialog');
          fill(button, ref.text, hits);
        } else fill(line, ref.text, hits);
        if (ref.note) fill(make(line, 'small'), ref.note, hits);
      }
      break;
    case 'score':
      make(td, 'b').textContent = `${cell.score}`;
      for (let i = 1; i < 6; i++) make(td, 'i', i > cell.score ? '' : 'on');
      break;
    case 'label': {
      const box = make(td, 'div');
      fill(make(box, 'b'), cell.text, hits);
      if (cell.count) make(box, 'small').textContent = cell.count;
      // 20.5 px a letter and room for the count; three rows of the usual length hold six letters.
      if (cell.text.length < 9 && cell.text.length * 20.5 + 46 < (row.spans[column] as number) * 70) name += ' v';
      break;
    }
    default:
      fill(into, cell.text, hits);
  }
  if (long) {
    const more = make(td, 'button', 'exp np') as HTMLButtonElement;
    more.type = 'button';
    more.dataset.key = key;
    expand(more, row.id, c.actions, m, true);
  }
  // The first column stands on the left edge of the page; a label has its own place.
  td.className = `${name}${column || name[0] === 'l' ? '' : ' e0'}${divider ? ' d' : ''}${align && cell.kind !== 'tick' ? ` a-${align}` : ''}`;
}

function drawRow(tr: HTMLElement, row: RowView, c: RowsContext): void {
  tr.textContent = '';
  tr.dataset.id = row.id;
  tr.setAttribute('aria-rowindex', String(row.index + c.heads + 1));
  row.cells.forEach((cell, i) => {
    const span = row.spans[i] as number;
    if (!span) return;
    const head = cell.kind === 'link' || cell.kind === 'strong' || cell.kind === 'label';
    const td = make(tr, head ? 'th' : 'td') as HTMLTableCellElement;
    if (head) td.scope = 'row';
    if (span > 1) td.rowSpan = span;
    drawCell(td, cell, row, i, c);
  });
}

/** 一 国家秘密…… 3 项: the row that a group begins with. */
function drawHead(tr: HTMLElement, head: GroupHead, columns: number): void {
  tr.textContent = '';
  tr.className = 'gr';
  const th = make(tr, 'th') as HTMLTableCellElement;
  th.scope = 'rowgroup';
  th.colSpan = columns;
  const box = make(th, 'div');
  if (head.numeral) make(box, 'i').textContent = head.numeral;
  make(box, 'b').textContent = head.label;
  if (head.note) make(box, 'span').textContent = head.note;
  if (head.count) make(box, 'small').textContent = head.count;
}

/** The record below its row; what it holds is a template. */
function drawDetail(tr: HTMLElement, below: HTMLElement, { from, draw }: DetailView, columns: number): void {
  if (!tr.firstChild) {
    if (from) (make(tr, 'td') as HTMLTableCellElement).colSpan = from;
    (make(tr, 'td') as HTMLTableCellElement).colSpan = columns - from;
  }
  below.parentNode!.insertBefore(tr, below.nextSibling);
  render(draw(), tr.lastChild as HTMLElement);
}

class Rows extends Directive {
  private readonly trs: HTMLElement[] = [];
  private detail?: HTMLElement;
  private head?: HTMLElement;
  private group?: RowGroup;
  private c?: RowsContext;

  render(_group: RowGroup, _context: RowsContext): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [group, c]: [RowGroup, RowsContext]): unknown {
    const { trs, group: before, c: old } = this;
    const same = old && old.hits === c.hits && old.columns === c.columns && old.m === c.m;
    if (same && group === before && old.selected === c.selected) return noChange;
    // A row that is redrawn under the reader's focus keeps it: by its id, since it may stand elsewhere now.
    const focused = (element.getRootNode() as ShadowRoot).activeElement;
    const held = focused && element.contains(focused) ? focused.closest('tr')!.dataset.id : '';
    let opened: HTMLElement | undefined;
    if (!same || !before || before.head !== group.head) {
      if (group.head) {
        if (!this.head) element.insertBefore((this.head = document.createElement('tr')), element.firstChild);
        drawHead(this.head, group.head, c.columns.length);
      } else if (this.head) {
        this.head.remove();
        this.head = undefined;
      }
    }
    group.rows.forEach((row, at) => {
      const tr = (trs[at] = trs[at] || make(element, 'tr'));
      if (!same || !before || before.rows[at] !== row) drawRow(tr, row, c);
      const selected = row.id === c.selected;
      tr.className = (row.last ? 'e' : '') + (selected ? ' sel' : '');
      if (selected) tr.setAttribute('aria-current', 'true');
      else tr.removeAttribute('aria-current');
      const link = c.opens && tr.querySelector('a');
      if (link) link.setAttribute('aria-expanded', String(selected));
      if (selected) opened = tr;
    });
    for (const tr of trs.splice(group.rows.length)) tr.remove();
    if (this.detail && (!opened || !c.detail || !same)) {
      this.detail.remove();
      this.detail = undefined;
    }
    if (opened && c.detail) drawDetail((this.detail ||= make(element, 'tr', 'dtl')), opened, c.detail, c.columns.length);
    if (held && !element.contains(focused)) {
      const tr = trs.find((one) => one.dataset.id === held);
      const link = tr && tr.querySelector('a');
      if (link) link.focus({ preventScroll: true });
    }
    this.group = group;
    this.c = c;
    return noChange;
  }
}

export const rows = directive(Rows);
