// 政府公报:各期目次、文件全文(自己编写的示例,不是任何机关的文件)、效力、前后文件的关系。
import { COUNTY, NOTICE } from './edition.mjs';

const GOV = '海原县人民政府';
const OFFICE = '海原县人民政府办公室';
const TO = ['各乡镇人民政府', '县政府各部门、直属机构'];
const para = (text) => ({ type: 'para', text });
const chapter = (text) => ({ type: 'heading', level: 1, text });
const article = (label, ...paragraphs) => ({ type: 'article', label, paragraphs });
const sign = (issuer, date) => ({ type: 'signature', issuers: [issuer], date });
const open = { type: 'note', text: '（此件公开发布）' };

const dibao = (year) => [
  chapter('第一章　总则'),
  article('第一条', '为了规范最低生活保障审核确认工作，根据国家和自治区的规定，结合本县实际，制定本细则。（示例）'),
  article('第二条', year < 2026 ? '共同生活的家庭成员人均收入低于当地最低生活保障标准的本县户籍居民，可以申请最低生活保障。' : '共同生活的家庭成员人均收入低于当地最低生活保障标准，且家庭财产状况符合有关规定的本县户籍居民，可以申请最低生活保障。'),
  article('第三条', '县民政部门负责最低生活保障的审核确认，乡镇人民政府负责受理、初审和公示，村（居）民委员会协助做好相关工作。'),
  chapter('第二章　保障对象与条件'),
  article('第四条', '申请最低生活保障以家庭为单位，由户主或者其代理人提出书面申请。', '（一）申请书和诚信承诺书；', '（二）家庭成员的身份证明；', '（三）家庭收入和财产状况的声明。'),
  ...(year < 2026 ? [] : [article('第五条', '下列人员可以单独提出申请：', '（一）依靠家庭供养的成年重度残疾人；', '（二）脱离家庭、在宗教场所居住三年以上的生活困难的宗教教职人员；', '（三）患重特大疾病的困难人员。')]),
  chapter('第三章　保障标准'),
  article(year < 2026 ? '第五条' : '第六条', year < 2026 ? '最低生活保障标准每年调整一次，由县人民政府公布。' : '最低生活保障标准实行动态调整，原则上每年调整一次，由县人民政府向社会公布。'),
  chapter('第四章　申请与审核确认'),
  article(year < 2026 ? '第六条' : '第七条', `乡镇人民政府应当自受理之日起${year < 2026 ? '15' : '20'}个工作日内完成审核，并将拟保障的对象、人数和金额在村（社区）公示7天。公示只写姓名（隐去部分）、所在村组、保障人数和标准。`),
  { type: 'table', caption: '审核确认的步骤和时限', head: [['步骤', '办理单位', '时限']], rows: [['受理', '乡镇人民政府', '当场'], ['家庭经济状况核对', { text: '县民政局', rowspan: 2 }, '5个工作日'], ['审核确认', '10个工作日'], ['公示', '村（居）民委员会', '7天']] },
  chapter('第五章　动态管理'),
  article(year < 2026 ? '第七条' : '第八条', '保障对象的人口、收入和财产状况发生变化的，应当及时告知乡镇人民政府；乡镇人民政府每年至少核查一次。'),
  chapter('第六章　监督与责任'),
  article(year < 2026 ? '第八条' : '第九条', '任何单位和个人发现不符合条件领取最低生活保障的，可以向民政部门反映；民政部门应当及时核查，并为反映人保密。'),
  chapter('第七章　附则'),
  article(year < 2026 ? '第九条' : '第十条', `本细则自${year < 2026 ? '2020年5月1日' : '2026年5月1日'}起施行，有效期${year < 2026 ? '' : '5年'}${year < 2026 ? '至新的细则施行之日止' : ''}。`),
];

const plain = (subject, points) => [
  para(`为了做好${subject}工作，结合本县实际，现将有关事项通知如下。（示例）`),
  para('一、总体要求'),
  para(`坚持以人民为中心，${points[0]}。`),
  para('二、主要任务'),
  ...points.slice(1).map((point, i) => para(`（${'一二三四五六'[i]}）${point}。`)),
  para('三、组织保障'),
  para('各乡镇、各部门要明确责任，按时报送进展；工作中的问题，及时报县人民政府办公室。'),
];

const doc = (id, title, number, signed, more = {}) => ({ id, title, ...(number && { number }), issuers: [/办/.test(number ?? '') ? OFFICE : GOV], signed, published: signed, ...more });

const DOCUMENTS = [
  doc('dibao-2026', '海原县人民政府办公室关于印发《海原县城乡居民最低生活保障实施细则》的通知', '海政办规发〔2026〕4号', '2026-04-02', {
    to: TO, effective: '2026-05-01', expires: '2031-04-30', status: 'in-force', replaces: ['dibao-2020'], subject: '民政、社会救助', indexNumber: '640522001/2026-00041', published: '2026-04-03',
    body: [para('《海原县城乡居民最低生活保障实施细则》已经县人民政府第52次常务会议审议通过，现印发给你们，请认真贯彻执行。（示例）'), sign(OFFICE, '2026-04-02'), open, { type: 'annex', title: '海原县城乡居民最低生活保障实施细则', body: dibao(2026) }],
    interpretations: [{ title: '新细则改了什么', url: 'https://haiyuan.gov.example/jd/2026-dibao.html', form: '图解・2026-04-03' }], attachments: [{ title: '申请表', url: 'https://haiyuan.gov.example/fj/dibao-shenqing.docx', bytes: 28672 }],
  }),
  doc('dibao-2020', '海原县最低生活保障工作办法', '海政办规发〔2020〕1号', '2020-03-27', {
    to: TO, effective: '2020-05-01', status: 'repealed', repealedBy: 'dibao-2026', subject: '民政、社会救助', body: [para('《海原县最低生活保障工作办法》已经研究同意，现印发给你们。（示例）'), sign(OFFICE, '2020-03-27'), { type: 'annex', title: '海原县最低生活保障工作办法', body: dibao(2020) }],
  }),
  doc('renju', '海原县农村人居环境整治管理办法', '海政规发〔2026〕2号', '2026-04-09', { to: TO, effective: '2026-05-10', expires: '2031-05-09', status: 'in-force', subject: '农业农村', body: plain('农村人居环境整治', ['保护乡村风貌，改善生活环境', '分类处理生活垃圾，做到日产日清', '因地制宜改造户厕，落实管护', '整治房前屋后，不乱堆乱放']) , interpretations: [{ title: '一图读懂农村人居环境整治管理办法', url: 'https://haiyuan.gov.example/jd/2026-renju.html', form: '图解' }] }),
  doc('zhengshou', '海原县国有土地上房屋征收与补偿实施办法', '海政规发〔2026〕3号', '2026-05-14', { to: TO, effective: '2026-06-15', expires: '2031-06-14', status: 'in-force', subject: '住房城乡建设', body: plain('国有土地上房屋征收与补偿', ['决策民主、程序正当、结果公开', '征收补偿方案征求意见的期限不少于30日', '评估机构由被征收人协商选定', '补偿结果在征收范围内公布']) }),
  doc('feizhi', '关于废止部分行政规范性文件的决定', '海政发〔2026〕18号', '2026-06-11', { effective: '2026-06-11', status: 'in-force', subject: '综合政务', body: [para('经研究，决定废止《海原县户外广告设置管理办法》等行政规范性文件。（示例）'), para('本决定自发布之日起施行。')] }),
  doc('butie', '海原县涉农补贴资金公开管理规定（试行）', '海政办规发〔2026〕5号', '2026-05-20', { to: TO, effective: '2026-06-20', expires: '2028-06-19', status: 'in-force', subject: '财政、农业农村', body: plain('涉农补贴资金公开', ['谁管理谁公开，及时准确', '公开补贴的依据、标准、对象和结果', '发放结果在村公示栏公示不少于7天', '不公开身份证号、银行账号和联系方式']) }),
  doc('gongzufang', '海原县公共租赁住房分配管理办法', '海政办规发〔2026〕6号', '2026-06-03', { to: TO, effective: '2026-07-10', expires: '2031-07-09', status: 'in-force', amendedBy: ['gongzufang-xiugai'], subject: '住房保障', body: plain('公共租赁住房分配管理', ['公开、公平、公正', '低保家庭、特困人员优先配租', '配租结果公示不少于5个工作日', '每年复核一次资格']) }),
  doc('gongzufang-xiugai', '关于修改《海原县公共租赁住房分配管理办法》的通知', '海政办规发〔2026〕11号', '2026-08-18', { to: TO, effective: '2026-09-01', status: 'in-force', subject: '住房保障', body: plain('公共租赁住房分配管理办法的修改', ['便民高效', '将申请材料由6项减为4项', '审核时限由20个工作日改为15个工作日']) }),
  doc('renmian-2', '关于部分干部职务任免的通知', '海政干发〔2026〕5号', '2026-06-18', { subject: '人事', body: [para('经研究，决定任免下列职务。（示例，名单从略）')] }),
  { id: 'jiedu-dibao', title: '《海原县城乡居民最低生活保障实施细则》解读', issuers: ['县民政局'], signed: '2026-04-03', subject: '政策解读', body: plain('新细则的执行', ['方便群众办理', '增加可以单独申请的三类人员', '明确家庭财产的认定', '审核时限写明20个工作日']) },
  { id: 'jiedu-renju', title: '一图读懂农村人居环境整治管理办法', issuers: ['县农业农村局'], signed: '2026-04-10', subject: '政策解读', body: [{ type: 'image', src: 'data/gazette/tujie-renju.svg', alt: '图解（示例）：分类、改厕、整治房前屋后三件事' }] },
  { id: 'dashiji-2', title: '2026年4月至6月县人民政府大事记', issuers: [OFFICE], signed: '2026-06-30', subject: '大事记', body: [{ type: 'list', ordered: true, items: ['4月2日，印发最低生活保障实施细则。（示例）', '5月14日，公布国有土地上房屋征收与补偿实施办法。', '6月11日，废止部分行政规范性文件。'] }] },
  doc('yingji', '海原县自然灾害救助应急预案', '海政办发〔2025〕33号', '2025-05-28', { to: TO, effective: '2025-06-01', status: 'in-force', subject: '应急管理', body: plain('自然灾害救助应急', ['统一领导、分级负责', '灾情发生后2小时内报告', '救助款物的来源、分配和使用全部公开']) }),
  doc('guanggao', '海原县户外广告设置管理办法', '海政规发〔2018〕7号', '2018-09-10', { to: TO, effective: '2018-10-10', status: 'repealed', repealedBy: 'feizhi', subject: '住房城乡建设', body: plain('户外广告设置管理', ['规范有序', '设置户外广告应当经过批准']) }),
  doc('zhuangxiu', '海原县小微企业贷款贴息办法', '海政办规发〔2021〕3号', '2021-03-15', { to: TO, effective: '2021-04-01', expires: '2024-03-31', status: 'in-force', subject: '财政、金融', body: plain('小微企业贷款贴息', ['扶持小微企业', '贴息期限最长不超过两年']) }),
  doc('yanglao', '海原县居家社区养老服务办法', '海政规发〔2026〕8号', '2026-10-20', { to: TO, effective: '2027-01-01', expires: '2031-12-31', status: 'not-yet', subject: '民政、养老', body: plain('居家社区养老服务', ['就近便利', '建立助餐、助浴、助医服务', '公布服务项目和收费标准']) }),
  doc('gongbao', '关于办好县人民政府公报的通知', '海政办发〔2018〕21号', '2018-03', { to: TO, effective: { text: '自发布之日起施行' }, subject: '综合政务', body: plain('县人民政府公报编辑发行', ['规范性文件应登尽登', '每季度出版一期', '在政府网站同步发布电子版']) }),
];

const issue = (year, number, published, sections, more = {}) => ({
  id: `${year}-${number}`, year, issue: number, total: (year - 2018) * 4 + number, published, organiser: OFFICE, sections: sections.map(([title, ...ids]) => ({ title, documents: ids.map(([id, page]) => ({ id, page })) })), ...more,
});

const ISSUES = [
  issue(2026, 3, '2026-09-30', [['县政府办公室文件', ['gongzufang-xiugai', 3]]], { pages: 24 }),
  issue(2026, 2, '2026-06-30', [
    ['县政府文件', ['renju', 3], ['zhengshou', 9], ['feizhi', 21]], ['县政府办公室文件', ['dibao-2026', 24], ['butie', 33], ['gongzufang', 38]], ['人事任免', ['renmian-2', 44]], ['政策解读', ['jiedu-dibao', 46], ['jiedu-renju', 49]], ['大事记', ['dashiji-2', 51]],
  ], { pages: 52, pdf: 'https://haiyuan.gov.example/gongbao/2026-2.pdf', licence: '内部资料准印证（示例）第0001号' }),
  issue(2026, 1, '2026-03-31', [], { src: 'data/gazette/2026-1.json', pages: 28 }),
  { id: '2026-4', year: 2026, issue: 4 },
  issue(2025, 2, '2025-06-30', [['县政府办公室文件', ['yingji', 3]], ['县政府文件', ['queshao', 15]]]),
  issue(2021, 1, '2021-03-31', [['县政府办公室文件', ['zhuangxiu', 3]]]),
  issue(2020, 1, '2020-03-31', [['县政府办公室文件', ['dibao-2020', 3]]]),
  issue(2018, 3, '2018-09-30', [['县政府文件', ['guanggao', 3]]]),
  { ...issue(2018, 1, '2018-03-31', [['县政府办公室文件', ['gongbao', 3]]]), scans: [{ src: 'data/gazette/scan-1.svg', page: 1, text: '海原县人民政府公报（示例）\n2018年第1期' }, { src: 'data/gazette/scan-gone.svg', page: 2, text: '这一页的图像没有收入，只有识别出的文字。（示例）' }] },
];

const head = (title, more = {}) => ({ spec: 'gk/1', kind: 'gazette', title, id: 'haiyuan-gazette', publisher: COUNTY, updated: '2026-09-30', source: { title: '海原县人民政府公报', url: 'https://haiyuan.gov.example/gongbao/' }, notice: NOTICE, ext: { demo: true }, ...more });

export const gazetteDocument = () => head('海原县人民政府公报', { issues: ISSUES, documents: DOCUMENTS });

/** 一期内容另存:打开时才读。 */
export const gazetteIssue = () => head('海原县人民政府公报2026年第1期', {
  issues: [issue(2026, 1, '2026-03-31', [['县政府文件', ['chunfeng', 3]]])],
  documents: [doc('chunfeng', '关于开展就业援助“春风行动”的通知', '海政办发〔2026〕6号', '2026-02-10', { to: TO, effective: '2026-02-10', subject: '就业', body: plain('就业援助', ['稳岗位、保就业', '举办招聘会不少于10场', '公布岗位、工资和联系方式']) })],
});

const svg = (width, height, lines) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif"><rect width="${width}" height="${height}" fill="#fff" stroke="#999"/>${lines.map(([x, y, size, fill, words]) => `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${words}</text>`).join('')}</svg>\n`;
export const gazettePictures = () => [
  ['gazette/tujie-renju.svg', svg(720, 300, [[40, 70, 34, '#b3141b', '农村人居环境三件事（示例）'], [40, 140, 26, '#1c2430', '一　垃圾分类，日产日清'], [40, 190, 26, '#1c2430', '二　改造户厕，落实管护'], [40, 240, 26, '#1c2430', '三　房前屋后，不乱堆放']])],
  ['gazette/scan-1.svg', svg(620, 876, [[80, 160, 30, '#b3141b', '海原县人民政府'], [80, 270, 96, '#b3141b', '公报'], [80, 350, 28, '#1c2430', '2018　第1期（示例）']])],
];
