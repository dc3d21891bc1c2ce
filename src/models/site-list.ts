import type { Kind } from '../spec/kinds.js';
import { catalogueList } from './catalogue.js';
import type { Columns } from './columns.js';
import { figures, gazetteList } from './gazette.js';
import { negativeList } from './negative-list.js';
import { qrSetList } from './qr-set.js';
import type { ListDefinition } from './selection.js';
import { today } from './today.js';

/** How any document is searched from outside its element, and how one of its records is told in three lines. */
const ANY: ListDefinition = {
  facets: [],
  searched: ['title', 'name', 'number', 'question', 'answer', 'properties', 'department', 'fields', 'notice', 'group', 'duties'],
  names: ['title', 'name', 'properties'],
};

export function siteList(kind: Kind): ListDefinition {
  switch (kind) {
    case 'catalogue': return { ...catalogueList, facets: [] };
    case 'negative-list': return { ...negativeList, facets: [], group: '' };
    case 'gazette': return { ...gazetteList(today()), facets: [] };
    case 'qr-set': return { ...qrSetList, facets: [], group: '' };
    default: return ANY;
  }
}

export interface Told { readonly id: string; readonly above: string; readonly title: string; readonly line: string }

type Loose = Readonly<Record<string, unknown>>;
const words = (value: unknown): string => (typeof value === 'string' ? value : Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').join('、') : '');

/** A record as it stands in a list of results of many documents; `section` is what its document is called. */
export function tell(kind: Kind, section: string, columns: Columns, row: number): Told {
  const record = columns.record(row) as Loose;
  const id = typeof record['id'] === 'string' ? record['id'] : '';
  switch (kind) {
    case 'catalogue': {
      const path = (record['path'] as readonly string[] | undefined) ?? [];
      return { id, above: [words(record['field']), ...path.slice(0, -1)].filter(Boolean).join(' › ') || section, title: path[path.length - 1] ?? '', line: words(record['content']) };
    }
    case 'gazette':
      return { id, above: section, title: words(record['title']), line: [words(record['number']), figures(record['signed']), words(record['subject'])].filter(Boolean).join('\u30fb') };
    case 'negative-list':
      return { id, above: section, title: words(record['name']), line: words(record['content']) || words(record['reason']) };
    case 'places': {
      const place = (record['properties'] as Loose | undefined) ?? {};
      return { id: words(place['id']) || id, above: section, title: words(place['name']), line: [words(place['address']), words(place['phone'])].filter(Boolean).join('\u30fb') };
    }
    default:
      return { id: id || words(record['number']), above: section, title: words(record['title']) || words(record['name']) || words(record['number']), line: words(record['caption']) || words(record['question']) || words(record['department']) || words(record['notice']) || words(record['duties']) };
  }
}
