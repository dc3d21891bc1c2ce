import list from '../../demo/data/negative-list.json' with { type: 'json' };

export { list };
const [first, second, third] = list.items;
export const bad = { ...list, items: [first, { id: 'x' }, second, null, third] };
export const empty = { ...list, items: [], notice: '示例数据：正在复核，本月底前重新公布。' };
export const invalid = { ...list, items: [{ id: 'x' }, null] };
/** A list from before 2019-05-15: its numbers are those of the old regulation. */
export const old = {
  ...list, title: '海原县政务公开负面清单（示例数据）', version: '2017年版', issued: '2017-11-01',
  items: list.items.slice(0, 6).map(({ basis: _b, ...item }, i) => ({ ...item, basis: [{ law: '中华人民共和国政府信息公开条例', article: i % 2 ? '第八条' : '第十四条' }] })),
};
export const one = { ...list, items: [first] };
const long = '关于公开后可能危及公共安全、经济安全和社会稳定的应急处置力量部署、重要设施内部防护措施及其配套实施细则的内部资料';
export const longest = { ...list, items: [{ ...first, name: long, content: long.repeat(3), department: '海原县人民政府办公室（县政务公开领导小组办公室）', reason: long }, second] };
/** Verbatim text is shown only where the county supplies it. */
export const verbatim = { ...list, items: [{ ...first, basis: [{ ...first!.basis[0], ext: { text: '（示例）由发布机构提供的条文原文放在这里。' } }] }, second] };
