import type { QrItem } from '../spec/types.js';
import type { Columns } from './columns.js';
import type { ListDefinition } from './selection.js';

/** A wall of codes: searched by name, address and group; parted by group. */
export const qrSetList: ListDefinition = {
  facets: [{ id: 'group', column: 'group', options: (value) => (typeof value === 'string' && value ? [{ value, label: value }] : []), several: false }],
  searched: ['title', 'url', 'caption', 'group', 'area', 'lead'],
  names: ['title'],
  group: 'group',
};

export const qrItemAt = (columns: Columns, row: number): QrItem => columns.record(row) as unknown as QrItem;
