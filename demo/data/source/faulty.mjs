// 有毛病的样本:给各种状态和隐私检查用。号码全部是合成的:校验位能通过,出生日期是 1900-01-01、顺序号 000,卡号和手机号码中间全是 0。
import { COUNTY, NOTICE } from './edition.mjs';
import { text } from './write.mjs';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** 17 位本体码加 GB 11643 校验位。 */
export const idCard = (body) => body + '10X98765432'[WEIGHTS.reduce((sum, w, i) => sum + w * Number(body[i]), 0) % 11];
/** 加 Luhn 校验位。 */
export function luhn(body) {
  const sum = [...body].reverse().reduce((s, c, i) => { const d = Number(c) * (i % 2 ? 1 : 2); return s + (d > 9 ? d - 9 : d); }, 0);
  return body + ((10 - (sum % 10)) % 10);
}
const wide = (s) => s.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const CARD = idCard('64052219000101000'), CARD2 = idCard('64052219000101001'), OLD = '640522000101000', MOBILE = '19900000000', BANK = luhn('622200000000000000');

const doc = (title, rest) => ({ spec: 'gk/1', kind: 'catalogue', title, publisher: COUNTY, updated: '2026-09-18', notice: NOTICE, ext: { demo: true }, ...rest });
const row = (id, path, content, more = {}) => ({ id, path, content, ...more });

/** GB 18030 编码(只用双字节区,由解码表反推,不带依赖)。 */
function gb18030(s) {
  const decoder = new TextDecoder('gb18030');
  const table = new Map();
  for (let hi = 0x81; hi <= 0xfe; hi += 1) {
    for (let lo = 0x40; lo <= 0xfe; lo += 1) {
      if (lo !== 0x7f) { const c = decoder.decode(Uint8Array.of(hi, lo)); if ([...c].length === 1 && c !== '\ufffd' && !table.has(c)) table.set(c, [hi, lo]); }
    }
  }
  return Uint8Array.from([...s].flatMap((c) => {
    if (c.charCodeAt(0) < 0x80) return [c.charCodeAt(0)];
    if (!table.has(c)) throw new Error(`GB 18030 双字节区没有: ${c}`);
    return table.get(c);
  }));
}

function badRecords(good) {
  const items = [
    ...good.slice(0, 5),
    { id: 'bad-wrong-types', path: '最低生活保障/办事指南', content: '应当是数组', timeLimit: { text: '10个工作日内', clauses: [{ kind: '工作日内', n: '10' }] }, publishers: 3 },
    ...good.slice(5, 9),
    { id: 'bad-no-path', number: '10', content: ['这一条没有事项名称（path）'] },
    ...good.slice(9, 12),
    { ...good[2], path: ['最低生活保障', '与前面重复的编号'] },
  ];
  return doc('有三条坏记录的目录', { items });
}
function personal() {
  return doc('混入个人信息的目录（号码全部为合成）', {
    items: [
      row('p-01', ['身份证号', '18 位'], [`示例甲，证件 ${CARD}`, '保障人数与标准'], { publishers: ['县民政局'] }),
      row('p-02', ['身份证号', '全角数字'], [`证件${wide(CARD2)}，所在村组`]),
      row('p-03', ['身份证号', '中间有空格'], [`${CARD.slice(0, 6)} ${CARD.slice(6, 14)} ${CARD.slice(14)}`]),
      row('p-04', ['身份证号', '旧 15 位'], [`旧证 ${OLD}`]),
      row('p-05', ['手机号码', '正文里'], [`联系人示例乙 ${MOBILE}`, `又作 ${MOBILE.slice(0, 3)}-${MOBILE.slice(3, 7)}-${MOBILE.slice(7)}`]),
      row('p-06', ['银行卡号', '发放名册'], [`一卡通 ${BANK}，金额 1200.00 元`]),
      row('p-07', ['藏在别处', '链接、备注和原表'], ['正文没有'], {
        links: [{ title: `发放名册 ${CARD}`, url: `https://haiyuan.gov.example/gk/list.html?id=${CARD}` }], history: [{ date: '2026-06-30', change: 'amended', note: `删去 ${MOBILE}` }],
        ext: { 备注: `原表附注 ${CARD2}` }, raw: { 姓名: '示例丙', 住址: '示例村一组', 致贫原因: '因病', 账号: BANK },
      }),
      row('p-08', ['不该拦的', '信用代码、电话、文号、金额'], ['统一社会信用代码 11640522MB00000000（示例）', '咨询电话 0955-4000016，热线 12345', '国办发〔2019〕54号', '总投资 640522190.01 万元', '索引号 640522023/2026-00037'],
        { contacts: [{ name: '县民政局', phone: '0955-4000016' }] }),
      row('p-09', ['干净的一条'], ['公示对象姓名（隐去部分）', '所在村组', '拟保障人数与标准']),
    ],
  });
}
const LOGIN = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>统一身份认证（示例）</title></head>
<body><h1>请先登录</h1><p>示例页面：数据地址被登录页顶替时，服务器以 200 返回的就是这样的网页。</p>
<form action="/login" method="post"><label>账号 <input name="u"></label><label>口令 <input name="p" type="password"></label><button>登录</button></form></body></html>
`;
const PROTO = `{
  "spec": "gk/1", "kind": "catalogue", "title": "带 __proto__ 键的目录", "publisher": { "name": "海原县人民政府办公室" }, "updated": "2026-09-18",
  "notice": "示例数据：读取时应当拒绝，不得改动任何原型", "ext": { "demo": true },
  "__proto__": { "polluted": "yes" },
  "constructor": { "prototype": { "polluted": "yes" } },
  "items": [
    { "id": "a", "path": ["最低生活保障", "办事指南"], "__proto__": { "isAdmin": true } },
    { "id": "__proto__", "path": ["编号就叫 __proto__"] },
    { "id": "c", "path": ["正常的一条"], "ext": { "\\u005f_proto__": { "polluted": "escaped" } } }
  ]
}
`;

export function* faultyOutputs(county) {
  const good = county.items.filter((i) => i.field === '社会救助' || i.field === '农村危房改造');
  const small = doc('海原县农村危房改造领域标准目录', { fields: [{ id: 'wfgz', name: '农村危房改造' }], channelLegend: 'mandatory-optional', items: county.items.filter((i) => i.field === '农村危房改造') });
  yield ['faulty/bad-records.json', text(badRecords(good))];
  yield ['faulty/invalid.json', text(doc('没有一条能用的目录', { items: [{ id: 'x-1' }, { path: [] }, '不是对象', null, { id: 7, path: ['编号写成了数字'] }] }))];
  yield ['faulty/wrong-kind.json', text({ spec: 'gk/1', kind: 'supervisors', title: '政务公开监督员（示例）', publisher: COUNTY, updated: '2026-09-18', notice: NOTICE, ext: { demo: true }, members: [{ name: '示例监督员一', group: '群众代表' }] })];
  yield ['faulty/wrong-version.json', text({ ...small, spec: 'gk/9' })];
  const whole = text(small);
  yield ['faulty/truncated.json', whole.slice(0, Math.floor(whole.length * 0.6))];
  yield ['faulty/gb18030.json', gb18030(text({ ...small, title: `${small.title}（GB 18030 编码）` }))];
  yield ['faulty/bom.json', `\ufeff${text({ ...small, title: `${small.title}（带 BOM）` })}`];
  yield ['faulty/empty.json', text({ ...small, notice: '示例数据：自2026年9月18日起为空。农村危房改造领域的目录正在动态调整，预计10月15日前公布。', items: [] })];
  yield ['faulty/empty-body.json', ''];
  yield ['faulty/not-json.html', LOGIN];
  yield ['faulty/personal.json', text(personal())];
  yield ['faulty/proto.json', PROTO];
  const depth = 5000;
  yield ['faulty/deep.json', `{"spec":"gk/1","kind":"catalogue","title":"套了 ${depth} 层的目录","publisher":{"name":"海原县人民政府办公室"},"updated":"2026-09-18","notice":"示例数据：应当报 too-deep","items":[{"id":"deep","path":["很深"],"ext":{"demo":true,"d":${'['.repeat(depth)}${']'.repeat(depth)}}}]}\n`];
}
