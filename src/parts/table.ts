import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { ColumnView, LegendView, TableActions, TableView } from './types.js';
import { expand, rows, type RowsContext } from './table-rows.js';

/** No `reduce` on host pages: Prototype.js 1.6 replaces it. */
function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/**
 * Column widths in whole px that fill the room. Surplus goes to the `grow` columns; want is first taken from these, then from what the
 * others hold beyond a floor, and what then still lacks from all alike, so that no column is starved for the others (numbers, labels
 * and ticks keep theirs). Chromium's fixed layout would overflow rather than shrink, and parts of a pixel leave seams in the rules.
 */
export function columnWidths(columns: readonly ColumnView[], room?: number): readonly number[] {
  const sum = (share: (column: ColumnView) => number) => total(columns.map(share));
  const surplus = room ? room - sum((column) => column.width) : 0;
  const all = surplus > 0 && !columns.some((column) => column.grow);
  const growing = ({ width, grow }: ColumnView) => (grow || (all && width > 50) ? width : 0);
  const spare = ({ width, min, grow }: ColumnView) => (grow || width < 50 ? 0 : Math.max(0, width - (min || Math.max(76, 0.6 * width))));
  const growth = Math.max(surplus, -0.25 * sum(growing));
  const rest = Math.max(-1, (surplus - growth) / (sum(spare) || Infinity));
  const wanted = (column: ColumnView) => column.width + (growing(column) * growth) / (sum(growing) || 1) + spare(column) * rest;
  const wide = (column: ColumnView) => (column.width < 50 ? 0 : wanted(column));
  const fit = room ? Math.min(1, 1 - (sum(wanted) - room) / (sum(wide) || Infinity)) : 1;
  const widths = columns.map((column) => Math.floor(wanted(column) - wide(column) * (1 - fit)));
  const widest = widths.indexOf(Math.max(...widths));
  if (room) widths[widest]! += Math.max(0, Math.floor(room) - total(widths));
  return widths;
}

function headCell(column: ColumnView, view: TableView, actions: TableActions, tall: boolean): TemplateResult {
  const align = column.align || (column.width < 50 ? 'center' : '');
  return html`<th scope="col" class=${`${column.small ? 'sm' : ''} a-${align}${column.divider ? ' d' : ''}${column === view.columns[0] ? ' e0' : ''}`} rowspan=${tall ? 2 : nothing} aria-sort=${
    view.sort && view.sort.key === column.key ? (view.sort.descending ? 'descending' : 'ascending') : nothing
  }>${column.sortable && actions.sort ? html`<button type="button" class="sort" @click=${() => actions.sort!(column.key)}>${column.head}</button>` : column.head}</th>`;
}

function head(view: TableView, actions: TableActions, heads: number): TemplateResult {
  const { columns } = view;
  let last = '';
  const top = columns.map((column) => {
    const { group } = column;
    if (!group) return headCell(column, view, actions, heads > 1);
    if (group.key === last) return nothing;
    last = group.key;
    return html`<th scope="colgroup" class=${column.divider ? 'sp d' : 'sp'} colspan=${columns.filter((other) => other.group && other.group.key === last).length}><span>${group.label}</span></th>`;
  });
  return html`<thead><tr aria-rowindex="1">${top}</tr>${
    heads > 1 ? html`<tr class="h2" aria-rowindex="2">${columns.map((column) => (column.group ? headCell(column, view, actions, false) : nothing))}</tr>` : nothing
  }</thead>`;
}

const links = (event: Event, which = ''): NodeListOf<HTMLElement> => (event.currentTarget as HTMLElement).querySelectorAll(`tr[data-id] a${which}`);

/** Up and down, Home and End move between the rows' links; Tab goes on past the table. */
function move(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
  const link = event.target as HTMLElement;
  if (!step || !link.matches('tr[data-id] a') || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = links(event);
  let at = 0;
  while (all[at] !== link) at++;
  (all[Math.max(0, Math.min(all.length - 1, at + step))] as HTMLElement).focus();
  event.preventDefault();
}

/** One tab stop: the link that had the focus last. */
function rove(event: FocusEvent): void {
  const link = event.target as HTMLElement;
  if (!link.matches('tr[data-id] a')) return;
  links(event, '[tabindex="0"]').forEach((stop) => (stop.tabIndex = -1));
  link.tabIndex = 0;
}

/** A plain click of the first button; anything else (a new tab, a new window) is the browser's. */
export const isPlain = (event: MouseEvent): boolean => !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

function press(event: MouseEvent, actions: TableActions, m: Messages): void {
  const target = event.target as Element;
  const row = target.closest<HTMLElement>('tbody tr');
  const more = target.closest<HTMLElement>('.exp');
  const id = row ? row.dataset.id : '';
  if (!id) return;
  if (more) {
    expand(more, id, actions, m);
    if (actions.resized) actions.resized();
    return;
  }
  const ref = target.closest<HTMLElement>('.ref');
  if (ref) {
    if (actions.refer) actions.refer(id, ref.dataset.ref!, ref);
  } else if (target.closest('a') && isPlain(event)) actions.open(id, event);
}

const gap = (height: number, columns: number): unknown =>
  height > 0 ? html`<tbody aria-hidden="true"><tr><td class="gap" colspan=${columns} height=${Math.round(height)}></td></tr></tbody>` : nothing;

/**
 * One real table: two-row head that stays in sight, a `<tbody>` a group, rows redrawn in place. The spacers' heights and the
 * columns' widths are the presentational attributes `height` and `width`, which need no style attribute and no script of their own.
 */
export function tableView(view: TableView, actions: TableActions, m: Messages): TemplateResult {
  const { columns, groups } = view;
  const widths = columnWidths(columns, view.width);
  const heads = columns.some((column) => column.group) ? 2 : 1;
  let ended: boolean | undefined;
  const context: RowsContext = { columns, widths, heads, first: groups[0] && groups[0].rows[0]!.id, hits: view.hits, selected: view.selected, opens: view.opens, detail: view.detail, actions, m };
  return html`<table aria-rowcount=${view.total + heads} @click=${(event: MouseEvent) => press(event, actions, m)} @keydown=${move} @focusin=${rove}>
<caption class="vh">${view.caption} ${m.arrows}</caption><colgroup>${widths.map((width) => html`<col width=${width} />`)}</colgroup>${head(view, actions, heads)}${gap(view.before, columns.length)}${groups.map((group) => {
    const opens = ended;
    ended = group.rows[group.rows.length - 1]!.last;
    return html`<tbody class=${opens ? 'f' : ''} ${rows(group, context)}></tbody>`;
  })}${gap(view.after, columns.length)}</table>`;
}

export const legendView = (view: LegendView, m: Messages): TemplateResult => html`<div class="leg"><span>${
  view.channels
    ? html`<span>${m.channels}</span>${view.channels === 'used' ? html`<span class="sq on">${m.used}</span>` : html`<span class="sq on">${m.required}</span><span class="sq">${m.optional}</span>`}`
    : nothing
}${view.unknown ? html`<span>${m.unknownNote}</span>` : nothing}</span><span>${view.shown < view.total ? m.shownSome(view.shown, view.total) : m.shownAll(view.total)}</span></div>`;

export const tableStyles = css`
table{width:100%;border-collapse:separate;border-spacing:0;border-bottom:2px solid var(--_rule);table-layout:fixed;font-size:14px;line-height:1.6;text-wrap:wrap}
th,td{padding:12px var(--_cell,10px);border:0 solid var(--_line);border-top-width:1px;font-weight:400;text-align:left;vertical-align:top}
thead th{position:sticky;z-index:1;top:var(--gk-sticky-top,0px);padding:9px var(--_cell,10px);border-top:2px solid var(--_rule);border-bottom:1px solid var(--_rule);font-size:13px;font-weight:700;line-height:18px;white-space:pre-line;vertical-align:bottom;background:var(--_paper)}
thead .sp{height:36px;padding:9px 6px 0;border-bottom:0;text-align:center}
.sp span{display:block;padding-bottom:6px;border-bottom:1px solid var(--_line2)}
.h2 th{top:calc(var(--gk-sticky-top,0px) + 36px);border-top:0}
.d{box-shadow:inset 1px 0 var(--_line)}
thead .sm{padding:7px 0 9px;font-size:12px;font-weight:400;line-height:16px;color:var(--_ink2)}
[data-size=m] table{--_cell:8px}
.e0{padding-left:0}
.sel .e0,.dtl>:first-child{padding-left:16px}
.a-center{padding-left:0;padding-right:0;text-align:center}
.a-end{padding-left:0;text-align:right}
.sort{padding:3px 0;margin:-3px 0}
.sort::after{content:"";display:inline-block;width:5px;height:5px;margin:0 -11px 2px 6px;border:solid;border-width:0 1px 1px 0;transform:rotate(45deg);opacity:0}
.sort:hover::after,[aria-sort] .sort::after{opacity:1}
[aria-sort=ascending] .sort::after{margin-bottom:-1px;transform:rotate(225deg)}
thead+tbody>:first-child>*{border-top:0}
.f>:first-child>*,.e+tr>*{border-color:var(--_rule) var(--_line)}
tbody tr:hover>:not([rowspan]),.sel>:not([rowspan]){background:var(--_tint)}
.sel>:first-child:not(.l),.sel>.l+*{box-shadow:inset 3px 0 var(--_accent)}
.n{font-size:13px;text-align:right;color:var(--_ink3)}
.k,.b{font-weight:700}
.k{line-height:1.65;text-wrap:pretty}
li{position:relative}
td li{padding-left:11px}
td li::before{content:"";position:absolute;left:0;top:10px;width:4px;border-top:1px solid}
.c{padding-right:0;padding-bottom:8px;line-height:0}
.c .ch{max-width:100%;padding:3px 6px;line-height:16px;white-space:normal}
.t{padding:12px 0;text-align:center}
.y{font-size:1px;line-height:0;color:transparent}
.y::before{content:"";display:block;width:7px;height:14px;margin:2px auto 6px;border:solid var(--_accent);border-width:0 2px 2px 0;transform:rotate(42deg)}
.u{font-size:12px;color:var(--_ink3)}
.l{padding:12px 3px;border-right:1px solid var(--_line);text-align:center}
.l>*{position:sticky;top:calc(var(--gk-sticky-top,0px) + 96px);font:700 13px/1.5 var(--_serif)}
.l small{display:block;margin-top:8px;font:12px/1.5 var(--_sans);color:var(--_ink3)}
.v b{display:block;margin:0 auto;font-size:16px;line-height:1.25;letter-spacing:.28em;writing-mode:vertical-rl;text-align:left}
.cl{max-height:6.4em;overflow:hidden}
td .exp{margin:0;font-size:13px;line-height:24px}
.sc{white-space:nowrap}
.sc i{display:inline-block;width:11px;height:11px;margin-left:1px;vertical-align:-1px;border:1px solid var(--_edge)}
.sc b+i{margin-left:9px}
.sc .on{border-color:var(--_accent);background:var(--_accent)}
.dtl td{padding-top:0;border-top:0;background:var(--_tint)}
.dtl>:first-child{box-shadow:inset 3px 0 var(--_accent)}
.gap{padding:0;border:0}
.leg{display:flex;flex-wrap:wrap;justify-content:space-between;margin-top:12px;font-size:var(--_meta);line-height:1.7;color:var(--_ink3)}
.leg>*>*{margin-right:14px}
@media (forced-colors:active){.d{border-left-width:1px}}
@media print{thead th{position:static}table,th,td{border:.5pt solid #000}table{border-collapse:collapse}tr{break-inside:avoid}.e0{padding-left:8px}.cl{max-height:none}}
`;
