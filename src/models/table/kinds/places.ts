import type { PlaceCategory, PlaceFeature, PlaceProperties, PlacesDocument } from '../../../spec/types.js';
import { strays } from '../../../spec/position.js';
import { safeImageUrl, safeUrl } from '../../../spec/url.js';
import { assignIds, hashId } from '../../ids.js';
import { readEnvelope, safeText } from '../envelope.js';
import { error, Findings, note, warning } from '../findings.js';
import type { Grid } from '../grid.js';
import type { ImportOptions, ImportResult } from '../options.js';
import { half, label, squeeze } from '../text.js';
import { readKeyed, type KeyedRow, type KeyedSpec } from './keyed.js';
import { previousRecords, textOr } from './previous.js';
import { day, degrees, jointHours, list } from './values.js';

type Key = 'number' | 'name' | 'category' | 'address' | 'township' | 'phone' | 'hours' | 'services' | 'accessible' | 'lng' | 'lat' | 'lnglat' | 'crs' | 'photo' | 'url' | 'note' | 'updated' | 'serves';

const SPEC: KeyedSpec<Key> = {
  words: [
    [/^(?:序号?|编号|号)$/, 'number'],
    [/^(?:经纬度|坐标|位置坐标|地理坐标)$/, 'lnglat'],
    [/坐标系|基准|crs/, 'crs'],
    [/经度|^lng$|^lon$|^x$/, 'lng'],
    [/纬度|^lat$|^y$/, 'lat'],
    [/地址|地点|位置|^addr(?:ess)?$/, 'address'],
    [/乡镇|街道|镇街|所属/, 'township'],
    [/电话|联系方式|^(?:tel|phone)$/, 'phone'],
    [/(?:办公|开放|营业|服务|办理|工作)时间/, 'hours'],
    [/招生范围|服务范围|服务区域|学区|辖区|覆盖/, 'serves'],
    [/服务事项|服务内容|办理事项|业务/, 'services'],
    [/无障碍/, 'accessible'],
    [/照片|图片/, 'photo'],
    [/网址|链接|url/, 'url'],
    [/备注|说明/, 'note'],
    [/更新|核对日期/, 'updated'],
    [/类别|类型|分类|性质|^(?:category|type)$/, 'category'],
    [/名称|^(?:学校|机构|网点|小区|单位|场所|站点)|^name$/, 'name'],
  ],
  names: ['name'],
  shared: ['category', 'township'],
  answers: ['accessible'],
};

const CRS: readonly (readonly [RegExp, PlacesDocument['crs']])[] = [
  [/cgcs2000|国家2000|大地2000|天地图/i, 'CGCS2000'], [/wgs-?84|gps/i, 'WGS84'], [/gcj-?02|高德|腾讯|火星/i, 'GCJ02'], [/bd-?09|百度/i, 'BD09'],
];

export function crsOf(text: string): PlacesDocument['crs'] | undefined {
  for (const [pattern, crs] of CRS) if (pattern.test(text)) return crs;
  return undefined;
}

/** Longitude and latitude of a row. Swapped columns are put right where the numbers allow only one reading. */
function position(cells: KeyedRow<Key>['cells']): { at?: [number, number]; swapped?: boolean; bad?: boolean } {
  let lng = cells.lng === undefined ? undefined : degrees(cells.lng);
  let lat = cells.lat === undefined ? undefined : degrees(cells.lat);
  if (cells.lnglat !== undefined) {
    const parts = half(cells.lnglat).split(/[,;\s、/]+/).filter(part => part !== '');
    lng = degrees(parts[0] ?? '');
    lat = degrees(parts[1] ?? '');
  }
  if (lng === undefined && lat === undefined) return cells.lng === undefined && cells.lat === undefined && cells.lnglat === undefined ? {} : { bad: true };
  const ok = (x: number | undefined, y: number | undefined): boolean => x !== undefined && y !== undefined && x >= 73 && x <= 136 && y >= 3 && y <= 54;
  if (ok(lng, lat)) return { at: [lng!, lat!] };
  return ok(lat, lng) ? { at: [lat!, lng!], swapped: true } : { bad: true };
}

/** 办公时间（周末）: what the head adds to the hours below it. */
const HOURS_HEAD = /时间.*[(（]([^()（）]*(?:工作日|周|星期|双休|节假日|季|月|午)[^()（）]*)[)）]$/;

/** The hours of a row; what further columns say of them stands there too, and no more in `ext`. */
function hoursOf({ cells, heads, ext }: KeyedRow<Key>): { parts: string[]; rest: Record<string, unknown> } {
  const when = (head: string, text: string): string => `${HOURS_HEAD.exec(head)?.[1] ?? ''} ${text}`;
  const parts = cells.hours ? [when(heads.hours ?? '', cells.hours)] : [];
  const rest: Record<string, unknown> = {};
  for (const head of Object.keys(ext)) {
    const text = ext[head];
    if (HOURS_HEAD.test(head) && typeof text === 'string') parts.push(when(head, text));
    else rest[head] = text;
  }
  return { parts, rest };
}

function propertiesOf(row: KeyedRow<Key>, categories: PlaceCategory[]): PlaceProperties {
  const { cells, links } = row;
  const { parts, rest } = hoursOf(row);
  let ext = rest;
  const name = label(cells.category ?? '未分类');
  let category = categories.filter(known => known.name === name)[0];
  if (!category) categories.push(category = { id: hashId(name), name });
  const properties: PlaceProperties = { id: '', name: label(cells.name!), category: category.id };
  if (cells.address) properties.address = label(cells.address);
  if (cells.township) properties.township = label(cells.township);
  if (cells.phone) properties.phone = label(cells.phone);
  if (parts.length) properties.hours = jointHours(parts);
  if (cells.services) properties.services = list(cells.services);
  if (cells.accessible) {
    const word = squeeze(cells.accessible);
    if (/^(?:[√✓✔是有]|具备|完善|齐全)/.test(word)) properties.accessible = true;
    else if (/^(?:[×✗否无]|没有|不具备)/.test(word)) properties.accessible = false;
    else ext = { ...ext, 无障碍设施: word };
  }
  const photo = cells.photo === undefined ? undefined : safeImageUrl(squeeze(cells.photo));
  if (photo && /\.(?:jpe?g|png|webp|gif)$|^data:/i.test(photo)) properties.photo = { src: photo, alt: properties.name };
  const url = safeUrl(squeeze(cells.url ?? links[0]?.url ?? ''));
  if (url) properties.url = url;
  if (cells.note) properties.note = label(cells.note);
  if (day(cells.updated)) properties.updated = day(cells.updated);
  if (cells.serves) properties.serves = list(cells.serves).map(area => ({ name: area }));
  if (Object.keys(ext).length) properties.ext = { ...ext };
  return properties;
}

/** Heads of coordinate columns, which may name the system: 经度(CGCS2000). */
function headsOf(grids: readonly Grid[]): string {
  const heads: string[] = [];
  for (const { rows } of grids) for (const row of rows.slice(0, 8)) for (const cell of row) if (cell.length < 30 && /经度|纬度|经纬|坐标/.test(cell)) heads.push(cell);
  return heads.join('\n');
}

/** Places → GeoJSON features. Coordinates without a stated system are not guessed at: they wait in `ext`, and that is an error. */
export function importPlaces(grids: readonly Grid[], options: ImportOptions): ImportResult<PlacesDocument> {
  const findings = new Findings(safeText);
  const table = readKeyed(grids, SPEC, findings);
  const categories: PlaceCategory[] = [];
  const features: PlaceFeature[] = [];
  const stated = options.crs ?? crsOf([...table.titles, ...table.lines].join('\n')) ?? crsOf(table.rows[0]?.cells.crs ?? '') ?? crsOf(headsOf(grids));
  let missing = false;
  for (const row of table.rows) {
    const place = { table: row.table, row: row.row };
    const properties = propertiesOf(row, categories);
    const { at, swapped, bad } = position(row.cells);
    if (swapped) findings.add(place, note('coordinates-swapped', '经度、纬度写反了,已对调'));
    if (bad) {
      findings.add(place, warning('coordinates-bad', '经纬度认不出或不在国内,没有采用,原文留在 ext.坐标'));
      properties.ext = { ...properties.ext, 坐标: [row.cells.lnglat, row.cells.lng, row.cells.lat].filter(text => text !== undefined).map(text => label(text)).join(',') };
    }
    if (at && !stated) {
      missing = true;
      properties.ext = { ...properties.ext, 坐标: `${at[0]},${at[1]}` };
    }
    features.push({ type: 'Feature', geometry: at && stated ? { type: 'Point', coordinates: at } : null, properties });
  }
  const at = features.map(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates[0]!, geometry.coordinates[1]!] as const : undefined));
  for (const { index, kilometres } of strays(at)) {
    const { table: name, row } = table.rows[index]!;
    findings.add({ table: name, row }, warning('coordinates-far', `“${features[index]!.properties.name}”离其他地点约 ${kilometres} 公里,请核对经纬度`));
  }
  if (missing) findings.add({ table: grids[0]?.name ?? '' }, error('crs-missing', '没有写明坐标系,坐标未采用。混用会偏差数百米:请注明 CGCS2000、WGS84、GCJ02(高德、腾讯)或 BD09(百度),命令行用 --crs'));
  const before = previousRecords(options.previous, 'features', place => ({ path: [textOr(place['name'])], content: [textOr(place['address'])] }));
  const ids = assignIds(features.length, i => [features[i]!.properties.name], i => [features[i]!.properties.address ?? ''], before);
  features.forEach((feature, i) => { feature.properties.id = ids[i]!; });
  const envelope = readEnvelope('places', options, { titles: table.titles, lines: table.lines.filter(line => !crsOf(line)), table: grids[0]?.name ?? '' }, findings);
  const document: PlacesDocument = { ...envelope, crs: stated ?? 'CGCS2000', categories, features };
  return { document, sources: table.rows.map(({ row }) => row), findings: findings.list, counts: { tables: table.tables, rows: table.rows.length, items: features.length, omitted: findings.omitted } };
}
