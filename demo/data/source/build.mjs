// 把 source/ 里的紧凑写法展开成 gk/1 事项。写法见 ../README.md。
import { basis } from './laws.mjs';
import { limit } from './limits.mjs';
import { DOCUMENTS } from './documents.mjs';
import { OFFICES } from './offices.mjs';

const CHANNELS = {
  网: ['website', '政府网站'], 报: ['gazette', '政府公报'], 微: ['weibo-wechat-app', '两微一端'], 会: ['press', '发布会/听证会'],
  播: ['broadcast', '广播电视'], 纸: ['print', '纸质媒体'], 阅: ['reading-room', '公开查阅点'], 务: ['service-centre', '政务服务中心'],
  便: ['service-station', '便民服务站'], 户: ['home-visit', '入户/现场'], 栏: ['notice-board', '社区/企事业单位/村公示栏（电子屏）'],
  推: ['push', '精准推送'], 他: ['other', '其他'],
};
const EXTRA = {
  投资项目在线审批监管平台: 'x-investment-platform', 公共资源交易平台: 'x-trade-platform', 招标投标公共服务平台: 'x-bidding-platform',
  中国政府采购网及地方分网: 'x-procurement', 其他法律服务网: 'x-legal-service-net', 基层公共服务平台: 'x-basic-service-platform',
  征地信息公开平台: 'x-land-platform', 国家企业信用信息公示系统: 'x-enterprise-credit',
};
const MARKS = { '?': 'optional', '^': 'designated', '~': 'unknown' };
const LEVELS = { 县: ['county', '县级'], 乡: ['township', '乡级'], 村: ['village', '村级'] };
const AUDIENCE = { 全: ['all', '全社会'], 特: ['specific', '特定群体'] };
const MODES = { 主: ['proactive', '主动'], 依: ['on-request', '依申请'] };

/** 全角标点:数据里不留半角括号、冒号(数字、网址之间的除外)。 */
export const cn = (s) => s.replace(/\(/g, '（').replace(/\)/g, '）').replace(/([\u4e00-\u9fff）”]):/g, '$1：');

/** 「网微务栏便?[公共资源交易平台]」→ channels。默认 ■;? 可选、^ 指定(▲)、~ 未载;full 时把没有标的标准渠道列为 no。 */
export function channels(text, { full = false, yes = false } = {}) {
  const got = new Map();
  const extra = [];
  for (const [, named, one, mark] of text.matchAll(/(?:\[([^\]]+)\]|([^[\]?^~\s]))([?^~]?)/g)) {
    const state = MARKS[mark] ?? (yes ? 'yes' : 'mandatory');
    if (named) {
      if (!EXTRA[named]) throw new Error(`渠道没有代码: ${named}`);
      extra.push({ code: EXTRA[named], label: named, state });
    } else {
      if (!CHANNELS[one]) throw new Error(`渠道不认识: ${one}`);
      got.set(one, state);
    }
  }
  const out = [];
  for (const [key, [code, label]] of Object.entries(CHANNELS)) {
    const state = got.get(key) ?? (full ? 'no' : undefined);
    if (state) out.push({ code, label, state });
  }
  return [...out, ...extra];
}

/** 「县 乡?」「全 特:申请人」→ [{code,label,state,text?}];always 里没有提到的列为 no。 */
function marks(text, table, always) {
  const got = new Map();
  for (const token of text.split(' ')) {
    const key = token[0];
    if (!table[key]) throw new Error(`标注不认识: ${token}`);
    got.set(key, { state: token[1] === '?' ? 'unknown' : 'yes', ...(token[1] === ':' ? { text: token.slice(2) } : {}) });
  }
  const keys = Object.keys(table).filter((k) => always.includes(k) || got.has(k));
  return keys.map((k) => ({ code: table[k][0], label: table[k][1], state: 'no', ...got.get(k) }));
}

function guessCategory(name) {
  if (/政策|法规|规范性|标准$|清单$/.test(name)) return 'normative';
  if (/计划|规划|预案/.test(name)) return 'planning';
  if (/许可|审批|审核|确认|认定|核准|备案/.test(name)) return 'licensing';
  if (/处罚|检查|监督|举报|投诉|查处/.test(name)) return 'enforcement';
  if (/指南|申请|申领|办理|名录|服务|网点|补贴|补助/.test(name)) return 'service';
  if (/公告|公示|进展|情况|信息|结果|通知/.test(name)) return 'news';
  return undefined;
}
function guessStage(category, name) {
  if (/结果|确认|决算|发放|验收|支付/.test(name)) return 'result';
  return { normative: 'decision', planning: 'decision', licensing: 'execution', service: 'service', enforcement: 'management' }[category];
}

/** 空格子不写键:缺省是「未知」,不是「没有」。 */
const some = (key, list) => (list.length ? { [key]: list } : {});
const OLD_DATES = ['2023-11-10', '2024-04-18', '2024-09-12', '2025-03-20', '2025-09-26'];

/** 一个领域 → 事项数组。 */
export function itemsOf(field) {
  const out = [];
  let row = 0;
  for (const [head, rows] of Object.entries(field.groups)) {
    const [group, name] = [head.slice(0, 2), head.slice(3)];
    for (const [code, sub, content, own = {}] of rows) {
      row += 1;
      const o = { who: '全', how: '主', lv: '县 乡', ...field, ...own };
      const path = [name, ...sub.split(' > ')];
      const by = o.by.split(' ');
      for (const office of by) if (!(office in OFFICES)) throw new Error(`单位不在 offices.mjs: ${office}`);
      const last = path[path.length - 1];
      const category = o.c ?? guessCategory(last);
      const stage = o.s ?? guessStage(category, last);
      const phones = by.filter((b) => OFFICES[b]).slice(0, 2);
      const number = own.n ?? (field.coded ? group + code : String(row));
      const links = (own.l ?? DOCUMENTS[`${field.id}-${group}${code}`] ?? []).map(([title, date, rel]) => ({
        title: cn(title), url: `https://haiyuan.gov.example/gk/${field.id}/${group}${code}/${date.replace(/-/g, '')}.html`, ...(rel ? { rel } : {}), date,
      }));
      const history = (own.h ?? []).map(([date, change, note]) => ({ date, change, note: cn(note) }));
      const updated = [...history.slice(0, 1), ...links].map((x) => x.date).sort().pop() ?? OLD_DATES[(row * 7 + field.id.length * 3 + path.length) % OLD_DATES.length];
      out.push({
        id: `${field.id}-${group}${code}`,
        ...(number ? { number } : {}),
        field: field.name,
        path: path.map(cn),
        ...some('content', content.split('；').filter(Boolean).map((s) => cn(s.trim()))),
        ...some('basis', o.b.split(' ').filter(Boolean).map(basis)),
        ...(o.t ? { timeLimit: limit(o.t) } : {}),
        publishers: by,
        ...some('channels', o.ch ? channels(o.ch, o) : []),
        audience: marks(o.who, AUDIENCE, ['全', '特']),
        mode: marks(o.how, MODES, ['主', '依']),
        levels: marks(o.lv, LEVELS, ['县', '乡']),
        ...(category ? { category } : {}),
        ...(stage ? { stages: [stage] } : {}),
        ...(phones.length ? { contacts: phones.map((p) => ({ name: p, phone: OFFICES[p] })) } : {}),
        ...(own.a ? { approval: { approvedBy: '海原县政务公开工作领导小组', reviewedBy: `${by[0]}办公室（保密审查）`, filed: '已报中卫市备案（示例）', date: updated } } : {}),
        ...(links.length ? { links } : {}),
        updated,
        ...(history.length ? { history } : {}),
        ...(own.raw ? { raw: own.raw } : {}),
        ...(o.x ? { ext: { 责任科室: o.x } } : {}),
      });
    }
  }
  return out;
}
