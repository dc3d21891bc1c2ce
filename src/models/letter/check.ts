import { scan } from '../../spec/privacy.js';
import type { FeedbackChannel, FormField, Option, Question } from '../../spec/types.js';
import { lettersIn } from './count.js';

/**
 * What can be wrong with a letter, decided once for the form and for the receiver. Codes, not words: each side says them in its own way.
 * `n` is the limit that was passed.
 */
export type FaultCode = 'required' | 'too-long' | 'option' | 'format' | 'identity' | 'contact' | 'consent' | 'invitation' | 'empty';
export interface FieldFault { readonly code: FaultCode; readonly n?: number }

export type FieldValue = string | number | boolean | readonly string[];

/** Longest text of a field that sets no limit of its own. */
export const LONGEST = 20_000;

/** Fields that tell who someone is, by name or label. */
const CONTACT = /^(?:name|applicantName|organisation|organization|representative|contact|idType|idNumber|postcode|fax|wechat)$|phone|tel|mobile|mail|address|姓名|名称$|电话|手机|邮箱|地址|证件|联系|微信|单位|信用代码|代表人/i;

/** Is this a field about the writer, kept and shown apart from the letter itself? */
export const isContact = (field: Pick<FormField, 'name' | 'label' | 'type'>): boolean =>
  field.type === 'tel' || field.type === 'email' || CONTACT.test(field.name) || /^(?:姓名|电话|手机|邮箱|地址)/.test(field.label) || (CONTACT.test(field.label) && !/信息/.test(field.label));

export const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || value === false || (typeof value === 'string' ? !value.trim() : typeof value === 'object' && !value.length);

const one = (value: FieldValue | undefined): readonly string[] =>
  value === undefined || typeof value === 'boolean' ? [] : typeof value === 'object' ? value : String(value) ? [String(value)] : [];

/** The text or texts of a value. */
export { one as textsOf };

export const optionOf = (option: Option): { readonly value: string; readonly label: string } => (typeof option === 'string' ? { value: option, label: option } : option);

function byRule(value: FieldValue | undefined, rule: { required?: boolean; maxLength?: number; options?: readonly Option[] }): FieldFault | undefined {
  if (isBlank(value)) return rule.required ? { code: 'required' } : undefined;
  const given = one(value);
  if (rule.options?.length) {
    const known = new Set(rule.options.map((option) => optionOf(option).value));
    if (given.some((each) => !known.has(each))) return { code: 'option' };
  }
  const most = rule.maxLength ?? LONGEST;
  return given.some((each) => lettersIn(each) > most) ? { code: 'too-long', n: most } : undefined;
}

/** A day that the calendar has: 2026-02-30 is none. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && day.getTime() === day.getTime() && day.toISOString().slice(0, 10) === text;
}

/** @returns what is wrong with the value of a form field, or undefined */
export function fieldFault(field: FormField, value: FieldValue | undefined): FieldFault | undefined {
  const fault = byRule(value, field);
  if (fault || isBlank(value)) return fault;
  const text = (one(value)[0] ?? '').trim();
  const wrong = (field.type === 'email' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text))
    || (field.type === 'date' && !isDay(text))
    || (field.type === 'number' && !(Number(text) - Number(text) === 0))
    || (field.type === 'tel' && !/\d{3}/.test(text.normalize('NFKC')));
  return wrong ? { code: 'format' } : undefined;
}

/** @returns what is wrong with the answer to a question, or undefined */
export function answerFault(question: Question, value: FieldValue | undefined): FieldFault | undefined {
  const fault = byRule(value, question);
  if (fault || isBlank(value)) return fault;
  return (question.type === 'single' && one(value).length > 1) || (question.type === 'rating' && !/^[1-5]$/.test(String(value))) ? { code: 'format' } : undefined;
}

/** Who an applicant is, the office checks with the paper in its hand: in 依申请公开 an identity number is asked back out of the letter. */
export const holdsIdentity = (channel: Pick<FeedbackChannel, 'type'>, value: FieldValue | undefined): boolean =>
  channel.type === 'request' && one(value).some((text) => scan(text).some(({ kind }) => kind === 'id-card' || kind === 'id-card-old'));
