import set from '../../demo/data/qr-set.json' with { type: 'json' };

export { set };
const [first, second] = set.items;
export const bad = { ...set, items: [first, { id: 'x' }, second, null] };
export const empty = { ...set, items: [], notice: '示例数据：正在重新制作，本月底前换新。' };
export const invalid = { ...set, items: [{ id: 'x' }, null] };
export const one = { ...set, items: [first] };
const long = '关于公开后可能危及公共安全的应急处置力量部署及其配套实施细则的公开专题';
export const longest = { ...set, items: [{ ...first, title: long.repeat(2), caption: long, group: long, url: `https://haiyuan.gov.example/${'long/'.repeat(24)}` }, second] };
export const refused = { ...set, items: [{ ...first, url: 'javascript:alert(1)' }, { ...second, url: `https://haiyuan.gov.example/?${'长'.repeat(400)}` }, ...set.items.slice(2, 4)] };
