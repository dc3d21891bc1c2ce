/**
 * All parts with sample view-models inside one shadow root, under a strict CSP. `parts.html?show=catalogue|loading|states|dialog|sheet&theme=…&elder`
 * Bundled next to the page by whoever opens it: `esbuild test/e2e/pages/parts-page.ts --bundle --format=esm`.
 */
import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import { adopt } from '../../../src/controllers/adopt.js';
import { host } from '../../../src/styles/host.js';
import { tokens } from '../../../src/styles/all.js';
import { zhHans as m } from '../../../src/i18n/messages.js';
import { moreZhHans as more } from '../../../src/i18n/more.js';
import { cardsStyles, cardsView } from '../../../src/parts/cards.js';
import { facetButtons, facetsStyles, facetsView } from '../../../src/parts/facets.js';
import { footLine, footLineStyles } from '../../../src/parts/foot-line.js';
import { headingStyles, headingView } from '../../../src/parts/heading.js';
import { loadingStyles, loadingView } from '../../../src/parts/loading.js';
import { searchBox, searchBoxStyles } from '../../../src/parts/search-box.js';
import { statusRow, statusRowStyles } from '../../../src/parts/status-row.js';
import { legendView, tableStyles, tableView } from '../../../src/parts/table.js';
import { noticeStyles } from '../../../src/parts/notice.js';
import { debugPanelStyles } from '../../../src/parts/debug-panel.js';
import { dialogStyles } from '../../../src/parts/dialog.js';
import { dialogContentStyles } from '../../../src/parts/dialog-content.js';
import { sheetStyles, sheetView } from '../../../src/parts/sheet.js';
import { stateStyles } from '../../../src/base/states.js';
import * as s from '../../../stories/parts/samples.js';
import { dialogSample, statesSample } from '../../../stories/parts/samples-more.js';

const query = new URLSearchParams(location.search);
const show = query.get('show') ?? 'catalogue';
const theme = query.get('theme') ?? 'blue';
const elder = query.has('elder');
const none = (): void => undefined;

const holder = document.getElementById('page') as HTMLElement;
const shadow = holder.attachShadow({ mode: 'open' });
const sheets: readonly CSSResult[] = [
  ...tokens, host, headingStyles, searchBoxStyles, facetsStyles, statusRowStyles, tableStyles, cardsStyles, loadingStyles, footLineStyles,
  noticeStyles, debugPanelStyles, dialogStyles, dialogContentStyles, sheetStyles, stateStyles,
];
adopt(shadow, ...sheets);

const facetActions = { toggle: none, match: none, expand: none, open: none };
const tableActions = { open: (id: string, event: Event) => (event.preventDefault(), void (location.hash = id)), sort: none };

function catalogue(size: 's' | 'm' | 'l', width: number): TemplateResult {
  const cards = elder || size === 's';
  const facet = { ...s.facetsSample.facets[0], options: s.facetsSample.facets[0]?.options.slice(0, 2).map((one) => ({ ...one, checked: false })) ?? [] } as (typeof s.facetsSample.facets)[number];
  const sub = elder || size === 's' ? ['海原县', '2026年版', '26 个领域 312 项'] : s.headingSample.sub;
  return html`${headingView({ ...s.headingSample, title: cards ? '基层政务公开标准目录' : s.headingSample.title, sub, actions: cards ? [] : s.headingSample.actions })}
${searchBox({ ...s.searchSample, common: cards ? [] : s.searchSample.common, elder }, { input: none, clear: none, common: none, submit: none }, m)}
${elder ? nothing : facetsView({ ...s.facetsSample, size, width }, facetActions, m)}
${statusRow({ ...s.statusSample, size, elder, views: cards ? [] : s.statusSample.views, chips: size === 's' ? s.statusSample.chips.slice(0, 2) : s.statusSample.chips }, { remove: none, clear: none, literal: none, view: none, filter: none }, m, elder ? facetButtons(facet, 9, facetActions, m) : nothing)}
${
  cards
    ? cardsView(s.cardsSample(elder), { open: none, more: none }, m)
    : html`${tableView({ ...s.tableSample, width, ...(size === 'm' && { columns: s.columnsM, groups: s.groupsOf(s.samples, true) }) }, tableActions, m)}${legendView({ channels: 'mandatory-optional', unknown: size === 'l', shown: 9, total: 9 }, m)}`
}
${footLine(s.footSample, m)}`;
}

const open = (): void => undefined;
const VIEWS: Readonly<Record<string, (size: 's' | 'm' | 'l', width: number) => TemplateResult>> = {
  catalogue,
  loading: (_, width) => html`${headingView({ ...s.headingSample, actions: [] })}${loadingView(m.loading('目录'), s.columns.map((column) => (column.width * width) / 1232))}`,
  states: () => statesSample(more),
  dialog: (size, width) => html`${catalogue(size, width)}${dialogSample({ close: open, previous: open, next: open }, m, more)}`,
  sheet: (size, width) =>
    html`${catalogue(size, width)}${sheetView({ facets: s.facetsSample.facets, expanded: new Set(), count: 9, filters: 2, level: 3 }, { toggle: none, match: none, expand: none, clear: none, close: none }, m, more)}`,
};

function draw(): void {
  const { clientWidth } = document.documentElement;
  const narrow = clientWidth < 640;
  document.documentElement.className = `${theme}${elder ? ' elder' : ''}${narrow ? ' narrow' : ''}`;
  const width = clientWidth - (narrow ? 32 : elder ? 96 : 48);
  const size = width < 640 ? 's' : width < 1024 ? 'm' : 'l';
  render(html`<div class="root" lang="zh-CN" data-theme=${theme} data-size=${size} ?data-elder=${elder}>${VIEWS[show]?.(size, width)}</div>`, shadow);
}
draw();
window.addEventListener('resize', draw);
