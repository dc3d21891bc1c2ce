import type { Grid } from '../../models/table/grid.js';
import { SPEC } from '../../spec/kinds.js';
import { ReadFailure } from './failure.js';
import { parseJson } from './parse-json.js';

type Json = Record<string, unknown>;

/** As many features and columns as an xlsx may have rows and columns. */
const MAX_FEATURES = 200_000;
const MAX_HEADS = 256;
const MAX_CELLS = 4_000_000;

/** `crs` of the older GeoJSON, by its number. Without it the file does not say: Chinese map services write GCJ-02 into the same format. */
const CRS: readonly (readonly [RegExp, string])[] = [[/(?:EPSG:+|EPSG\/0\/)(?:4490|4479)/i, 'CGCS2000'], [/CRS:?84|(?:EPSG:+|EPSG\/0\/)4326/i, 'WGS84']];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(textOf).filter(text => text !== '').join('、') : '';
}

/**
 * Features of a map program as a grid: one row a feature, its properties by name, its point as 经度 and 纬度. Lines and
 * areas have no place in a table of places: their rows come without coordinates, and that is reported.
 */
export function readGeoJson(text: string): Grid {
  const value = parseJson(text);
  if (isObject(value) && value['spec'] === SPEC) throw new ReadFailure('unsupported', '这已经是 gk/1 数据,不需要导入');
  const features = isObject(value) && value['type'] === 'FeatureCollection' && Array.isArray(value['features']) ? value['features'].filter(isObject) : undefined;
  if (!features) throw new ReadFailure('unsupported', '这是 JSON,不是表格。地点数据要写成 GeoJSON 的 FeatureCollection');
  if (features.length > MAX_FEATURES) throw new ReadFailure('too-large', `超过 ${MAX_FEATURES} 个地点,不予读取`);
  const heads: string[] = [];
  for (const { properties } of features) {
    if (!isObject(properties)) continue;
    for (const head of Object.keys(properties)) if (heads.length < MAX_HEADS && heads.indexOf(head) < 0 && textOf(properties[head]) !== '') heads.push(head);
  }
  if (features.length * heads.length > MAX_CELLS) throw new ReadFailure('too-large', '表格内容过多,请拆分后再导入');
  const rows: string[][] = [[...heads, '经度', '纬度']];
  const problems: NonNullable<Grid['problems']>[number][] = [];
  for (const { properties, geometry } of features) {
    const own = isObject(properties) ? properties : {};
    const at = isObject(geometry) && geometry['type'] === 'Point' && Array.isArray(geometry['coordinates']) ? geometry['coordinates'] as unknown[] : [];
    if (isObject(geometry) && geometry['type'] !== 'Point') problems.push({ row: rows.length, column: heads.length, code: 'geometry-left', message: `${textOf(geometry['type']) || '这种图形'} 不是点,只读入了文字,没有坐标` });
    // Nothing is merged here: what is missing is none, not "as above".
    rows.push([...heads.map(head => textOf(own[head]) || '—'), textOf(at[0]), textOf(at[1])]);
  }
  const stated = isObject(value) && isObject(value['crs']) ? JSON.stringify(value['crs']) : '';
  const crs = CRS.filter(([pattern]) => pattern.test(stated))[0]?.[1];
  return { name: '地点', rows, merges: [], problems, ...(crs && { around: [`坐标系:${crs}`] }) };
}
