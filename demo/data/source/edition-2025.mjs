// 2025 年版:由 2026 年版的源倒推。新增的去掉,修订的换回旧文,当年删去的补上;事项编号不变。
import { DOCUMENTS } from './documents.mjs';
import { EDITION } from './edition.mjs';

/** 2026 年修订过的 12 项在 2025 年版里的旧文(键同紧凑写法;text 是公开内容)。 */
const BEFORE = {
  'ywjy-0301': { t: '录取旧' },
  'shjz-0301': { text: '低保审核确认办法；县级配套实施细则' },
  'shjz-0302': { text: '办理事项、条件、低保标准；申请材料(含收入证明等6种)、办理流程；办理时间、地点、联系方式' },
  'shjz-0102': { text: '信访地址' },
  'ylfw-0202': { text: '补贴对象年龄和户籍条件；补贴标准；申请材料、发放时间；每年到村(居)委会现场办理生存认证' },
  'fp-0201': { t: '公示7天', text: '监测标准、识别程序；申报方式和电话；拟纳入监测户数、家庭成员情况' },
  'shbx-0501': { by: '县医疗保障局', text: '参保对象、缴费标准和时间；资助参保人员范围' },
  'fwzs-0203': { b: '国有土地上房屋征收与补偿条例', text: '补偿方案草案；征求意见途径和期限' },
  'wfgz-0301': { text: '低保户、分散供养特困人员等四类重点对象的范围；房屋安全等级评定标准' },
  'szfw-0101': { t: '停水旧' },
  'snbt-0203': { text: '肉牛、小杂粮、马铃薯种植养殖补助标准；申报条件和验收办法；公示结果', ch: '网栏' },
  'ylws-0301': { by: '县疾病预防控制中心', text: '接种门诊名称、地址和接种日；免疫规划疫苗种类和程序；接种证办理' },
};
/** 2025 年版有、2026 年版删去的 4 项:[领域, 组, 紧凑行]。 */
const GONE = [
  ['hjgl', '02 身份证件', ['03', '暂住证办理', '办理条件、材料；有效期和换证', {}]],
  ['ylfw', '02 养老服务业务办理', ['05', '养老机构设立许可', '许可条件、材料；许可结果', { c: 'licensing', lv: '县' }]],
  ['fp', '02 监测帮扶', ['04', '建档立卡贫困户退出', '退出标准、程序；拟退出户数公示', { t: '公示7天', by: '各乡镇人民政府', lv: '乡 村', x: '', ch: '栏' }]],
  ['ssgl', '02 纳税服务', ['05', '纸质发票领购簿核发', '申请条件、材料；办理窗口', { c: 'service' }]],
];

function rowBefore(id, [code, sub, content, own = {}]) {
  const { text, ...rest } = BEFORE[id] ?? {};
  return [code, sub, text ?? content, {
    ...own, ...rest, a: undefined, h: own.h?.filter(([date]) => date < '2026'), l: (own.l ?? DOCUMENTS[id] ?? []).filter(([, date]) => date < '2026'),
  }];
}
export function fieldsBefore(fields) {
  const used = new Set();
  const out = fields.map((field) => ({
    ...field,
    groups: Object.fromEntries(Object.entries(field.groups).map(([head, rows]) => {
      const kept = rows.flatMap((row) => {
        const id = `${field.id}-${head.slice(0, 2)}${row[0]}`;
        if (id in BEFORE) used.add(id);
        const added = row[3]?.h?.some(([date, change]) => change === 'added' && date > '2026');
        return added ? [] : [rowBefore(id, row)];
      });
      return [head, [...kept, ...GONE.filter(([f, h]) => f === field.id && h === head).map(([, , row]) => row)]];
    })),
  }));
  if (used.size !== Object.keys(BEFORE).length) throw new Error('edition-2025: 有编号对不上');
  return out;
}
export const EDITION_2025 = {
  ...EDITION, version: '2025年版', issued: '2025-01-10', updated: '2025-09-26', supersedes: '海原县基层政务公开标准目录（2024年版）',
  source: { title: '海原县基层政务公开标准目录（2025年版）', url: 'https://haiyuan.gov.example/gk/mulu/2025.html' },
  ext: { demo: true, 编制依据: '国办发〔2019〕54号', 本年动态调整: '1次' },
};
