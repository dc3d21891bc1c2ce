import type { Meta } from '@storybook/web-components-vite';
import { zhHans as m } from '../../src/i18n/messages.js';
import { moreZhHans as more } from '../../src/i18n/more.js';
import { facetButtons, facetsView } from '../../src/parts/facets.js';
import { sheetView } from '../../src/parts/sheet.js';
import type { FacetView, FacetsActions } from '../../src/parts/types.js';
import { none, part, type Room } from './frame.js';
import { facetsSample } from './samples.js';

export default { title: '部件/筛选' } satisfies Meta;

/** 点一下就变：样张自己记住勾选与展开。 */
function live(facets: readonly FacetView[]) {
  let now = facets;
  let open = false;
  const expanded = new Set<string>();
  const change = (id: string, by: (facet: FacetView) => FacetView) => (now = now.map((facet) => (facet.id === id ? by(facet) : facet)));
  const actions = (room: Room): FacetsActions => {
    const then = (run: () => void) => (run(), room.redraw());
    return {
      toggle: (id, value) => then(() => change(id, (facet) => ({ ...facet, options: facet.options.map((one) => (one.value === value ? { ...one, checked: !one.checked } : one)) }))),
      match: (id, match) => then(() => change(id, (facet) => ({ ...facet, match }))),
      expand: (id) => then(() => void (expanded.delete(id) || expanded.add(id))),
      open: () => then(() => (open = !open)),
    };
  };
  return part((room) => (room.size === 's'
    ? sheetView({ facets: now, expanded, count: 9, filters: now.reduce((sum, facet) => sum + facet.options.filter((one) => one.checked).length, 0), level: 3 }, { ...actions(room), clear: none, close: none }, m, more)
    : facetsView({ facets: now, expanded, open, size: room.size, width: room.width }, actions(room), m)) as never);
}

export const Rows = { name: '分行勾选', ...live(facetsSample.facets) };
export const AnyAll = { name: '任一与同时', ...live(facetsSample.facets.map((facet) => ({ ...facet, options: facet.options.map((one, i) => ({ ...one, checked: facet.match ? i < 2 : false })) }))) };
export const Sheet = {
  name: '手机上的筛选面板',
  ...part(() => sheetView({ facets: facetsSample.facets, expanded: new Set(), count: 9, filters: 2, level: 3 }, { toggle: none, match: none, expand: none, clear: none, close: none }, m, more)),
};
export const Elder = { name: '长者版大按钮', ...part(() => facetButtons(facetsSample.facets[0] as FacetView, 9, { toggle: none, match: none, expand: none, open: none }, m), 'elder') };
