import type { OpeningHours, PlaceCategory, PlaceFeature, ServedArea } from '../../spec/types.js';
import type { Columns } from '../columns.js';
import { linesOf } from '../printed.js';
import type { FormColumn, FormUse } from './column.js';

/** Places as a table that may be taken in again: longitude and latitude in columns of their own, the datum in their heads. */
export function placesForm(columns: Columns, envelope: Readonly<Record<string, unknown>>, use: FormUse): readonly FormColumn[] {
  const has = (key: string): boolean => (columns.column(key)?.values.length ?? 0) > 1;
  const column = (key: string, head: string, width: number, lines: FormColumn['lines'] = (value) => linesOf(key, value)): FormColumn[] => (has(key) ? [{ id: key, key, head, width, lines }] : []);
  const names = new Map<unknown, string>();
  const { categories, crs } = envelope as { categories?: readonly PlaceCategory[]; crs?: string };
  for (const { id, name } of categories ?? []) names.set(id, name);
  const axis = (id: string, head: string, place: 0 | 1): FormColumn[] => (has('/geometry') ? [{ id, key: '/geometry', head, width: 22, lines: (value) => {
    const geometry = value as PlaceFeature['geometry'];
    return geometry?.type === 'Point' ? [String(geometry.coordinates[place])] : [];
  } }] : []);
  return [
    ...(use === 'sheet' ? column('id', '编号', 20) : []),
    ...column('name', '名称', 44),
    ...column('category', '类别', 28, (value) => [names.get(value) ?? String(value)]),
    ...column('township', '乡镇', 20),
    ...column('address', '地址', 44),
    ...column('phone', '电话', 28),
    ...column('hours', '开放时间', 44, (value) => [(value as OpeningHours).text]),
    ...column('services', '服务事项', 44),
    ...column('accessible', '无障碍', 14, (value) => (typeof value === 'boolean' ? [value ? '有' : '无'] : [])),
    ...column('serves', '服务范围', 52, (value) => [(value as ServedArea[]).map(({ name }) => name).join('、')]),
    ...column('note', '备注', 36),
    ...(use === 'sheet' ? [...axis('lng', `经度（${crs ?? ''}）`, 0), ...axis('lat', `纬度（${crs ?? ''}）`, 1), ...column('url', '网址', 36), ...column('updated', '核对日期', 22)] : []),
  ];
}
