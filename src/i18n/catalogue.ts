import { languageFor } from './messages.js';

/** Words of the catalogue: column heads (`\n` where the printed head breaks), filters, the 13 channels short and in full. */
export const catalogueZhHans = {
  /** Column heads by key. */
  field: '领域',
  number: '序号',
  item: '公开事项',
  level1: '一级事项',
  level2: '二级事项',
  level3: '三级事项',
  level4: '四级事项',
  content: '公开内容\n（要素）',
  basis: '公开依据',
  timeLimit: '公开时限',
  publishers: '公开主体',
  channels: '公开渠道\n和载体',
  audience: '公开对象',
  mode: '公开方式',
  levels: '公开层级',
  applies: '适用',
  degree: '公开程度',
  department: '责任部门',
  powerType: '权力类型',
  category: '类别',
  stages: '五公开',
  /** Labels of facts on cards and in the dialog. */
  contentLabel: '公开内容',
  channelsLabel: '公开渠道和载体',
  appliesLabel: '对象与层级',
  shortTime: '时限',
  shortWho: '主体',
  shortWhere: '渠道',
  plainTime: '什么时候',
  plainWho: '找谁',
  plainWhere: '在哪儿看',
  /** Tick columns by code; `\n` as printed. */
  ticks: {
    all: '全社会', specific: '特定\n群体', proactive: '主动', 'on-request': '依申请',
    county: '县级', township: '乡级', village: '村级', city: '市级', province: '省级', department: '部门',
  } as Readonly<Record<string, string>>,
  /** The same as words on cards. */
  tickWords: { all: '全社会', specific: '特定群体', proactive: '主动公开', 'on-request': '依申请公开' } as Readonly<Record<string, string>>,
  channelShort: {
    website: '网站', gazette: '公报', 'weibo-wechat-app': '两微一端', press: '发布会', broadcast: '广播电视', print: '纸媒', 'reading-room': '查阅点',
    'service-centre': '服务中心', 'service-station': '便民站', 'home-visit': '入户', 'notice-board': '公示栏', push: '推送', other: '其他',
  } as Readonly<Record<string, string>>,
  channelFull: {
    website: '政府网站', gazette: '政府公报', 'weibo-wechat-app': '两微一端', press: '发布会/听证会', broadcast: '广播电视', print: '纸质媒体', 'reading-room': '公开查阅点',
    'service-centre': '政务服务中心', 'service-station': '便民服务站', 'home-visit': '入户/现场', 'notice-board': '社区/企事业单位/村公示栏（电子屏）', push: '精准推送', other: '其他',
  } as Readonly<Record<string, string>>,
  stageNames: { decision: '决策', execution: '执行', management: '管理', service: '服务', result: '结果' } as Readonly<Record<string, string>>,
  unit: '单位',
  /** Facets by id, where the column's head does not serve. */
  facets: {
    field: '领域', unit: '单位', level: '公开层级', audience: '公开对象', channel: '公开渠道', mode: '公开方式', publisher: '公开主体',
    category: '信息类别', stage: '五公开', power: '权力类型', department: '责任部门', degree: '公开程度',
  } as Readonly<Record<string, string>>,
  categoryNames: {
    organisation: '机构职能', normative: '规范性文件', planning: '规划计划', licensing: '行政许可', service: '便民服务', enforcement: '执法', news: '动态信息', other: '其他',
  } as Readonly<Record<string, string>>,
  noun: '目录',
  comparing: '正在与上一版比较……',
  searchLabel: '搜索公开事项',
  placeholder: '事项、部门或拼音首字母',
  caption: (title: string) => `${title}：公开事项一览`,
  sub: (fields: number, items: number) => `${fields} 个领域 ${items} 项`,
};
export type CatalogueMessages = typeof catalogueZhHans;

export const catalogueFor = (lang: string): CatalogueMessages => languageFor(lang)?.catalogue ?? catalogueZhHans;
