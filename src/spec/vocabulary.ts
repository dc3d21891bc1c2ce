/**
 * The codes of the format with their printed names in simplified Chinese. Other languages belong to `i18n`, by code.
 * Open vocabularies: a code that starts with `x-` is a local one and carries its own label.
 * Sources: the head of the standard catalogues (国办发〔2019〕54号 as counties print it), the plan of 2017 for categories, stages and kinds of power.
 */
import type { ChannelState, ClauseKind, FeedbackType, ItemCategory, NegativeGroup, ReplyStatus, Stage, TimeUnit, Validity } from './types.js';

export interface CodeLabel<C extends string = string> {
  readonly code: C;
  /** Printed name. */
  readonly label: string;
  /** For chips and narrow columns. */
  readonly short: string;
}

const term = <C extends string>(code: C, label: string, short = label): CodeLabel<C> => ({ code, label, short });

/** The 13 channels, in the order of the printed form. */
export const CHANNELS = [
  term('website', '政府网站', '网站'), term('gazette', '政府公报', '公报'), term('weibo-wechat-app', '两微一端'), term('press', '发布会/听证会', '发布会'),
  term('broadcast', '广播电视'), term('print', '纸质媒体', '纸媒'), term('reading-room', '公开查阅点', '查阅点'), term('service-centre', '政务服务中心', '服务中心'),
  term('service-station', '便民服务站', '便民站'), term('home-visit', '入户/现场', '入户'), term('notice-board', '社区/企事业单位/村公示栏（电子屏）', '公示栏'),
  term('push', '精准推送', '推送'), term('other', '其他'),
] as const;

/** Platforms that many tables print beside the 13; codes are local (`x-`) ones that we all write alike. */
export const MORE_CHANNELS: readonly CodeLabel[] = [
  term('x-land-acquisition', '征地信息公开平台', '征地平台'), term('x-public-resources', '公共资源交易平台', '交易平台'), term('x-bidding', '招标投标公共服务平台', '招投标平台'),
  term('x-investment', '投资项目在线审批监管平台', '投资平台'), term('x-credit-china', '信用中国网站', '信用中国'), term('x-procurement', '中国政府采购网及地方分网', '采购网'),
  term('x-enterprise-credit', '国家企业信用信息公示系统', '企业公示'), term('x-legal-service', '法律服务网'),
];

export const LEVELS: readonly CodeLabel[] = [term('province', '省级'), term('city', '市级'), term('county', '县级'), term('township', '乡级'), term('village', '村级'), term('department', '部门')];
export const AUDIENCES: readonly CodeLabel[] = [term('all', '全社会'), term('specific', '特定群体')];
export const MODES: readonly CodeLabel[] = [term('proactive', '主动公开', '主动'), term('on-request', '依申请公开', '依申请')];

/** The plan's eight categories. */
export const CATEGORIES: readonly CodeLabel<ItemCategory>[] = [
  term('organisation', '机构职能'), term('normative', '规范性文件'), term('planning', '规划计划'), term('licensing', '行政许可'), term('service', '便民服务'), term('enforcement', '执法'),
  term('news', '动态信息'), term('other', '其他'),
];

/** 五公开. */
export const STAGES: readonly CodeLabel<Stage>[] = [term('decision', '决策'), term('execution', '执行'), term('management', '管理'), term('service', '服务'), term('result', '结果')];

/** Ten kinds of power; `powerType` holds the printed words, these are what is usual. */
export const POWER_TYPES: readonly string[] = ['行政许可', '行政处罚', '行政强制', '行政征收', '行政给付', '行政检查', '行政确认', '行政奖励', '行政裁决', '其他行政权力'];

export const CHANNEL_STATES: readonly CodeLabel<ChannelState>[] = [term('yes', '使用'), term('no', '不使用'), term('mandatory', '必选'), term('optional', '可选'), term('designated', '指定'), term('unknown', '未载')];
export const CLAUSE_KINDS: readonly CodeLabel<ClauseKind>[] = [
  term('deadline', '期限'), term('duration', '时长'), term('notice', '公示期'), term('frequency', '更新频次'), term('retention', '保留期'), term('vague', '不定时限'), term('reference', '同上'), term('unparsed', '原文'),
];
export const TIME_UNITS: readonly CodeLabel<TimeUnit>[] = [term('workday', '个工作日'), term('day', '日'), term('week', '周'), term('month', '个月'), term('year', '年')];

export const NEGATIVE_GROUPS: readonly CodeLabel<NegativeGroup>[] = [
  term('security', '危及安全和涉密信息', '安全涉密'), term('process', '过程性信息和内部管理信息', '过程内部'), term('derived', '需要汇总、分析、加工或者重新制作的信息', '需要加工'),
  term('enforcement', '行政执法案卷'), term('third-party', '涉及第三方权益的信息', '第三方'), term('other', '其他'),
];
export const VALIDITY: readonly CodeLabel<Validity>[] = [
  term('not-yet', '尚未施行'), term('in-force', '现行有效', '有效'), term('amended', '已修改'), term('repealed', '已废止', '废止'), term('expired', '已失效', '失效'), term('unknown', '效力未载', '未载'),
];
export const REPLY_STATUSES: readonly CodeLabel<ReplyStatus>[] = [term('received', '已收到'), term('processing', '办理中'), term('answered', '已答复'), term('closed', '已办结')];
export const FEEDBACK_TYPES: readonly CodeLabel<FeedbackType>[] = [term('letter', '来信'), term('opinion', '意见征集'), term('supervision', '监督举报'), term('rating', '评价'), term('survey', '问卷'), term('request', '依申请公开')];
export const SEVERITIES: readonly CodeLabel<'error' | 'warning' | 'note'>[] = [term('error', '错误'), term('warning', '提醒'), term('note', '提示')];

/** The printed name of a code; `undefined` for one that the list does not have. */
export function labelOf(terms: readonly CodeLabel[], code: string): string | undefined {
  return terms.find((each) => each.code === code)?.label;
}

export { FIELDS } from './fields.js';
