import { key } from './text.js';

/** What a column holds. `path` columns are ordered by place; `ext` is a local column whose text is kept. */
export type Role =
  | 'number' | 'field' | 'path' | 'content' | 'basis' | 'article' | 'timeLimit' | 'publishers' | 'channels' | 'channel'
  | 'audience' | 'mode' | 'levels' | 'stages' | 'powerType' | 'department' | 'degree' | 'category' | 'phone' | 'link' | 'updated' | 'ext';

/** The part of a head that tells: no brackets, no white space, no 公开 or what broken exports left of it. */
export function core(head: string): string {
  const plain = key(head.slice(0, 200)).replace(/[“"'(\[]*[■□▲●○〇★口](?=[”"')\]]|表示|为|代表).*$/, '').replace(/\([^)]*\)?/g, '').replace(/[“”"':;,.、。*]/g, '');
  const short = plain.replace(/^(?:政务|信息)?(?:公开|公示|公布|开)(?=.)/, '');
  return short === '' ? plain : short;
}

type Word = readonly [RegExp, Role];

/** Heads of the first row, or of a table with one head row. Order matters: the first hit wins. */
const MAIN: readonly Word[] = [
  [/^(?:序号?|编号|编码|号|目录编[号码]|事项编[号码]|no|序列号?)$/, 'number'],
  [/五公开|环节/, 'stages'],
  [/(?:权力|职权|权责)(?:类型|类别|种类)/, 'powerType'],
  [/程度/, 'degree'],
  [/条款/, 'article'],
  [/效力|位阶/, 'ext'],
  [/领域/, 'field'],
  [/^(?:渠道|载体|途径|平台)|渠道和?及?载体|渠道$/, 'channels'],
  [/层级|^级别/, 'levels'],
  [/对象|^范围/, 'audience'],
  [/方式|属性/, 'mode'],
  [/时限|期限|^时间$|时间要求/, 'timeLimit'],
  [/依据/, 'basis'],
  [/主体|发布(?:单位|机构|部门)|^(?:单位|机构|部门)$|责任单位|责任机构/, 'publishers'],
  [/责任(?:部门|科室|处室|股室)|承办(?:单位|部门)|实施(?:主体|机关|部门)|牵头/, 'department'],
  [/电话|联系方式/, 'phone'],
  [/网址|url|链接/, 'link'],
  [/更新(?:日期|时间)/, 'updated'],
  [/内容标题/, 'ext'],
  [/内容|要素/, 'content'],
  [/^事项(?:名称)?$|^(?:目录|项目|名称|清单|子项|主项)(?:名称)?$|^(?:[一二三四1234]|第[一二三四])级/, 'path'],
  [/^(?:事项|信息)?(?:类别|类型|分类)$/, 'category'],
];

/** Heads of the second row, under a spanning one. */
const SUB: readonly Word[] = [
  [/^(?:第?[一二三四1234ⅰⅱⅲ])级(?:事项|目录|指标|类目|分类|类别|项目|名称)?$/, 'path'],
  [/^(?:子项|主项|大项|小项|事项名称|项目名称)$/, 'path'],
  [/^全?社会(?:公众)?$|^(?:面向)?(?:全社会|社会公众)|^特定|^特殊群体/, 'audience'],
  [/^(?:主动|依?申请|不予公开)(?:公开)?$|^依$/, 'mode'],
  [/^(?:[国省市州盟县区旗乡镇村]|街道?|社区|园区|地级市?|自治[区州]|[、,/和及()]|级|公开|管理区|苏木|.{2}[市县区](?=级))+级?$|^(?!.*层级).{1,6}级$/, 'levels'],
];

const CORES = ['事项', '内容', '依据', '时限', '主体', '渠道', '对象', '方式', '层级'] as const;
const CORE_ROLES: readonly Role[] = ['path', 'content', 'basis', 'timeLimit', 'publishers', 'channels', 'audience', 'mode', 'levels'];

/** Role of a head in the first row; `broken` when only a part of the word was left ("公开主"). */
export function mainRole(head: string): { role: Role; broken: boolean } | undefined {
  const word = core(head);
  if (/\((?:url|网址|链接)\)|https?/.test(key(head.slice(0, 60)))) return { role: 'link', broken: false };
  if (word === '') return undefined;
  if (word.length <= 16) for (const [pattern, role] of MAIN) if (pattern.test(word)) return { role, broken: /^开/.test(key(head)) };
  if (word.length > 3 || !/^公?开/.test(key(head))) return undefined;
  for (let i = 0; i < CORES.length; i++) if (CORES[i]!.indexOf(word) === 0) return { role: CORE_ROLES[i]!, broken: true };
  return undefined;
}

/** Role of a head in the second row. */
export function subRole(head: string): Role | undefined {
  if (head.length > 60) return undefined;
  const word = key(head).replace(/\((?:请写明|请注明|[^)\u4e00-\u9fff]*)[^)\u4e00-\u9fff]*\)/g, '').replace(/[“”"':;.。*]/g, '');
  if (word === '' || word.length > 14) return undefined;
  for (const [pattern, role] of SUB) if (pattern.test(word)) return role;
  return undefined;
}

/** The level a path head names, 1 to 4; 0 when it names none. */
export function pathLevel(head: string): number {
  const hit = /第?([一二三四1234])级/.exec(key(head.slice(0, 60)));
  if (!hit) return 0;
  const at = '一二三四'.indexOf(hit[1]!);
  return at >= 0 ? at + 1 : Number(hit[1]);
}
