import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import type { Messages } from '../i18n/messages.js';
import type { Cell, ColumnView, Hits, RowGroup, RowView, TableActions } from './types.js';
import { fill } from './text.js';

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
  readonly hits: Hits;
  readonly selected?: string;
  readonly actions: TableActions;
  readonly m: Messages;
}

interface Slot {
  readonly tr: HTMLTableRowElement;
  row?: RowView;
  /** By column; `undefined` where a cell above covers it. */
  cells: (HTMLTableCellElement | undefined)[];
}

/** Cells opened in place, by row id and column key, for as long as the element lives. */
const opened = new WeakMap<TableActions, Set<string>>();
function openCells(actions: TableActions): Set<string> {
  let set = opened.get(actions);
  if (!set) opened.set(actions, (set = new Set()));
  return set;
}

export function toggleCell(button: HTMLElement, row: string, actions: TableActions, m: Messages): void {
  const set = openCells(actions);
  const key = `${row} ${button.dataset.key ?? ''}`;
  if (!set.delete(key)) set.add(key);
  show(button, set.has(key), m);
}
function show(button: HTMLElement, open: boolean, m: Messages): void {
  button.textContent = open ? m.collapse : m.expand;
  button.setAttribute('aria-expanded', String(open));
  (button.previousSibling as HTMLElement).className = open ? 'cl o' : 'cl';
}

/** Lines a text takes at 14 px in `room`: a Han letter is one em, others little over half. */
function linesOf(texts: readonly string[], room: number): number {
  let lines = 0;
  for (const text of texts) {
    let width = 0;
    for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2e80 ? 14 : 7.8;
    // Where it wraps, half a letter a line is lost to line-start rules.
    lines += width > room ? Math.ceil(width / (room - 7)) : 1;
  }
  return lines;
}

const textsOf = (cell: Cell): readonly string[] =>
  cell.kind === 'bullets' || cell.kind === 'lines' ? cell.items : cell.kind === 'text' || cell.kind === 'strong' || cell.kind === 'link' ? [cell.text] : [];
const roomOf = (cell: Cell, width: number): number => width - (cell.kind === 'bullets' ? 31 : 20);

const element = (name: string, className?: string): HTMLElement => {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
};

/** A vertical label needs 20.5 px a letter and room for its count; rows are counted at what they hold, two lines at least. */
function standsUpright(label: Cell & { kind: 'label' }, group: RowGroup, from: number, span: number, context: RowsContext): boolean {
  const need = Math.min(label.text.length, 99) * 20.5 + 46;
  if (label.text.length > 8) return false;
  let room = 0;
  for (let i = from; i < from + span && room < need; i++) {
    let lines = 1;
    group.rows[i]?.cells.forEach((cell, column) => {
      const count = cell.kind === 'chips' ? Math.ceil(cell.chips.length / 2) : linesOf(textsOf(cell), roomOf(cell, context.widths[column] ?? 99));
      if (cell.kind !== 'label') lines = Math.max(lines, count);
    });
    room += 25 + 22 * Math.min(lines, 5);
  }
  return room >= need;
}

/**
 * Long cells are told by their letters, not by measuring: no layout is read, and a wrong guess costs a line, never content, because
 * only what is counted long is clamped at all. From six lines on: the button takes a line itself, so hiding one or two saves nothing.
 */
function long(cell: Cell, width: number): boolean {
  return linesOf(textsOf(cell), roomOf(cell, width)) > 5;
}

function drawText(td: HTMLElement, cell: Cell, row: RowView, { hits, first }: RowsContext): void {
  switch (cell.kind) {
    case 'bullets': {
      const list = element('ul');
      for (const item of cell.items) fill(list.appendChild(element('li')), item, hits);
      td.appendChild(list);
      return;
    }
    case 'lines':
      if (cell.items.length > 1) for (const item of cell.items) fill(td.appendChild(element('div')), item, hits);
      else fill(td, cell.items[0] ?? '', hits);
      return;
    case 'link': {
      const link = element('a') as HTMLAnchorElement;
      link.href = cell.href;
      link.tabIndex = row.id === first ? 0 : -1;
      fill(link, cell.text, hits);
      td.appendChild(link);
      return;
    }
    case 'chips':
      for (const chip of cell.chips) {
        const span = td.appendChild(element('span', chip.filled ? 'ch sq on' : 'ch sq'));
        span.textContent = chip.label;
        // One node a chip: the short word on screen, the full name for readers and on hover.
        span.setAttribute('role', 'img');
        span.setAttribute('aria-label', chip.name);
        span.title = chip.name;
      }
      return;
    case 'text':
    case 'number':
    case 'strong':
      fill(td, cell.text, hits);
      return;
    default:
  }
}

const CLASS: Readonly<Record<Cell['kind'], string>> = { text: '', number: 'n', strong: 'b', link: 'k', bullets: '', lines: '', chips: 'c', tick: 't', label: 'l' };

function drawCell(td: HTMLTableCellElement, cell: Cell, column: number, at: number, group: RowGroup, context: RowsContext): void {
  const { columns, widths, hits, m } = context;
  const row = group.rows[at] as RowView;
  const { key, divider, align } = columns[column] as ColumnView;
  let name = CLASS[cell.kind];
  td.textContent = '';
  if (cell.kind === 'tick') {
    // The mark is drawn by the sheet; its name is the cell's own text, so that readers and copies have it.
    td.textContent = cell.text ?? (cell.state === 'yes' ? m.yes : cell.state === 'unknown' ? m.unknown : '');
    name += cell.text ? '' : cell.state === 'yes' ? ' y' : cell.state === 'unknown' ? ' u' : '';
  } else if (cell.kind === 'label') {
    const box = td.appendChild(element('div'));
    fill(box.appendChild(element('b')), cell.text, hits);
    if (cell.count) box.appendChild(element('small')).textContent = cell.count;
    if (standsUpright(cell, group, at, row.spans[column] ?? 1, context)) name += ' v';
  } else if (long(cell, widths[column] ?? 99)) {
    drawText(td.appendChild(element('div')), cell, row, context);
    const more = td.appendChild(element('button', 'exp np')) as HTMLButtonElement;
    more.type = 'button';
    more.dataset.key = key;
    show(more, openCells(context.actions).has(`${row.id} ${key}`), m);
  } else {
    drawText(td, cell, row, context);
  }
  if (divider) name += ' d';
  if (align && cell.kind !== 'tick') name += ` a-${align}`;
  td.className = name;
}

function drawRow(slot: Slot, at: number, group: RowGroup, context: RowsContext, before: RowsContext | undefined): void {
  const { tr, row: old } = slot;
  const row = group.rows[at] as RowView;
  if (old?.id !== row.id) tr.dataset.id = row.id;
  if (old?.index !== row.index || context.heads !== before?.heads) tr.setAttribute('aria-rowindex', String(row.index + context.heads + 1));
  const selected = row.id === context.selected;
  tr.className = (row.last ? 'e' : '') + (selected ? ' sel' : '');
  if (selected) tr.setAttribute('aria-current', 'true');
  else tr.removeAttribute('aria-current');
  const fresh = !before || !old || old.id !== row.id || before.hits !== context.hits || before.columns !== context.columns || before.m !== context.m;
  const cells: Slot['cells'] = [];
  let next: ChildNode | null = tr.firstChild;
  row.cells.forEach((cell, i) => {
    const span = row.spans[i] ?? 1;
    let td = slot.cells[i];
    if (!span) {
      if (td && next === td) next = td.nextSibling;
      td?.remove();
      return;
    }
    const tag = cell.kind === 'link' || cell.kind === 'strong' || cell.kind === 'label' ? 'TH' : 'TD';
    if (td && td.tagName !== tag) {
      if (next === td) next = td.nextSibling;
      td.remove();
      td = undefined;
    }
    const isNew = !td;
    if (!td) {
      td = element(tag) as HTMLTableCellElement;
      if (tag === 'TH') td.scope = 'row';
    }
    if (td === next) next = td.nextSibling;
    else tr.insertBefore(td, next);
    if (span > 1) td.rowSpan = span;
    else if (!isNew && td.rowSpan > 1) td.removeAttribute('rowspan');
    if (isNew || fresh || old?.cells[i] !== cell) drawCell(td, cell, i, at, group, context);
    cells[i] = td;
  });
  while (next) {
    const rest: ChildNode = next;
    next = rest.nextSibling;
    rest.remove();
  }
  slot.cells = cells;
  slot.row = row;
}

class Rows extends Directive {
  private slots: Slot[] = [];
  private group?: RowGroup;
  private context?: RowsContext;

  render(_group: RowGroup, _context: RowsContext): unknown {
    return noChange;
  }

  override update(part: ElementPart, [group, context]: [RowGroup, RowsContext]): unknown {
    const { slots, context: before } = this;
    const same =
      group === this.group && before && before.hits === context.hits && before.columns === context.columns &&
      before.selected === context.selected && before.heads === context.heads && before.m === context.m;
    if (same) return noChange;
    group.rows.forEach((_, at) => {
      let slot = slots[at];
      if (!slot) {
        slot = slots[at] = { tr: element('tr') as HTMLTableRowElement, cells: [] };
        part.element.appendChild(slot.tr);
      }
      drawRow(slot, at, group, context, before);
    });
    while (slots.length > group.rows.length) slots.pop()?.tr.remove();
    this.group = group;
    this.context = context;
    return noChange;
  }
}

export const rows = directive(Rows);
