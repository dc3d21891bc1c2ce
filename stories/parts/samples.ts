/** 示例数据: view-models for the stories, the tests and the harness page of the parts. */
import type { CardsView, Cell, Chip, ColumnView, FacetsView, FootView, HeadingView, Hits, RowGroup, RowView, SearchView, StatusView, TableView } from '../../src/parts/types.js';

const NONE: readonly (readonly [number, number])[] = [];
/** Marks plain words, longest first. */
export const hitsOf = (...words: readonly string[]): Hits => (text) => {
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; ) {
    const word = words.find((one) => text.startsWith(one, at));
    if (word) found.push([at, (at += word.length)]);
    else at++;
  }
  return found.length ? found : NONE;
};
export const noHits: Hits = () => NONE;
export const hits = hitsOf('最低生活保障', '低保');

const FULL: Readonly<Record<string, string>> = { 网站: '政府网站', 公报: '政府公报', 查阅点: '公开查阅点', 服务中心: '政务服务中心', 公示栏: '社区/企事业单位/村公示栏（电子屏）', 便民站: '便民服务站', 入户: '入户/现场', 推送: '精准推送', 两微一端: '两微一端' };
/** `-` before a label: hollow. */
export const chips = (words: string): readonly Chip[] =>
  words.split(' ').map((word) => {
    const label = word.replace('-', '');
    return { label, name: `${FULL[label] ?? label}，${word === label ? '必选' : '可选'}`, filled: word === label };
  });

interface Sample { field: string; level1: string; level2: string; content: readonly string[]; basis: readonly string[]; time: readonly string[]; who: readonly string[]; channels: string; ticks: string }
const LIMIT = ['制定或获取信息之日起10个工作日内'];
const FORMED = ['信息形成或变更之日起20个工作日内'];
const BOTH = ['县民政局', '各乡镇人民政府'];
export const samples: readonly Sample[] = [
  { field: '社会救助', level1: '最低生活保障', level2: '政策法规文件', content: ['低保审核确认办法', '县级配套实施细则', '年度保障标准文件'], basis: ['《社会救助暂行办法》', '《最低生活保障审核确认办法》'], time: LIMIT, who: BOTH, channels: '网站 公报 查阅点 服务中心', ticks: 'y-y-yy' },
  { field: '社会救助', level1: '最低生活保障', level2: '办事指南', content: ['办理事项、条件、低保标准', '申请材料、办理流程', '办理时间、地点、联系方式'], basis: ['《最低生活保障审核确认办法》'], time: LIMIT, who: BOTH, channels: '网站 两微一端 服务中心 公示栏 -便民站', ticks: 'y-y-yy' },
  { field: '社会救助', level1: '最低生活保障', level2: '审核信息', content: ['公示对象姓名（隐去部分）', '所在村组', '拟保障人数与标准'], basis: ['《最低生活保障审核确认办法》'], time: ['公示 7 天'], who: ['各乡镇人民政府'], channels: '公示栏', ticks: '-yy--y' },
  { field: '社会救助', level1: '最低生活保障', level2: '确认信息', content: ['低保对象姓名（隐去部分）', '保障人数与标准'], basis: ['《社会救助暂行办法》', '《最低生活保障审核确认办法》'], time: ['长期公示，对象变化后及时更新'], who: BOTH, channels: '公示栏', ticks: '-yy-yy' },
  { field: '社会救助', level1: '临时救助', level2: '办事指南', content: ['救助范围与标准', '低保家庭叠加救助的条件', '申请材料、流程、时限'], basis: ['《社会救助暂行办法》；《国务院关于全面建立临时救助制度的通知》'], time: LIMIT, who: BOTH, channels: '网站 服务中心 公示栏 -推送', ticks: 'y-y-yy' },
  { field: '社会救助', level1: '综合业务', level2: '监督检查', content: ['信访通讯地址', '低保等救助事项举报电话'], basis: ['《社会救助暂行办法》'], time: LIMIT, who: ['县民政局'], channels: '网站 查阅点 服务中心 公示栏', ticks: 'y-y-yy' },
  { field: '农村危房改造', level1: '对象认定', level2: '申请条件', content: ['低保户、分散供养特困人员等六类重点对象的范围', '房屋安全等级评定标准'], basis: ['县级实施方案（示例）'], time: FORMED, who: ['县住房和城乡建设局'], channels: '网站 公示栏 -入户', ticks: 'y-y-yy' },
  { field: '农村危房改造', level1: '对象认定', level2: '认定程序', content: ['低保户等六类对象的认定程序', '房屋等级鉴定的申请办法'], basis: ['县级实施方案（示例）'], time: FORMED, who: ['各乡镇人民政府'], channels: '服务中心 公示栏 -入户', ticks: 'y-y-uy' },
  { field: '农村危房改造', level1: '资金管理', level2: '补助标准', content: ['C级、D级分档补助标准', '低保户上浮标准'], basis: ['县级补助标准文件（示例）'], time: FORMED, who: ['县住房和城乡建设局', '县财政局'], channels: '网站 公报 公示栏', ticks: 'y-y-yy' },
];

const item = { key: 'item', label: '公开事项' };
const tick = (key: string, head: string, group: string, label: string, divider = false): ColumnView => ({ key, head, width: 39, small: true, align: 'center', group: { key: group, label }, divider });
export const columns: readonly ColumnView[] = [
  { key: 'field', head: '领域', width: 42, align: 'center' },
  { key: 'number', head: '序号', width: 36, align: 'end' },
  { key: 'level1', head: '一级事项', width: 80, group: item },
  { key: 'level2', head: '二级事项', width: 96, group: item, sortable: true },
  { key: 'content', head: '公开内容\n（要素）', width: 204, grow: true, divider: true },
  { key: 'basis', head: '公开依据', width: 148, grow: true },
  { key: 'timeLimit', head: '公开时限', width: 114, min: 112, divider: true, sortable: true },
  { key: 'publishers', head: '公开主体', width: 118 },
  { key: 'channels', head: '公开渠道\n和载体', width: 160 },
  tick('all', '全社会', 'audience', '公开对象', true),
  tick('specific', '特定\n群体', 'audience', '公开对象'),
  tick('proactive', '主动', 'mode', '公开方式', true),
  tick('on-request', '依申请', 'mode', '公开方式'),
  tick('county', '县级', 'levels', '公开层级', true),
  tick('township', '乡级', 'levels', '公开层级'),
];
export const columnsM: readonly ColumnView[] = [
  { key: 'field', head: '领域', width: 42, align: 'center' },
  { key: 'level1', head: '一级事项', width: 76, group: item },
  { key: 'level2', head: '二级事项', width: 90, group: item, sortable: true },
  { key: 'content', head: '公开内容\n（要素）', width: 180, grow: true, divider: true },
  { key: 'timeLimit', head: '公开时限', width: 114, min: 112, divider: true },
  { key: 'publishers', head: '公开主体', width: 104 },
  { key: 'channels', head: '公开渠道\n和载体', width: 112, min: 92 },
  { key: 'applies', head: '适用', width: 84, divider: true },
];

const WORDS = ['全社会', '特定群体', '主动公开', '依申请', '县级', '乡级'];
export const marked = (ticks: string): string[] => WORDS.filter((_, i) => ticks.charAt(i) === 'y');

function cellsOf(sample: Sample, number: number, count: number, middle: boolean): Cell[] {
  const label: Cell = { kind: 'label', text: sample.field, count: `${count} 项` };
  const names: Cell[] = [{ kind: 'strong', text: sample.level1 }, { kind: 'link', text: sample.level2, href: `#item-${number}` }];
  const content: Cell = { kind: 'bullets', items: sample.content };
  const rest: Cell[] = [{ kind: 'lines', items: sample.time }, { kind: 'lines', items: sample.who }, { kind: 'chips', chips: chips(sample.channels) }];
  if (middle) return [label, ...names, content, ...rest, { kind: 'lines', items: marked(sample.ticks) }];
  const ticks = sample.ticks.split('').map((state): Cell => ({ kind: 'tick', state: state === 'y' ? 'yes' : state === 'u' ? 'unknown' : 'no' }));
  return [label, { kind: 'number', text: String(number) }, ...names, content, { kind: 'lines', items: sample.basis }, ...rest, ...ticks];
}

/** Merged as printed: equal labels of the first columns become one cell, a field ends with the stronger rule. */
export function groupsOf(list: readonly Sample[], middle = false): RowGroup[] {
  const groups: RowGroup[] = [];
  list.forEach((sample, index) => {
    const starts = list[index - 1]?.field !== sample.field;
    const inField = list.filter((other) => other.field === sample.field);
    if (starts) groups.push({ key: sample.field, rows: [] });
    const cells = cellsOf(sample, index + 1, inField.length, middle);
    const at = inField.indexOf(sample);
    const run = (key: 'field' | 'level1'): number => {
      if (inField[at - 1]?.[key] === sample[key]) return 0;
      let span = 1;
      while (inField[at + span]?.[key] === sample[key]) span++;
      return span;
    };
    const spans = cells.map((cell) => (cell.kind === 'label' ? run('field') : cell.kind === 'strong' ? run('level1') : 1));
    const row: RowView = { id: `item-${index + 1}`, index, cells, spans, last: at === inField.length - 1 };
    (groups[groups.length - 1]?.rows as RowView[]).push(row);
  });
  return groups;
}

export const groups = groupsOf(samples);
export const tableSample: TableView = { caption: '海原县基层政务公开标准目录', columns, groups, before: 0, after: 0, total: 9, hits };

export const headingSample: HeadingView = {
  title: '海原县基层政务公开标准目录',
  level: 2,
  sub: ['2026年版', '依据国办发〔2019〕54号编制', '26 个领域 312 项', '本年动态调整 3 次'],
  actions: [
    { id: 'print', label: '打印', icon: 'print', run: () => undefined },
    { id: 'download', label: '下载', icon: 'download', run: () => undefined, menu: [{ id: 'csv', label: '表格 CSV', run: () => undefined }, { id: 'json', label: '数据 JSON', run: () => undefined }] },
    { id: 'code', label: '二维码', icon: 'qr', run: () => undefined },
  ],
};
export const searchSample: SearchView = { value: '低保', label: '搜索公开事项', placeholder: '搜索事项、内容或依据', common: ['危房改造', '公租房', '义务教育招生', '涉农补贴'], elder: false };

const options = (words: string, checked = 0) =>
  words.split(' ').map((word, i) => {
    const [label = '', count] = word.split('=');
    return { value: label, label, count: Number(count), checked: i < checked };
  });
export const facetsSample: FacetsView = {
  facets: [
    { id: 'field', label: '领域', options: options('社会救助=6 农村危房改造=3 保障性住房=4 医疗卫生=3 就业=2 义务教育=2 公共法律服务=1 食品药品监管=1 生态环境=1 养老服务=0', 2), all: '全部 26 个领域' },
    { id: 'level', label: '公开层级', options: options('县级=7 乡级=9'), match: 'any' },
    { id: 'audience', label: '公开对象', options: options('全社会=7 特定群体=2') },
    { id: 'channel', label: '公开渠道', options: options('公示栏=8 政府网站=6 政务服务中心=5 入户/现场=2 公开查阅点=2 政府公报=2 两微一端=1 精准推送=1 便民服务站=1 广播电视=0'), match: 'any' },
  ],
  expanded: new Set(),
  open: false,
  size: 'l',
};
export const statusSample: StatusView = {
  count: 9,
  reading: false,
  alias: { added: '最低生活保障', because: '低保 = 最低生活保障', literal: '低保' },
  chips: [
    { facet: 'field', facetLabel: '领域', value: '社会救助', label: '社会救助' },
    { facet: 'field', facetLabel: '领域', value: '农村危房改造', label: '农村危房改造' },
    { facet: 'q', facetLabel: '含', value: '低保', label: '低保' },
  ],
  view: 'table',
  views: [{ value: 'table', label: '表格', icon: 'table' }, { value: 'cards', label: '卡片', icon: 'cards' }],
  canClear: true,
  filters: 2,
  size: 'l',
};
export const footSample: FootView = {
  publisher: '海原县人民政府办公室',
  updated: '2026-09-18',
  source: { title: '海原县基层政务公开标准目录（2026年版）' },
  downloads: [{ label: '表格 CSV', run: () => undefined }, { label: '数据 JSON', run: () => undefined }],
  demo: true,
};

export const cardsSample = (elder: boolean): CardsView => {
  const cardOf = (sample: Sample, number: number) => ({
    id: `item-${number}`,
    href: `#item-${number}`,
    parent: sample.level1,
    title: sample.level2,
    content: sample.content,
    facts: [
      { label: elder ? '什么时候' : '时限', lines: sample.time },
      { label: elder ? '找谁' : '主体', lines: sample.who },
      { label: elder ? '在哪儿看' : '渠道', chips: chips(sample.channels).map((chip) => ({ ...chip, name: elder ? (FULL[chip.label] ?? chip.label) : chip.name })) },
    ],
    ticks: marked(sample.ticks),
    phone: '0955-4000012',
  });
  const cards = samples.map((sample, i) => cardOf(sample, i + 1));
  return {
    elder,
    hits,
    groups: elder
      ? [{ key: 'all', label: '', count: '9 项', cards: cards.slice(0, 3), more: 6 }]
      : [
          { key: 'a', label: '社会救助', count: '6 项', cards: cards.slice(0, 3), more: 3 },
          { key: 'b', label: '农村危房改造', count: '3 项', cards: cards.slice(6), more: 0 },
        ],
  };
};
