import replies from '../../demo/data/replies.json' with { type: 'json' };
import supervisors from '../../demo/data/supervisors.json' with { type: 'json' };

export { replies, supervisors };
const [first, second, third] = replies.items;
export const bad = { ...replies, items: [first, { number: 'x' }, second, null, third] };
export const empty = { ...replies, items: [], notice: '示例数据：新一期台账本周五公布。' };
export const invalid = { ...replies, items: [{ number: 'x' }, null] };
export const one = { ...replies, items: [first] };
const { totals: _, limits: _l, ...bare } = replies;
/** Neither totals nor limits: counted from the list, nothing judged. */
export const counted = { ...bare, items: bare.items.slice(0, 8) };
const long = '关于公租房轮候家庭在摇号结果公示期内申请更正家庭人口登记信息以及公示期满以后如何查询本批次轮候顺序的咨询';
export const longest = {
  ...replies,
  items: [{ ...first, number: `HY-${'2026'.repeat(8)}`, title: long, department: '海原县住房和城乡建设局住房保障与房地产市场监管服务中心', question: long.repeat(6), answer: `${long.repeat(4)}\n${long.repeat(6)}\nhttps://haiyuan.gov.example/${'a'.repeat(90)}` }, ...replies.items.slice(1, 4)],
};
/** Dates of years without an official calendar: the rule is said, nothing is computed. */
export const beyond = { ...replies, updated: '2018-06-01', items: [{ ...first, received: '2018-05-02', answered: '2018-05-09', status: 'closed', answer: '您好。（示例）' }, { ...second, received: '2018-05-20', answered: undefined, status: 'processing' }] };
/** As a receiver publishes it: no limits, no ratings yet. */
export const received = {
  spec: 'gk/1', kind: 'replies', title: '海原县人民政府办公室来信办理公开（示例数据）', publisher: replies.publisher, updated: '2026-09-18', ext: { demo: true },
  items: replies.items.slice(0, 6).map(({ number, title, received: day, status, type, department, answered, question, answer }) => ({ number, title, received: day, status, type, department, ...(answered && { answered }), question, ...(answer && { answer }) })),
  totals: { period: '2026年', received: 31, answered: 27, published: 6, onTime: 26 },
};
export const members = { ...supervisors, evaluations: [] };
