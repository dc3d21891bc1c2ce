import { scan } from '../spec/privacy.js';
import { NOTHING_CHOSEN, type Selection } from './selection.js';

/**
 * A selection in the address, as a namespaced fragment, so that it never reaches a server log:
 * `#gk-<id>?q=低保&field=社会救助&field=就业`. Several elements on a page share the fragment, parted by `;`.
 * A facet matched by "all" has its key doubled with `.all`; `sort=-key` is descending.
 */
const RESERVED = ['q', 'exact', 'sort', 'group', 'view', 'item'];

/** The part of a fragment that belongs to the element `id`, as a selection (`ownKeys`: its own state besides); undefined where it has none. */
export function readAddress(fragment: string, id: string, facets: readonly string[], ownKeys: readonly string[] = []): Selection | undefined {
  const own = partsOf(fragment).find((part) => nameOf(part) === `gk-${id}`);
  if (own === undefined) return undefined;
  const parameters = new URLSearchParams(own.slice(own.indexOf('?') + 1 || own.length));
  const chosen: Record<string, Selection['facets'][string]> = {};
  for (const facet of facets) {
    const all = parameters.getAll(`${facet}.all`);
    const values = parameters.getAll(facet).concat(all);
    if (values.length && !RESERVED.includes(facet)) chosen[facet] = { values, match: all.length ? 'all' : 'any' };
  }
  const sort = parameters.get('sort');
  const group = parameters.get('group');
  const view = parameters.get('view');
  const item = parameters.get('item');
  const kept: Record<string, string> = {};
  for (const key of ownKeys) if (parameters.has(key)) kept[key] = parameters.get(key)!;
  return {
    ...NOTHING_CHOSEN,
    q: parameters.get('q') ?? '',
    facets: chosen,
    ...(parameters.has('exact') && { exact: true }),
    ...(sort && { sort: { key: sort.replace(/^-/, ''), descending: sort[0] === '-' } }),
    ...(group && { group }),
    ...(view && { view }),
    ...(item && { item }),
    ...(Object.keys(kept).length && { own: kept }),
  };
}

/** The fragment with the part of element `id` replaced; other elements' parts stay. What holds personal data is not written. */
export function writeAddress(fragment: string, id: string, selection: Selection): string {
  const others = partsOf(fragment).filter((part) => nameOf(part).startsWith('gk-') && nameOf(part) !== `gk-${id}`);
  const parameters: string[] = [];
  const put = (key: string, value: string): void => {
    if (scan(value).length === 0) parameters.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  };
  if (selection.q) put('q', selection.q);
  if (parameters.length && selection.exact) put('exact', '1');
  for (const facet of Object.keys(selection.facets)) {
    const { values, match } = selection.facets[facet]!;
    for (const value of values) put(match === 'all' ? `${facet}.all` : facet, value);
  }
  if (selection.sort) put('sort', (selection.sort.descending ? '-' : '') + selection.sort.key);
  if (selection.group) put('group', selection.group);
  if (selection.view) put('view', selection.view);
  if (selection.item) put('item', selection.item);
  for (const key of Object.keys(selection.own ?? {})) put(key, selection.own![key]!);
  if (parameters.length) others.push(`gk-${id}?${parameters.join('&')}`);
  return others.length ? `#${others.join(';')}` : '';
}

function partsOf(fragment: string): string[] {
  return fragment.replace(/^#/, '').split(';').filter(Boolean);
}

const nameOf = (part: string): string => part.split('?')[0]!;
