/** What a schema error means, in plain Chinese: where, what is wrong, what to write instead. */
import { channelCode } from './channel-names.js';
import type { Issue } from './issues.js';
import { mask } from './privacy.js';

/** An error as ajv's standalone code reports it (without ajv's own messages). */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
}

/** Chinese words for the keys and codes of one kind, by `parent.key`; written by `scripts/generate-spec.mjs` out of the schema. */
export interface Words {
  labels: Readonly<Record<string, string>>;
  codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const TYPES: Record<string, string> = { string: '文字', number: '数字', integer: '整数', boolean: 'true 或 false', array: '列表', object: '对象', null: '空值' };

/** What people write where a code is asked for; the last word of the key's name decides which list counts. */
const GUESSES: Record<string, readonly (readonly [RegExp, string])[]> = {
  'clauses.kind': [[/公示|征求/, 'notice'], [/每|次/, 'frequency'], [/永久|长期|常年/, 'retention'], [/及时|实时|适时|进展/, 'vague'], [/同上/, 'reference'], [/内|前|限/, 'deadline']],
  'clauses.unit': [[/工作日/, 'workday'], [/[日天]/, 'day'], [/周|星期/, 'week'], [/月/, 'month'], [/年/, 'year']],
  state: [[/^(?:[√✓☑■●▄R]|是|有|true|1|on)$/, 'yes'], [/^(?:[×□〇口☒]|否|无|没有|false|0|off)$/, 'no'], [/必/, 'mandatory'], [/^$|未/, 'unknown']],
  level: [[/省|自治区/, 'province'], [/乡|镇|街道/, 'township'], [/村|社区/, 'village'], [/县|区|旗/, 'county'], [/市|州|盟/, 'city'], [/局|委|办|部门/, 'department']],
  'levels.code': [[/省|自治区/, 'province'], [/乡|镇|街道/, 'township'], [/村|社区/, 'village'], [/县|区|旗/, 'county'], [/市|州|盟/, 'city']],
  status: [[/废/, 'repealed'], [/失效|过期/, 'expired'], [/修/, 'amended'], [/未施行|尚未/, 'not-yet'], [/有效|施行/, 'in-force'], [/办理|处理/, 'processing'], [/答复|回复/, 'answered'], [/办结/, 'closed'], [/收/, 'received']],
  force: [[/可以/, 'may'], [/不得|不予|应当/, 'must']],
  crs: [[/2000|天地图/i, 'CGCS2000'], [/84|gps/i, 'WGS84'], [/02|高德|腾讯/i, 'GCJ02'], [/09|百度/i, 'BD09']],
};

/** A value as it may be shown: masked first, then cut to 20 characters; nothing for lists and objects. */
export function quote(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
  const text = [...mask(String(value)).text.replace(/\s+/g, ' ')];
  return `“${text.slice(0, 20).join('')}${text.length > 20 ? '…' : ''}”`;
}

/** `2024.3.1`, `2024年3月1日`, `20240301` → `2024-03-01`; nothing when it is not surely a date. */
export function isoDate(text: string): string | undefined {
  const parts = /^\s*(\d{4})\s*[-./年\u2013\u2014]?\s*(\d{1,2})\s*[-./月\u2013\u2014]?\s*(\d{1,2})日?(?:\s|T|$)/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

function valueAt(root: unknown, pointer: string): unknown {
  let now = root;
  for (const token of pointer.split('/').slice(1)) {
    if (now === null || typeof now !== 'object') return undefined;
    now = (now as Record<string, unknown>)[token.replace(/~1/g, '/').replace(/~0/g, '~')];
  }
  return now;
}

/** `parent.key` of a pointer: list places are skipped, so `/items/0/basis/1/title` is `basis.title`. */
function nameOf(pointer: string, list: string): { name: string; key: string } {
  const tokens = pointer.split('/').slice(1);
  const key = tokens[tokens.length - 1] ?? '';
  const names = tokens.filter((token) => !/^\d+$/.test(token));
  if (/^\d+$/.test(key)) return { name: `${names[names.length - 2] ?? list}.${names[names.length - 1] ?? list}`, key: names[names.length - 1] ?? list };
  return { name: `${names[names.length - 2] ?? (pointer && list)}.${key}`, key };
}

function guess(name: string, value: unknown, codes: Readonly<Record<string, string>>): string | undefined {
  if (typeof value !== 'string') return typeof value === 'boolean' && 'yes' in codes ? (value ? 'yes' : 'no') : undefined;
  const text = value.trim();
  const lower = text.toLowerCase();
  const exact = Object.keys(codes).find((code) => code === lower || codes[code] === text || (text.length > 1 && codes[code]!.indexOf(text) >= 0));
  if (exact) return exact;
  if (name === 'channels.code') return channelCode(text);
  const key = name.slice(name.indexOf('.') + 1);
  const found = (GUESSES[name] ?? GUESSES[key] ?? []).find(([pattern, code]) => pattern.test(text) && code in codes);
  return found?.[1];
}

const listed = (codes: Readonly<Record<string, string>>): string => Object.keys(codes).map((code) => (codes[code] ? `${code}（${codes[code]}）` : code)).join('、');

const PATTERNS: Record<string, string> = {
  adcode: '应为 6 位数字；乡镇 9 位，村 12 位。', code: '应为 18 位，不含字母 I、O、S、V、Z。', open: '应写成 08:30。', close: '应写成 17:30。', name: '应以英文字母开头，只用字母、数字、- 和 _。', id: '只用字母、数字、- 和 _。',
};

type Told = Pick<Issue, 'code' | 'message'> & { severity?: Issue['severity'] };

function typeMessage(subject: string, value: unknown, wanted: string): string {
  const is = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  let advice = '';
  if (wanted === 'string' && (is === 'number' || is === 'boolean')) advice = '请加引号。';
  else if (wanted === 'string' && is === 'array') advice = '请并成一段文字。';
  else if (wanted === 'array' && is === 'string') advice = '请写成 ["…", "…"]。';
  else if (wanted === 'array' && is === 'object') advice = '请在外面加方括号。';
  else if ((wanted === 'number' || wanted === 'integer') && is === 'string') advice = /^\s*-?\d+(?:\.\d+)?\s*$/.test(String(value)) ? '请去掉引号。' : '请只写阿拉伯数字，不加引号。';
  else if (wanted === 'boolean') advice = '请写 true 或 false，不加引号。';
  else if (value === null) advice = '没有就不写这个键。';
  return `${subject}应为${wanted === 'boolean' ? ' ' : ''}${TYPES[wanted] ?? wanted}，现为${TYPES[is] ?? is}${quote(value)}。${advice}`;
}

function tell(error: SchemaError, value: unknown, words: Words, list: string): Told {
  const { name, key } = nameOf(error.instancePath, list);
  const label = words.labels[name] ?? '';
  const subject = label ? `${key}（${label}）` : key || '文档';
  const codes = words.codes[name];
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      // A missing key of this record is named by the record's own key: `basis` + `title`.
      const said = words.labels[`${key || list}.${missing}`];
      return { code: 'required', message: `缺少 ${missing}${said ? `（${said}）` : ''}，请补上。` };
    }
    case 'type': return { code: 'type', message: typeMessage(subject, value, String(error.params['type'])) };
    case 'const': return { code: 'const', message: `${subject}应写 ${quote(error.params['allowedValue'])}。` };
    case 'enum': {
      const list = codes ?? Object.fromEntries((error.params['allowedValues'] as string[]).map((code) => [code, '']));
      const better = guess(name, value, list);
      const rest = name === 'clauses.kind' ? '，原文放在 text' : '';
      return { code: 'enum', message: `${quote(value)}不是可用的${label || key}。${better ? `请改为 ${better}${rest}。` : `可用：${listed(list)}。`}` };
    }
    case 'format': {
      const better = isoDate(String(value));
      return { code: 'bad-date', message: `${quote(value)}不是可用的日期。请写成 ${better ?? 'YYYY-MM-DD，例如 2024-03-01'}。` };
    }
    case 'pattern': return { code: 'pattern', severity: 'warning', message: `${quote(value)}不是可用的${label || key}。${PATTERNS[key] ?? ''}` };
    case 'minLength': return { code: 'empty', message: `${subject}不能为空。` };
    case 'maxLength': return { code: 'too-long', severity: 'warning', message: `${subject}太长，最多 ${error.params['limit'] as number} 字。` };
    case 'minItems': return { code: 'empty', message: `${subject}至少要有 ${error.params['limit'] as number} 项。` };
    case 'maxItems': return { code: 'too-many', severity: 'warning', message: `${subject}最多 ${error.params['limit'] as number} 项。` };
    case 'minimum': case 'maximum': return { code: 'range', message: `${subject}现为${quote(value)}，应${error.keyword === 'minimum' ? '不小于' : '不大于'} ${error.params['limit'] as number}。` };
    case 'discriminator': return { code: 'enum', message: `${quote((value as { type?: unknown } | undefined)?.type)}不是可用的正文类型。可用：heading、para、list、table、image、article、annex、signature、note。` };
    case 'anyOf': return anyOf(error, value, subject, name, codes, label);
  }
  return { code: 'shape', message: `${subject}的写法不对。` };
}

function anyOf(error: SchemaError, value: unknown, subject: string, name: string, codes: Words['codes'][string] | undefined, label: string): Told {
  if (codes && typeof value === 'string') {
    const better = guess(name, value, codes);
    return { code: 'unknown-code', severity: 'warning', message: `${quote(value)}不是已知的${label}。${better ? `请改为 ${better}；` : `可用：${listed(codes)}；`}本地自编的代码以 x- 开头。` };
  }
  if (!error.instancePath) return { code: 'required', message: '缺少 issues 或 documents，请至少写一个。' };
  if (/geometry$/.test(error.instancePath)) return { code: 'shape', message: 'geometry（位置）应为 Point、Polygon、MultiPolygon 或 null，坐标写成 [经度, 纬度]，用数字。' };
  const better = typeof value === 'string' ? isoDate(value) : undefined;
  if (better) return { code: 'bad-date', message: `${quote(value)}不是可用的日期。请写成 ${better}。` };
  if (/^(?:signed|published|effective|expires|from|to|date)$/.test(name.replace(/^.*\./, ''))) return { code: 'bad-date', message: `${quote(value)}不是可用的日期。请写成 2024-03-01、2024-03，或 {"text": "原文"}。` };
  return typeof value === 'number' ? { code: 'type', message: typeMessage(subject, value, 'string') } : { code: 'shape', message: `${subject}的写法不对。` };
}

/**
 * Issues out of a validator's errors: the branches of an `anyOf` that failed are folded into one sentence.
 * @param root what was validated; @param pointer where that stands in the document; @param list name of the list it is a record of
 */
export function toIssues(errors: readonly SchemaError[], root: unknown, words: Words, pointer = '', list = ''): Issue[] {
  const out: Issue[] = [];
  for (const error of errors) {
    if (errors.some((other) => other.keyword === 'anyOf' && other !== error && branchOf(error, other, errors))) continue;
    if (error.keyword === 'anyOf' && ownType(error, errors)) continue;
    const { code, message, severity = 'error' } = tell(error, valueAt(root, error.instancePath), words, list);
    const at = mask(pointer + error.instancePath).text;
    if (!out.some((issue) => issue.pointer === at && issue.message === message)) out.push({ code, severity, pointer: at, message });
  }
  return out;
}

/** The error beside an `anyOf` that says the value has the wrong type altogether; then the branches do not matter. */
function ownType(folding: SchemaError, errors: readonly SchemaError[]): SchemaError | undefined {
  return errors.find((error) => error.keyword === 'type' && error.schemaPath === folding.schemaPath.replace(/anyOf$/, 'type') && error.instancePath === folding.instancePath);
}

/** Was the error reported on the way to that `anyOf`? (At the root, other errors stand beside it; there the schema path tells.) */
function branchOf(error: SchemaError, folding: SchemaError, errors: readonly SchemaError[]): boolean {
  if (!folding.instancePath) return /anyOf\/\d/.test(error.schemaPath);
  const inside = error.instancePath === folding.instancePath || error.instancePath.indexOf(`${folding.instancePath}/`) === 0;
  return inside && error !== ownType(folding, errors);
}
