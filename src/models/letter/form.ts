import type { AttachmentRule, FeedbackChannel, FeedbackType, FormField, PrivacyNotice, Question } from '../../spec/types.js';
import { scan } from '../../spec/privacy.js';
import { answerFault, fieldFault, holdsIdentity, isBlank, isContact, optionOf, textsOf, type FaultCode, type FieldValue } from './check.js';
import { standardFields } from './standard.js';

/** What a person has put into the form: by field name, `answers.<id>` for questions, and our own controls with a leading dot. */
export type Values = Readonly<Record<string, string | readonly string[]>>;
export interface Fault { readonly name: string; readonly code: FaultCode; readonly label: string; readonly n?: number }

/** A channel as a form: its blanks in the order in which they are asked. */
export interface LetterForm {
  readonly id: string;
  readonly type: FeedbackType;
  readonly title: string;
  readonly notice: string;
  readonly fields: readonly FormField[];
  /** About the writer; asked after the letter, over https only. */
  readonly contact: readonly FormField[];
  /** A letter without contact is taken. */
  readonly anonymous: boolean;
  readonly questions: readonly Question[];
  readonly departments: readonly string[];
  readonly attachments: AttachmentRule | undefined;
  readonly rating: boolean;
  readonly invitation: boolean;
  /** Asked whether letter and answer may be published. */
  readonly consent: boolean;
  readonly privacy: PrivacyNotice | undefined;
  readonly limit: { readonly days: number; readonly rule: string } | undefined;
  readonly channel: FeedbackChannel;
}

const PUBLISHED: readonly FeedbackType[] = ['letter', 'opinion'];

export function formOf(channel: FeedbackChannel): LetterForm {
  const fields = channel.fields ?? standardFields(channel.type);
  return {
    id: channel.id,
    type: channel.type,
    title: channel.title,
    notice: channel.notice ?? '',
    fields: fields.filter((field) => !isContact(field)),
    contact: fields.filter(isContact),
    anonymous: channel.anonymous === true && channel.type !== 'request',
    questions: channel.questions ?? [],
    departments: channel.departments ?? [],
    attachments: channel.attachments && channel.attachments.max !== 0 ? channel.attachments : undefined,
    rating: channel.type === 'rating',
    invitation: channel.type === 'supervision',
    consent: PUBLISHED.includes(channel.type),
    privacy: channel.privacy,
    limit: channel.limit ?? (channel.type === 'request' ? { days: 20, rule: '《中华人民共和国政府信息公开条例》第三十三条' } : undefined),
    channel,
  };
}

/** Does this choice mean that the writer leaves no contact? */
export const withoutContact = (form: LetterForm, values: Values): boolean => form.anonymous && values['.contact'] === 'no';

/** Everything that is wrong, in the order of the form. `reachable`: contact fields are shown (https). */
export function faultsOf(form: LetterForm, values: Values, reachable = true): readonly Fault[] {
  const faults: Fault[] = [];
  const put = (name: string, label: string, fault: { code: FaultCode; n?: number } | undefined): void => {
    if (fault) faults.push({ name, label, ...fault });
  };
  if (form.rating && !/^[1-5]$/.test(String(values['.rating'] ?? ''))) put('.rating', '', { code: 'required' });
  for (const field of form.fields) put(field.name, field.label, holdsIdentity(form, values[field.name]) ? { code: 'identity' } : fieldFault(field, values[field.name]));
  for (const question of form.questions) put(`answers.${question.id}`, question.label, answerFault(question, values[`answers.${question.id}`]));
  const department = values['.department'];
  if (typeof department === 'string' && department && !form.departments.includes(department)) put('.department', '', { code: 'option' });
  if (form.invitation && isBlank(values['.invitation'])) put('.invitation', '', { code: 'invitation' });
  if (reachable && !withoutContact(form, values)) {
    for (const field of form.contact) put(field.name, field.label, holdsIdentity(form, values[field.name]) ? { code: 'identity' } : fieldFault(field, values[field.name]));
    // Whoever chooses to be reached must say how.
    if (form.anonymous && form.contact.length && values['.contact'] === 'yes' && form.contact.every(({ name }) => isBlank(values[name]))) put(form.contact[0]!.name, form.contact[0]!.label, { code: 'contact' });
  }
  if (form.anonymous && form.contact.length && reachable && !values['.contact']) put('.contact', '', { code: 'required' });
  if (form.consent && !values['.public']) put('.public', '', { code: 'consent' });
  if (!faults.length && !form.rating && !form.questions.length && form.fields.every(({ name }) => isBlank(values[name]))) put(form.fields[0]?.name ?? '', form.fields[0]?.label ?? '', { code: 'empty' });
  else if (!faults.length && form.questions.length && !form.fields.length && form.questions.every(({ id }) => isBlank(values[`answers.${id}`]))) put(`answers.${form.questions[0]!.id}`, form.questions[0]!.label, { code: 'empty' });
  return faults;
}

/** Labels of the fields whose text holds a number that should not be in a letter (identity, bank card); a word of warning, no refusal. */
export function sensitiveIn(form: LetterForm, values: Values): readonly string[] {
  return form.fields.filter(({ name }) => textsOf(values[name]).some((text) => scan(text).some(({ kind }) => kind !== 'mobile'))).map(({ label }) => label);
}

/** One line of the letter as it is read over before sending, printed or copied. */
export interface Line { readonly name: string; readonly label: string; readonly text: string }

/** The letter in words. `own` names our own controls in the reader's language. */
export function linesOf(form: LetterForm, values: Values, own: { department: string; name: (department: string) => string; rating: string; score: (n: string) => string; invitation: string; consent: string; yes: string; no: string; noContact: string; contact: string }): readonly Line[] {
  const lines: Line[] = [];
  const put = (name: string, label: string, text: string): void => {
    if (text.trim()) lines.push({ name, label, text });
  };
  const said = (field: { options?: FormField['options'] }, value: FieldValue | undefined): string => {
    const options = (field.options ?? []).map(optionOf);
    return textsOf(value).map((each) => options.find((option) => option.value === each)?.label ?? each).join('、');
  };
  if (form.rating) put('.rating', own.rating, values['.rating'] ? own.score(String(values['.rating'])) : '');
  for (const field of form.fields) put(field.name, field.label, said(field, values[field.name]));
  for (const question of form.questions) put(`answers.${question.id}`, question.label, said(question, values[`answers.${question.id}`]));
  put('.department', own.department, own.name(String(values['.department'] ?? '')));
  if (form.contact.length) {
    if (withoutContact(form, values)) put('.contact', own.contact, own.noContact);
    else for (const field of form.contact) put(field.name, field.label, said(field, values[field.name]));
  }
  if (form.consent) put('.public', own.consent, values['.public'] === 'yes' ? own.yes : values['.public'] === 'no' ? own.no : '');
  return lines;
}
