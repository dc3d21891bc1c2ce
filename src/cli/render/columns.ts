import type { Kind } from '../../spec/kinds.js';
import type { CatalogueDocument, CatalogueItem, Channel, ChannelLegend, Reply } from '../../spec/types.js';
import { PACE_NAMES, STATUS_NAMES as REPLY_STATUS, termWords } from '../../models/form/replies.js';
import { basisLine, linesOf } from '../../models/printed.js';
import { rulesOf, timingOf, type Timing } from '../../models/replies.js';
import { today } from '../../models/today.js';

type Json = Record<string, unknown>;

/** A column of the fallback table: its head, a spanning head above it, and the lines of a record's cell. */
export interface RenderColumn {
  readonly head: string;
  readonly group?: string;
  lines(record: Json): readonly string[];
  /** The cell holds links. */
  readonly links?: (record: Json) => readonly { title: string; url: string }[];
}

const NONE: readonly string[] = [];
const one = (value: unknown): readonly string[] => (typeof value === 'string' && value !== '' ? [value] : typeof value === 'number' ? [String(value)] : NONE);
const BOX: Readonly<Record<Channel['state'], string>> = { yes: '■', mandatory: '■', no: '□', optional: '□', designated: '▲', unknown: '' };
const STAGES: Readonly<Record<string, string>> = { decision: '决策', execution: '执行', management: '管理', service: '服务', result: '结果' };
const GROUPS = [['audience', '公开对象'], ['mode', '公开方式'], ['levels', '公开层级']] as const;

function channelLine(channel: Channel, legend: ChannelLegend | undefined): string {
  const box = channel.state === 'designated' && legend === 'any-of-marked' ? '■' : BOX[channel.state];
  const label = channel.label ?? channel.code;
  const text = channel.text && label.indexOf(channel.text) < 0 ? `:${channel.text}` : '';
  return `${box}${label}${text}`;
}

function channelHead(legend: ChannelLegend | undefined): string {
  if (legend === 'mandatory-optional') return '公开渠道和载体(“■”为必选项,“□”为可选项)';
  return legend === 'any-of-marked' ? '公开渠道和载体(在标注“■”的范围内至少选择其一)' : '公开渠道和载体';
}

function tickLine(mark: { state: string; text?: string } | undefined): readonly string[] {
  if (!mark) return NONE;
  if (mark.text) return [mark.state === 'yes' ? `√(${mark.text})` : mark.text];
  return mark.state === 'yes' ? ['√'] : mark.state === 'no' ? ['×'] : NONE;
}

function catalogueColumns(document: CatalogueDocument): RenderColumn[] {
  const { items } = document;
  const some = (test: (item: CatalogueItem) => unknown): boolean => items.some(item => Boolean(test(item)));
  const columns: RenderColumn[] = [];
  const add = (wanted: boolean, head: string, lines: (item: CatalogueItem) => readonly string[], group?: string): void => {
    if (wanted) columns.push({ head, ...(group && { group }), lines: record => lines(record as unknown as CatalogueItem) });
  };
  const names = new Map((document.fields ?? []).map(field => [field.id, field.name]));
  add(some(item => item.field), '公开领域', item => one(names.get(item.field ?? '') ?? item.field));
  add(some(item => item.number), '序号', item => one(item.number));
  const depth = Math.max(1, ...items.map(item => item.path.length));
  for (let level = 0; level < depth; level++) add(true, depth === 1 ? '公开事项' : `${'一二三四'.charAt(level)}级事项`, item => one(item.path[level]), depth === 1 ? undefined : '公开事项');
  add(some(item => item.content), '公开内容(要素)', item => item.content ?? NONE);
  add(some(item => item.basis), '公开依据', item => (item.basis ?? []).map(basis => basisLine(basis as unknown as Json)));
  add(some(item => item.timeLimit), '公开时限', item => (item.timeLimit ? item.timeLimit.text.split('\n') : NONE));
  add(some(item => item.publishers), '公开主体', item => item.publishers ?? NONE);
  add(some(item => item.channels), channelHead(document.channelLegend), item => (item.channels ?? []).map(channel => channelLine(channel, document.channelLegend)));
  for (const [key, group] of GROUPS) {
    const labels: string[] = [];
    for (const item of items) for (const mark of item[key] ?? []) if (labels.indexOf(mark.label ?? mark.code) < 0) labels.push(mark.label ?? mark.code);
    for (const label of labels) add(true, label, item => tickLine((item[key] as { code: string; label?: string; state: string; text?: string }[] | undefined)?.filter(mark => (mark.label ?? mark.code) === label)[0]), group);
  }
  add(some(item => item.powerType), '权力类型', item => one(item.powerType));
  add(some(item => item.department), '责任部门', item => one(item.department));
  add(some(item => item.degree), '公开程度', item => one(item.degree));
  add(some(item => item.stages), '五公开', item => (item.stages ?? []).map(stage => STAGES[stage] ?? stage));
  add(some(item => item.contacts), '咨询电话', item => linesOf('contacts', item.contacts));
  if (some(item => item.links)) columns.push({ head: '已公开的文件', lines: () => NONE, links: record => (record as unknown as CatalogueItem).links ?? [] });
  add(some(item => item.updated), '更新日期', item => one(item.updated));
  const locals: string[] = [];
  for (const item of items) for (const key of Object.keys(item.ext ?? {})) if (typeof item.ext![key] === 'string' && locals.indexOf(key) < 0) locals.push(key);
  for (const key of locals) add(true, key, item => one(item.ext?.[key]));
  return columns;
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  security: '危及安全和涉密', process: '过程性和内部管理', derived: '需汇总、分析、加工或重新制作', enforcement: '行政执法案卷', 'third-party': '第三方权益', other: '其他',
};
const STATUS_NAMES: Readonly<Record<string, string>> = { 'not-yet': '尚未施行', 'in-force': '现行有效', amended: '已修改', repealed: '已废止', expired: '已失效', unknown: '未载' };

type Simple = readonly [head: string, lines: (record: Json) => readonly string[]];

const date = (value: unknown): readonly string[] => (typeof value === 'object' && value !== null ? one((value as Json)['text']) : one(value));
const key = (name: string): ((record: Json) => readonly string[]) => record => linesOf(name, record[name]);

const SIMPLE: Readonly<Partial<Record<Kind, (document: Json) => readonly Simple[]>>> = {
  'negative-list': () => [
    ['序号', key('number')], ['信息类别', record => one(GROUP_NAMES[String(record['group'])])], ['领域', key('field')], ['信息事项', key('name')], ['信息内容', key('content')],
    ['不予公开依据', key('basis')], ['理由', key('reason')], ['责任部门', key('department')], ['决定机关', key('decidedBy')], ['可查阅人', key('whoMaySee')],
    ['评估日期', key('reviewed')], ['下次评估期限', key('reviewBy')], ['申请途径', record => one((record['route'] as Json | undefined)?.['text'])],
  ],
  places: document => {
    const names = new Map(((document['categories'] as { id: string; name: string }[] | undefined) ?? []).map(c => [c.id, c.name]));
    const of = (name: string): ((record: Json) => readonly string[]) => record => linesOf(name, (record['properties'] as Json | undefined)?.[name]);
    const at = (record: Json): readonly unknown[] => {
      const geometry = record['geometry'] as { type?: string; coordinates?: unknown[] } | null;
      return geometry?.type === 'Point' ? geometry.coordinates ?? [] : [];
    };
    return [
      ['名称', of('name')], ['类别', record => one(names.get(String((record['properties'] as Json | undefined)?.['category'])))], ['地址', of('address')], ['所属乡镇', of('township')],
      ['电话', of('phone')], ['办公时间', record => one(((record['properties'] as Json | undefined)?.['hours'] as Json | undefined)?.['text'])], ['服务事项', of('services')],
      ['经度', record => one(at(record)[0])], ['纬度', record => one(at(record)[1])], ['服务范围', record => (((record['properties'] as Json | undefined)?.['serves'] as Json[] | undefined) ?? []).map(area => typeof area['name'] === 'string' ? area['name'] : '')], ['备注', of('note')],
    ];
  },
  gazette: () => [
    ['标题', key('title')], ['发文字号', key('number')], ['发文机关', key('issuers')], ['成文日期', record => date(record['signed'])], ['发布日期', record => date(record['published'])],
    ['施行日期', record => date(record['effective'])], ['失效日期', record => date(record['expires'])], ['效力状态', record => one(STATUS_NAMES[String(record['status'])])],
    ['主题分类', key('subject')], ['索引号', key('indexNumber')],
  ],
  supervisors: () => [['姓名', key('name')], ['界别', key('group')], ['任期', record => one(termWords(record['term']))], ['职责', key('duties')]],
  replies: document => {
    const rules = rulesOf(document, today());
    const timing = (record: Json): Timing => timingOf(record as unknown as Reply, rules);
    return [
      ['信件编号', key('number')], ['标题', key('title')], ['类型', key('type')], ['来信日期', key('received')], ['受理部门', key('department')], ['来信内容', key('question')], ['答复日期', key('answered')],
      ['用时(工作日)', record => one(timing(record).used)], ['时限', record => one(PACE_NAMES[String(timing(record).pace)])], ['状态', record => one(REPLY_STATUS[String(record['status'])])], ['满意度', key('satisfaction')], ['答复内容', key('answer')],
    ];
  },
  'qr-set': () => [['标题', key('title')], ['地址', key('url')], ['说明', key('caption')], ['分组', key('group')]],
  'catalogue-set': () => [['目录', key('title')], ['领域', key('field')], ['更新日期', key('updated')]],
  site: () => [['名称', key('title')], ['分组', key('group')], ['更新日期', key('updated')]],
  feedback: () => [['渠道', key('title')], ['说明', key('notice')], ['受理部门', key('departments')]],
};

/** Columns of the fallback table; those that no record fills are left out. */
export function renderColumns(document: Json, records: readonly Json[]): RenderColumn[] {
  if (document['kind'] === 'catalogue') return catalogueColumns(document as unknown as CatalogueDocument);
  const simple = SIMPLE[document['kind'] as Kind]?.(document) ?? [];
  return simple.filter(([, lines]) => records.some(record => lines(record).length > 0)).map(([head, lines]) => ({ head, lines }));
}
