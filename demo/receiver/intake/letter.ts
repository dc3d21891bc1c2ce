/** A letter against its channel: everything wrong is said at once, field by field. */
import { scan } from '../../../src/spec/index.js';
import type { FeedbackChannel, FormField, Question } from '../../../src/spec/types.js';
import { refusal, Refusal, type Fault } from '../answers.js';

export type FieldValue = string | number | boolean | string[];

/** A checked letter, in the two parts that are sealed apart. */
export interface Letter {
  channel: string;
  type: string;
  department: string | null;
  consent: boolean;
  invitation: string;
  content: { fields: Record<string, FieldValue>; rating?: { score: number; tags: string[] }; answers?: Record<string, FieldValue>; page?: string; createdAt: string };
  /** Who wrote it and how to reach them, and whatever the channel did not ask for. */
  contact: Record<string, FieldValue>;
}

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** Fields that tell who someone is, by name or label. */
const CONTACT = /^(?:name|applicantName|organisation|organization|representative|contact|idType|idNumber|postcode|fax|wechat)$|phone|tel|mobile|mail|address|姓名|名称$|电话|手机|邮箱|地址|证件|联系|微信|单位|信用代码|代表人/i;
const KINDS = ['letter', 'opinion', 'supervision', 'rating', 'survey', 'request'];

export const isContact = (field: Pick<FormField, 'name' | 'label' | 'type'>): boolean =>
  field.type === 'tel' || field.type === 'email' || CONTACT.test(field.name) || (/^(?:姓名|电话|手机|邮箱|地址)/.test(field.label) || (CONTACT.test(field.label) && !/信息/.test(field.label)));

const lengthOf = (text: string) => [...text].length;

function fieldValue(value: unknown): value is FieldValue {
  if (typeof value === 'string') return value.length <= 40_000;
  if (Array.isArray(value)) return value.length <= 100 && value.every((each) => typeof each === 'string' && each.length <= 4000);
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

const blank = (value: FieldValue | undefined) => value === undefined || value === false || (typeof value === 'string' ? !value.trim() : Array.isArray(value) && !value.length);
const texts = (value: FieldValue | undefined): string[] => value === undefined || typeof value === 'boolean' ? [] : Array.isArray(value) ? value : String(value) ? [String(value)] : [];

function checkOne(field: string, label: string, value: FieldValue | undefined, rule: { required?: boolean; maxLength?: number; options?: FormField['options'] }): Fault[] {
  if (blank(value)) return rule.required ? [{ field, code: 'required', message: `请填写“${label}”。` }] : [];
  const given = texts(value);
  if (rule.options?.length) {
    const known = new Set(rule.options.map((option) => typeof option === 'string' ? option : option.value));
    if (given.some((each) => !known.has(each))) return [{ field, code: 'option', message: `“${label}”请从所列的选项中选择。` }];
  }
  const max = rule.maxLength ?? 20_000;
  return given.some((each) => lengthOf(each) > max) ? [{ field, code: 'too-long', message: `“${label}”最多 ${max} 字。` }] : [];
}

function checkField(field: FormField, value: FieldValue | undefined): Fault[] {
  const faults = checkOne(field.name, field.label, value, field);
  if (faults.length || blank(value)) return faults;
  const text = texts(value)[0] ?? '';
  const wrong = (field.type === 'email' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text.trim()))
    || (field.type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(text))
    || (field.type === 'number' && !Number.isFinite(Number(text)))
    || (field.type === 'tel' && !/\d{3}/.test(text.normalize('NFKC')));
  return wrong ? [{ field: field.name, code: 'format', message: `“${field.label}”的写法不对，请核对。` }] : [];
}

function checkAnswer(question: Question, value: FieldValue | undefined): Fault[] {
  const field = `answers.${question.id}`;
  const faults = checkOne(field, question.label, value, question);
  if (faults.length || blank(value)) return faults;
  const wrong = (question.type === 'single' && texts(value).length > 1) || (question.type === 'rating' && !/^[1-5]$/.test(String(value)));
  return wrong ? [{ field, code: 'format', message: `“${question.label}”的答案不对，请核对。` }] : [];
}

function bag(value: unknown, field: string, faults: Fault[], max: number, names: RegExp): Record<string, FieldValue> {
  const out: Record<string, FieldValue> = {};
  if (value === undefined) return out;
  if (!value || typeof value !== 'object' || Array.isArray(value)) {
    faults.push({ field, code: 'format', message: `${field} 应是一个对象。` });
    return out;
  }
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length > max) faults.push({ field, code: 'format', message: '项目太多。' });
  for (const [name, each] of entries.slice(0, max)) {
    if (!names.test(name)) faults.push({ field, code: 'format', message: '有一项的键名不可用。' });
    else if (each !== null && !fieldValue(each)) faults.push({ field: name, code: 'format', message: '这一项的值太长或不可用。' });
    else if (each !== null) out[name] = each;
  }
  return out;
}

function ratingOf(value: unknown, faults: Fault[]): { score: number; tags: string[] } | undefined {
  if (value === undefined || value === null) return undefined;
  const { score, tags: given } = (typeof value === 'object' ? value : { score: value }) as { score?: unknown; tags?: unknown };
  const tags: unknown[] | undefined = given === undefined ? [] : Array.isArray(given) ? given as unknown[] : undefined;
  const wellTagged = tags && tags.length <= 20 && tags.every((tag) => typeof tag === 'string' && lengthOf(tag) <= 100);
  if (Number.isInteger(score) && (score as number) >= 1 && (score as number) <= 5 && wellTagged) return { score: score as number, tags: tags as string[] };
  faults.push({ field: 'rating', code: 'format', message: '评分应是 1 到 5。' });
  return undefined;
}

const textOr = (value: unknown, max: number): string | undefined => typeof value === 'string' && value && value.length <= max ? value : undefined;

/** @throws Refusal 400 for a letter to nobody, 422 with every fault of its fields */
export function checkLetter(body: Record<string, unknown>, channels: readonly FeedbackChannel[], more: (channel: FeedbackChannel) => Fault[] = () => []): { letter: Letter; channel: FeedbackChannel } {
  if (body['spec'] !== 'gk/1') throw refusal(400, 'spec', 'spec 应是 gk/1。');
  const channel = channels.find(({ id }) => id === body['channel']);
  if (!channel) throw new Refusal(400, [{ field: 'channel', code: 'channel', message: '没有这个渠道，请刷新页面后重试。' }]);
  if (!KINDS.includes(String(body['type'])) || body['type'] !== channel.type) throw new Refusal(400, [{ field: 'type', code: 'channel', message: '渠道类型不符，请刷新页面后重试。' }]);
  const faults: Fault[] = [];
  if (typeof body['trap'] === 'string' && body['trap']) faults.push({ field: 'trap', code: 'trap', message: '请把隐藏的一栏留空后再提交。' });
  const fields = bag(body['fields'], 'fields', faults, 80, NAME);
  const answers = bag(body['answers'], 'answers', faults, 200, /^[A-Za-z0-9_-]{1,64}$/);
  for (const field of channel.fields ?? []) faults.push(...checkField(field, fields[field.name]));
  for (const question of channel.questions ?? []) faults.push(...checkAnswer(question, answers[question.id]));
  // Who an applicant is, the office checks with the paper in its hand; a number that is not kept cannot leak.
  if (channel.type === 'request') {
    for (const name of Object.keys(fields)) {
      if (texts(fields[name]).some((text) => scan(text).some(({ kind }) => kind === 'id-card' || kind === 'id-card-old'))) faults.push({ field: name, code: 'identity', message: '请不要填写身份证号：身份由受理机关当面或另行核对。' });
    }
  }
  const rating = ratingOf(body['rating'], faults);
  if (channel.type === 'rating' && !rating && !faults.some(({ field }) => field === 'rating')) faults.push({ field: 'rating', code: 'required', message: '请选择一个分数。' });
  const department = textOr(body['department'], 200) ?? null;
  if (department && channel.departments?.length && !channel.departments.includes(department)) faults.push({ field: 'department', code: 'option', message: '没有这个受理部门，请重新选择。' });
  const createdAt = textOr(body['createdAt'], 40);
  if (!createdAt || !/^\d{4,6}-\d\d-\d\dT/.test(createdAt)) faults.push({ field: 'createdAt', code: 'format', message: 'createdAt 应是日期时间。' });
  const empty = !rating && !Object.values(answers).some((value) => !blank(value)) && !Object.values(fields).some((value) => !blank(value));
  if (empty && !faults.length) faults.push({ code: 'required', message: '信是空的。' });
  faults.push(...more(channel));
  if (faults.length) throw new Refusal(faults.some(({ code }) => code === 'file-size') ? 413 : 422, faults);
  const declared = new Map((channel.fields ?? []).map((field) => [field.name, field]));
  const open: Record<string, FieldValue> = {};
  const contact: Record<string, FieldValue> = {};
  for (const name of Object.keys(fields)) {
    const field = declared.get(name);
    (field && !isContact(field) ? open : contact)[name] = fields[name]!;
  }
  const page = textOr(body['page'], 2000)?.replace(/[?#].*$/s, '');
  return {
    channel,
    letter: {
      channel: channel.id, type: channel.type, department, consent: body['public'] === true && channel.type !== 'supervision',
      invitation: textOr(body['invitation'], 100) ?? '',
      content: { fields: open, ...(rating && { rating }), ...(Object.keys(answers).length && { answers }), ...(page && { page }), createdAt: createdAt! }, contact,
    },
  };
}
