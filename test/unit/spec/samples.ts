/** One good document of each kind, with every key of the format that has a shape of its own. Sample data (示例数据). */
import type { CatalogueDocument, CatalogueSetDocument, FeedbackDocument, GazetteDocument, GkDocument, NegativeListDocument, PlacesDocument, QrSetDocument, RepliesDocument, SiteDocument, SupervisorsDocument } from '../../../src/spec/types.js';
import type { Kind } from '../../../src/spec/kinds.js';

const head = { spec: 'gk/1' as const, title: '示例', publisher: { name: '示例县人民政府', level: 'county' as const, adcode: '640522', url: 'https://www.example.gov.cn/', phone: '0955-4012345' }, updated: '2026-03-01' };

export const catalogue: CatalogueDocument = {
  ...head, kind: 'catalogue', issued: '2024-03-01', version: '2024年版', source: { title: '标准目录', url: 'https://www.example.gov.cn/a.html' },
  fields: [{ id: 'social-assistance', name: '社会救助' }], columns: ['序号', '公开事项'], channelLegend: 'used',
  items: [{
    id: 'i-1', number: '1', field: 'social-assistance', path: ['最低生活保障', '审核审批信息'], content: ['低保对象名单', '保障标准'],
    basis: [{ title: '社会救助暂行办法', number: '国令第649号' }, { title: '中华人民共和国政府信息公开条例', article: '第二十条', url: 'https://www.gov.cn/' }],
    timeLimit: { text: '制定或获取信息之日起10个工作日内，公示7个工作日', clauses: [{ kind: 'deadline', n: 10, unit: 'workday', anchor: '制定或获取信息之日' }, { kind: 'notice', n: 7, min: true, unit: 'workday' }], otherwise: false },
    publishers: ['示例县民政局'], channels: [{ code: 'website', label: '政府网站', state: 'yes' }, { code: 'notice-board', label: '公示栏', state: 'yes' }, { code: 'x-land', label: '征地信息公开平台', state: 'no', text: '其他' }],
    audience: [{ code: 'all', state: 'yes' }, { code: 'specific', state: 'unknown', text: '申请人' }], mode: [{ code: 'proactive', state: 'yes' }], levels: [{ code: 'county', state: 'yes' }, { code: 'township', label: '乡、村级', state: 'yes' }],
    category: 'service', stages: ['result'], powerType: '行政给付', department: '示例县民政局', degree: '全部公开', contacts: [{ name: '社会救助股', phone: '13812345678' }], approval: { approvedBy: '办公室', date: '2024-02-01' },
    links: [{ title: '名单', url: '/a.html', date: '2026-02-01', ext: { size: 3 } }], updated: '2026-02-01', history: [{ date: '2024-03-01', change: 'added' }], raw: ['1', '最低生活保障'], ext: { local: { deep: [1] } },
  }, { id: 'i-2', path: ['临时救助'] }],
};
export const catalogueSet: CatalogueSetDocument = {
  ...head, kind: 'catalogue-set', parts: [{ title: '甲镇目录', src: 'a.json', field: '社会救助', publisher: { name: '甲镇人民政府', level: 'township' }, updated: '2026-01-01' }],
  template: { title: '模板', src: 't.json' }, overrides: [{ id: 'i-1', unit: '甲镇人民政府', set: { publishers: ['甲镇人民政府'] } }, { id: 'i-2', removed: true }],
};
export const negativeList: NegativeListDocument = {
  ...head, kind: 'negative-list', items: [{ id: 'n-1', number: '1', name: '内部会议记录', content: '讨论记录', group: 'process', basis: [{ law: '中华人民共和国政府信息公开条例', version: '2019', article: '第十六条' }], force: 'may', partial: true, reason: '过程性信息', reviewed: '2026-01-01', reviewBy: '2027-01-01', route: { text: '可以申请', url: '/ysq' } }],
};
export const places: PlacesDocument = {
  ...head, kind: 'places', crs: 'CGCS2000', categories: [{ id: 'school', name: '学校', colour: '#0b57a4' }], base: { type: 'none' },
  features: [
    { type: 'Feature', geometry: { type: 'Point', coordinates: [105.64, 36.56] }, properties: { id: 'p-1', name: '示例小学', category: 'school', phone: '0955-4012345', hours: { text: '周一至周五', weekly: [{ days: [1, 2, 3, 4, 5], open: '08:30', close: '12:00' }] }, services: ['入学'], accessible: true, photo: { src: 'a.jpg', alt: '校门' }, serves: [{ name: '甲村', year: 2026, source: '通告' }] } },
    { type: 'Feature', geometry: null, properties: { id: 'p-2', name: '乙校', category: 'school' } },
  ],
};
export const qrSet: QrSetDocument = { ...head, kind: 'qr-set', items: [{ id: 'q-1', title: '低保', url: 'https://www.example.gov.cn/db', expires: '2027-01-01' }], poster: { size: 'A4', columns: 2, heading: '扫码' } };
export const feedback: FeedbackDocument = {
  ...head, kind: 'feedback', channels: [{
    id: 'letter', type: 'letter', title: '来信', endpoint: '/letters', privacy: { collected: '姓名、电话', keeper: '办公室', retention: '一年' }, anonymous: true, fields: [{ name: 'title', label: '标题', type: 'text', required: true, maxLength: 50 }, { name: 'kind', label: '类型', type: 'select', options: ['咨询', { value: 'b', label: '投诉' }] }],
    departments: ['示例县民政局'], attachments: { max: 3, maxBytes: 1000000, types: ['pdf'] }, questions: [{ id: 'q1', label: '满意吗', type: 'single', options: ['满意'] }],
  }],
};
export const replies: RepliesDocument = { ...head, kind: 'replies', items: [{ number: '2026-001', title: '咨询低保', type: '咨询', received: '2026-02-01', department: '民政局', status: 'answered', answered: '2026-02-03', question: '问', answer: '答', satisfaction: 5 }], totals: { received: 18, answered: 18, published: 2, satisfaction: 4.8 } };
export const supervisors: SupervisorsDocument = {
  ...head, kind: 'supervisors', members: [{ name: '张示例', group: '人大代表', term: { from: '2025-01', to: { text: '任期两年' } }, duties: ['监督'] }],
  evaluations: [{ title: '评议', date: '2025-12-01', results: [{ question: '满意吗', counts: { 满意: 10, 不满意: 1 } }] }],
};
export const gazette: GazetteDocument = {
  ...head, kind: 'gazette', issues: [{ id: '2026-1', year: 2026, issue: 1, total: 33, published: '2026-03', sections: [{ title: '县政府文件', documents: [{ id: 'd-1', page: 1 }] }] }],
  documents: [{
    id: 'd-1', title: '示例办法', number: '示政发〔2026〕1号', issuers: ['示例县人民政府'], to: ['各乡镇'], signed: '2026-01-05', published: '2026-01-10', effective: { text: '自发布之日起', date: '2026-01-10' }, status: 'in-force', replaces: ['旧办法'],
    body: [{ type: 'heading', level: 1, text: '第一章' }, { type: 'para', text: '正文' }, { type: 'list', items: ['甲'] }, { type: 'table', head: [['甲', { text: '乙', colspan: 2 }]], rows: [['1', '2', '3']] }, { type: 'image', src: 'a.png', alt: '图' },
      { type: 'article', label: '第一条', paragraphs: ['甲'] }, { type: 'annex', title: '附件', body: [{ type: 'para', text: '甲' }] }, { type: 'signature', issuers: ['示例县人民政府'], date: { text: '二〇二六年' } }, { type: 'note', text: '（此件公开发布）' }],
    attachments: [{ title: '附件', url: 'a.pdf', bytes: 1000 }], interpretations: [{ title: '解读', url: '/jd', form: '图解' }],
  }],
};
export const site: SiteDocument = { ...head, kind: 'site', documents: [{ kind: 'catalogue', title: '目录', src: 'c.json', updated: '2026-01-01' }] };

export const DOCUMENTS: Readonly<Record<Kind, GkDocument>> = { catalogue, 'catalogue-set': catalogueSet, 'negative-list': negativeList, places, 'qr-set': qrSet, feedback, replies, supervisors, gazette, site };

export const SAMPLES: { kind: Kind; list?: string; records: readonly object[] }[] = [
  { kind: 'catalogue', records: catalogue.items }, { kind: 'catalogue-set', records: catalogueSet.parts }, { kind: 'negative-list', records: negativeList.items }, { kind: 'places', records: places.features },
  { kind: 'qr-set', records: qrSet.items }, { kind: 'feedback', records: feedback.channels }, { kind: 'replies', records: replies.items }, { kind: 'supervisors', records: supervisors.members },
  { kind: 'gazette', list: 'documents', records: gazette.documents! }, { kind: 'gazette', list: 'issues', records: gazette.issues! }, { kind: 'site', records: site.documents },
];
