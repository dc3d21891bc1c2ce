import places from '../../demo/data/places.json' with { type: 'json' };

export { places };
type Feature = (typeof places.features)[number];
const [first, second, third] = places.features as [Feature, Feature, Feature];
const at = (feature: Feature, coordinates: readonly number[]): unknown => ({ ...feature, geometry: { type: 'Point', coordinates } });

export const bad = { ...places, features: [first, { type: 'Feature' }, second, null, third] };
export const empty = { ...places, features: [], notice: '示例数据：正在核对，本月底前重新公布。' };
export const invalid = { ...places, features: [{ type: 'Feature' }, null] };
export const one = { ...places, features: [first] };
/** Swapped, far away, none, a category that is not listed. */
export const astray = {
  ...places,
  features: [
    ...places.features.slice(3, 12), at(first, [36.392, 106.108]), at(second, [109.52, 36.426]), { ...third, geometry: null },
    { ...places.features[12]!, properties: { ...places.features[12]!.properties, category: 'x-other' } },
  ],
};
const ring = [[105.99, 36.33], [106.22, 36.33], [106.22, 36.44], [105.99, 36.44], [105.99, 36.33]];
/** A made-up square, no boundary of anything. */
export const areas = {
  ...places, mapApproval: '示例审图号（2026）第000号',
  features: [...places.features, { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { id: 'area', name: '三河镇中心小学服务范围（示例方块）', category: 'school', township: '三河镇' } }],
};
/** Tiles that do not come: the address is of this page. */
export const base = { ...places, mapApproval: '示例审图号（2026）第000号', base: { type: 'xyz', url: 'data/no-such-tiles/{z}/{x}/{y}.png', attribution: '示例图源' } };
export const refused = { ...base, mapApproval: undefined };
const long = '海原县人民政府政务服务和公共资源交易中心一楼综合服务大厅市政公用事业联合受理窗口';
export const longest = { ...places, features: [{ ...first, properties: { ...first.properties, name: long, address: long, note: long.repeat(3), services: [long, long], serves: [...Array(40).keys()].map((i) => ({ name: `第${i + 1}行政村`, year: 2026, source: long })) } }, second] };
/** Points of a whole province, all made up. */
export const many = {
  ...places, title: '便民服务地图（示例数据，三千处）',
  features: [...Array(3000).keys()].map((i) => ({ ...places.features[i % 27]!, geometry: { type: 'Point', coordinates: [104.4 + ((i * 7919) % 3000) / 1000, 35.4 + ((i * 104729) % 3700) / 1000] }, properties: { ...places.features[i % 27]!.properties, id: `m${i}`, name: `示例地点${i + 1}` } })),
};
