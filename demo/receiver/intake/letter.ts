/** A letter against its channel: everything wrong is said at once, field by field. */
import { answerFault, fieldFault, holdsIdentity, isBlank, isContact, type FieldFault } from '../../../src/models/letter/check.js';
import { standardFields } from '../../../src/models/letter/standard.js';
import type { FeedbackChannel } from '../../../src/spec/types.js';
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
const KINDS = ['letter', 'opinion', 'supervision', 'rating', 'survey', 'request'];

const lengthOf = (text: string) => [...text].length;

function fieldValue(value: unknown): value is FieldValue {
  if (typeof value === 'string') return value.length <= 40_000;
  if (Array.isArray(value)) return value.length <= 100 && value.every((each) => typeof each === 'string' && each.length <= 4000);
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

/** A fault in the receiver's words. */
function say(field: string, label: string, fault: FieldFault | undefined): Fault[] {
  if (!fault) return [];
  const { code, n } = fault;
  switch (code) {
    case 'required': return [{ field, code, message: `请填写“${label}”。` }];
    case 'option': return [{ field, code, message: `“${label}”请从所列的选项中选择。` }];
    case 'too-long': return [{ field, code, message: `“${label}”最多 ${n} 字。` }];
    default: return [{ field, code: 'format', message: `“${label}”的写法不对，请核对。` }];
  }
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
  // People take longer than this to read a form; a program is told to come again.
  if (typeof body['seconds'] === 'number' && body['seconds'] < 2) faults.push({ code: 'too-fast', message: '提交得太快，请核对后再提交。' });
  if (typeof body['trap'] === 'string' && body['trap']) faults.push({ field: 'trap', code: 'trap', message: '请把隐藏的一栏留空后再提交。' });
  const fields = bag(body['fields'], 'fields', faults, 80, NAME);
  const answers = bag(body['answers'], 'answers', faults, 200, /^[A-Za-z0-9_-]{1,64}$/);
  const asked = channel.fields ?? standardFields(channel.type);
  for (const field of asked) faults.push(...say(field.name, field.label, fieldFault(field, fields[field.name])));
  for (const question of channel.questions ?? []) faults.push(...say(`answers.${question.id}`, question.label, answerFault(question, answers[question.id])));
  for (const name of Object.keys(fields)) {
    // A number that is not kept cannot leak.
    if (holdsIdentity(channel, fields[name])) faults.push({ field: name, code: 'identity', message: '请不要填写身份证号：身份由受理机关当面或另行核对。' });
  }
  const rating = ratingOf(body['rating'], faults);
  if (channel.type === 'rating' && !rating && !faults.some(({ field }) => field === 'rating')) faults.push({ field: 'rating', code: 'required', message: '请选择一个分数。' });
  const department = textOr(body['department'], 200) ?? null;
  if (department && channel.departments?.length && !channel.departments.includes(department)) faults.push({ field: 'department', code: 'option', message: '没有这个受理部门，请重新选择。' });
  const createdAt = textOr(body['createdAt'], 40);
  if (!createdAt || !/^\d{4,6}-\d\d-\d\dT/.test(createdAt)) faults.push({ field: 'createdAt', code: 'format', message: 'createdAt 应是日期时间。' });
  const empty = !rating && !Object.values(answers).some((value) => !isBlank(value)) && !Object.values(fields).some((value) => !isBlank(value));
  if (empty && !faults.length) faults.push({ code: 'required', message: '信是空的。' });
  faults.push(...more(channel));
  if (faults.length) throw new Refusal(faults.some(({ code }) => code === 'file-size') ? 413 : 422, faults);
  const declared = new Map(asked.map((field) => [field.name, field]));
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
