// 目录集:8 个领域的县目录 + 5 个乡镇的目录,共 13 部分;模板是县目录,另有乡镇的改动。
import { COUNTY, EDITION, NOTICE } from './edition.mjs';
import { TOWNSHIPS } from './townships.mjs';

/** 试点方案 13 个领域中的 8 个,分册。 */
export const BOOKS = [
  ['社会救助', 'parts/shjz.json'], ['农村危房改造', 'parts/wfgz.json'], ['保障性住房', 'parts/bzzf.json'], ['市政服务', 'parts/szfw.json'],
  ['公共资源交易', 'parts/ggzy.json'], ['义务教育', 'parts/ywjy.json'], ['食品药品监管', 'parts/spyp.json'], ['户籍管理', 'parts/hjgl.json'],
];
export function bookDocument([name], county) {
  const field = county.fields.find((f) => f.name === name);
  return {
    ...EDITION, title: `海原县${name}领域基层政务公开标准目录`, id: `haiyuan-${field.id}`, fields: [field], channelLegend: county.channelLegend,
    // 分册里用领域编号(县目录里用领域名称):两种写法都合格式。
    items: county.items.filter((i) => i.field === name).map((i) => ({ ...i, field: field.id })),
  };
}
export function setDocument() {
  return {
    spec: 'gk/1', kind: 'catalogue-set', title: '海原县基层政务公开标准目录汇编', id: 'haiyuan-catalogue-set', version: '2026年版',
    publisher: COUNTY, updated: '2026-09-18', notice: NOTICE, ext: { demo: true },
    template: { title: '海原县基层政务公开标准目录（2026年版）', src: 'catalogue.json' },
    parts: [
      ...BOOKS.map(([name, src]) => ({ title: `${name}领域标准目录`, src, field: name, publisher: { name: COUNTY.name, level: 'county' }, updated: '2026-09-18' })),
      ...TOWNSHIPS.map((t) => ({ title: `${t.name}标准目录`, src: t.file, publisher: { name: `${t.name}人民政府`, level: 'township', adcode: t.adcode }, updated: '2026-07-08' })),
    ],
    overrides: [
      { id: 'shjz-0302', unit: '曹洼乡人民政府', set: { publishers: ['曹洼乡人民政府'], contacts: [{ name: '曹洼乡民生保障办公室', phone: '0955-4000075' }] } },
      { id: 'shjz-0303', unit: '曹洼乡人民政府', set: { publishers: ['曹洼乡人民政府'] } },
      { id: 'wfgz-0302', unit: '曹洼乡人民政府', set: { publishers: ['曹洼乡人民政府'], levels: [{ code: 'township', label: '乡级', state: 'yes' }] } },
      { id: 'bzzf-0201', unit: '曹洼乡人民政府', removed: true },
      { id: 'szfw-0101', unit: '甘盐池种羊场', removed: true },
      { id: 'jz-0202', set: { timeLimit: { text: '每年汛期前更新', clauses: [{ kind: 'unparsed' }] } } },
    ],
  };
}
