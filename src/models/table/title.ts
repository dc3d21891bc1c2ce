import type { Publisher } from '../../spec/types.js';
import { FIELDS } from '../../spec/fields.js';
import { half, label } from './text.js';

/** What the title of an official table says besides its name. */
export interface TitleFacts {
  readonly field?: string;
  readonly version?: string;
  readonly publisher?: Publisher;
}

/** Names of fields as they stand in titles: the 26 of 2019, the 13 of 2017, and what ministries added later. */
const NAMES: readonly string[] = [...FIELDS.flatMap(({ name, aliases }) => [name, ...aliases]), '公共文化', '涉农资金', '食品药品监督管理', '市场监管', '自然资源', '广播电视', '旅游'];

const UNIT = /^(.{1,30}(?:自治区|自治州|自治县|开发区|新区|[省市县区旗盟州乡镇]|街道(?:办事处)?|[局委厅]|委员会|办公室|人民政府|管委会|办事处))/;
const LEVELS: readonly (readonly [RegExp, NonNullable<Publisher['level']>])[] = [
  [/(?:局|委|厅|委员会|办公室)$/, 'department'], [/(?:村|社区)$/, 'village'], [/(?:乡|镇|街道|街道办事处)(?:人民政府)?$/, 'township'],
  [/(?:县|区|旗)(?:人民政府)?$/, 'county'], [/(?:市|州|盟)(?:人民政府)?$/, 'city'], [/(?:省|自治区)(?:人民政府)?$/, 'province'],
];

/** A publisher by name, with the level its last word tells. */
export function publisherOf(name: string): Publisher {
  for (const [pattern, level] of LEVELS) if (pattern.test(name)) return { name, level };
  return { name };
}

export function readTitle(title: string): TitleFacts {
  const plain = half(label(title.slice(0, 300))).replace(/^\(?[一二三四五六七八九十\d]{1,4}\)?[、.]?(?=[^年\d])/, '').replace(/^附件\d*[::]?/, '');
  const version = /\(((?:\d{4}年?[^()]*版|\d{4}年?(?:修订|调整)[^()]*|试行|样板|征求意见稿|暂行))\)/.exec(plain)?.[1] ?? /^(\d{4}年)/.exec(plain)?.[1];
  const body = plain.replace(/^\d{4}年(?:度|版)?/, '');
  let at = -1;
  let field: string | undefined;
  for (const name of NAMES) {
    const i = body.indexOf(name);
    if (i < 0 || (at >= 0 && i >= at && !(field && name.length > field.length && i === at))) continue;
    at = i;
    field = name;
  }
  const head = at >= 0 ? body.slice(0, at) : /^(.*?)(?:基层|政务公开|政府信息)/.exec(body)?.[1] ?? '';
  if (field === undefined) {
    const named = /([\u4e00-\u9fff、]{2,14})领域/.exec(body)?.[1];
    if (named) field = named.replace(UNIT, '') || named;
  }
  const unit = UNIT.exec(head)?.[1];
  return { ...(field && { field }), ...(version && { version }), ...(unit && { publisher: publisherOf(unit) }) };
}
