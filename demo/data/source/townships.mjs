// 乡镇的目录:由县目录中有「乡级」的事项改编,主体换成本乡(镇)的实际单位。
import { NOTICE } from './edition.mjs';

/** 县级单位在乡镇的对口办公室。 */
const DESK = {
  县民政局: '民生保障办公室', 县残疾人联合会: '民生保障办公室', 县医疗保障局: '民生保障办公室', 县社会保险事业管理中心: '民生保障办公室',
  县人力资源和社会保障局: '民生保障办公室', 县就业创业服务中心: '民生保障办公室', 县税务局: '民生保障办公室',
  县农业农村局: '农业农村办公室', 县自然资源局: '农业农村办公室', 县水务局: '农业农村办公室', 县财政局: '财政所', 各预算单位: '财政所',
  县住房和城乡建设局: '村镇建设办公室', 中卫市生态环境局海原分局: '村镇建设办公室', 县综合执法局: '综合执法队', 县应急管理局: '应急管理办公室',
  县气象局: '应急管理办公室', 县消防救援大队: '应急管理办公室', 县文化旅游广电局: '文化站', 县文化馆: '文化站', 县图书馆: '文化站', 县教育体育局: '中心学校',
  县司法局: '司法所', 县法律援助中心: '司法所', 县公安局: '派出所', 各派出所: '派出所', 县市场监督管理局: '市场监管所',
  县卫生健康局: '卫生院', 县疾病预防控制中心: '卫生院', 县妇幼保健院: '卫生院', 县人民医院: '卫生院', 各乡镇卫生院: '卫生院', 县供水单位: '农业农村办公室',
  县人民政府: '', 县审计局: '', 项目单位: '', 县工业信息化和商务局: '', 县发展和改革局: '',
};
const local = (s, unit) => s.replace(/各乡镇人民政府/g, `${unit}人民政府`).replace(/各乡镇/g, '各村').replace(/县、乡镇两级/g, '本乡');

/** 县目录事项 → 某乡镇的事项。 */
export function townshipItem(item, { key, name, phone }) {
  const own = item.publishers.filter((p) => p === '各乡镇人民政府' || p === '各村民委员会').map((p) => (p === '各村民委员会' ? p : `${name}人民政府`));
  const desks = item.publishers.filter((p) => p in DESK).map((p) => name + DESK[p]).filter((p) => p !== name);
  const publishers = own.length ? own : [...new Set(desks.length ? desks : [`${name}人民政府`])];
  const { contacts, approval, links, history, raw, ext, ...rest } = item;
  return {
    ...rest,
    id: `${key}-${item.id}`,
    ...(rest.content ? { content: rest.content.map((c) => local(c, name)) } : {}),
    publishers,
    levels: [...rest.levels.filter((l) => l.code === 'township' || l.code === 'village').map((l) => ({ ...l, state: 'yes' }))],
    contacts: [{ name: publishers[0], phone }],
    ext: { 模板事项: item.id },
  };
}
/** 序号从 1 连排(乡镇的合订本)。 */
export const renumber = (items) => items.map((item, i) => ({ ...item, number: String(i + 1) }));
export const hasTownship = (item) => item.levels.some((l) => l.code === 'township' && l.state === 'yes');

export const TOWNSHIPS = [
  { key: 'sd', name: '史店乡', adcode: '640522200', phone: '0955-4000070', file: 'township-shidian.json' },
  { key: 'sh', name: '三河镇', adcode: '640522104', phone: '0955-4000071', file: 'parts/township-sanhe.json', pick: ['社会救助'] },
  { key: 'qy', name: '七营镇', adcode: '640522105', phone: '0955-4000072', file: 'parts/township-qiying.json', pick: ['涉农补贴'] },
  { key: 'lw', name: '李旺镇', adcode: '640522101', phone: '0955-4000073', file: 'parts/township-liwang.json', pick: ['扶贫'] },
  { key: 'gq', name: '关桥乡', adcode: '640522202', phone: '0955-4000074', file: 'parts/township-guanqiao.json', pick: ['农村集体土地征收', '城乡规划'] },
];
/** 史店乡:与乡镇有关的领域。 */
export const SHIDIAN_FIELDS = ['社会救助', '农村危房改造', '扶贫', '涉农补贴', '财政预决算', '农村集体土地征收'];
/** 照抄样表、没有换成本乡名称的两项(让「主体写成通称」的检查有东西可查)。 */
export const GENERIC = { 'sd-shjz-0303': ['乡镇人民政府'], 'sd-wfgz-0302': ['乡镇人民政府'] };

export function townshipDocument(unit, items, fields) {
  const names = new Set(items.map((i) => i.field));
  return {
    spec: 'gk/1', kind: 'catalogue', title: `${unit.name}基层政务公开标准目录`, id: `${unit.key}-catalogue`, version: '2026年版',
    publisher: { name: `${unit.name}人民政府`, level: 'township', adcode: unit.adcode, phone: unit.phone },
    issued: '2026-03-20', updated: '2026-07-08', notice: NOTICE, ext: { demo: true, 依据的县目录: '海原县基层政务公开标准目录（2026年版）' },
    fields: fields.filter((f) => names.has(f.name)).map(({ id, name }) => ({ id, name })),
    channelLegend: 'mandatory-optional', items: renumber(items),
  };
}
