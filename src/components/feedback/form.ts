import { html, nothing, type TemplateResult } from 'lit';
import { ruleOf } from '../../controllers/letter/attach.js';
import { optionOf } from '../../models/letter/check.js';
import { lettersIn } from '../../models/letter/count.js';
import { withoutContact } from '../../models/letter/form.js';
import { errorSummary, fieldView, type FieldView } from '../../parts/field.js';
import { icon } from '../../parts/icons.js';
import { noticeView } from '../../parts/notice.js';
import { sizeText } from '../../parts/size-text.js';
import type { FormField, Question } from '../../spec/types.js';
import { safeUrl } from '../../spec/url.js';
import type { FeedbackContext } from './context.js';

type Choice = { readonly value: string; readonly label: string };
const CONTROLS = ['text', 'textarea', 'tel', 'email', 'date', 'number', 'select', 'radio', 'checkbox'] as const;

/** The form of a channel: native controls, everything wrong said at once, nothing typed ever cleared. */
export function formRoom(c: FeedbackContext): TemplateResult {
  const { words: m } = c;
  const form = c.form!;
  const input = c.act.input;
  const needed = !c.reachable && !form.anonymous && form.contact.some(({ required }) => required);
  const submit = (event: Event): void => {
    event.preventDefault();
    c.act.review();
  };
  return html`${c.faults.length ? errorSummary(c.refused ? m.refusedTitle : m.fix(c.faults.length), c.faults, c.act.go) : nothing}
${c.draft === 'found' ? noticeView({ text: c.prefilled ? m.prefilled : m.draftFound, tone: 'plain' }) : c.prefilled ? noticeView({ text: m.prefilled, tone: 'plain' }) : nothing}
${c.draft === 'none' ? noticeView({ text: m.draftNone, tone: 'warn', icon: 'warn' }) : nothing}
${c.kiosk && navigator.onLine === false ? noticeView({ text: m.kioskOffline, tone: 'warn', icon: 'warn' }) : nothing}
<form class="fm" novalidate autocomplete=${c.kiosk ? 'off' : nothing} @submit=${submit}>
${form.rating ? fieldView({ name: '.rating', label: m.rating, control: 'radio', value: c.values['.rating'], options: m.scores.map((label, i): Choice => ({ value: `${i + 1}`, label: `${label}` })).reverse(), ...error(c, '.rating') }, input) : nothing}
${form.fields.map((field) => fieldView(asField(c, field), input))}
${form.questions.map((question) => fieldView(asQuestion(c, question), input))}
${form.departments.length ? fieldView({ name: '.department', label: m.department, hint: m.departmentHint, control: 'select', none: m.departmentNone, value: c.values['.department'], options: form.departments.map((value): Choice => ({ value, label: c.tr(value) })), ...error(c, '.department') }, input) : nothing}
${form.attachments ? filesField(c) : nothing}
${form.invitation ? fieldView({ name: '.invitation', label: m.invitation, hint: m.invitationHint, control: 'text', value: c.values['.invitation'], ...error(c, '.invitation') }, input) : nothing}
${form.contact.length ? (c.reachable ? contact(c) : noticeView({ text: needed ? m.insecureNeeded : m.insecure, tone: 'warn', icon: 'warn' })) : nothing}
${form.consent ? fieldView({ name: '.public', label: m.consent, hint: m.consentHint, control: 'radio', value: c.values['.public'], options: [{ value: 'yes', label: m.consentYes }, { value: 'no', label: m.consentNo }], ...error(c, '.public') }, input) : nothing}
<div class="trp" aria-hidden="true"><label>${m.trap}<input tabindex="-1" autocomplete="off" name="website" .value=${String(c.values['.trap'] ?? '')} @input=${(event: Event) => input('.trap', (event.currentTarget as HTMLInputElement).value)}></label></div>
<slot name="verification"></slot>
${privacy(c)}
<div class="end"><button type="submit" class="btn fill big1" ?disabled=${needed}>${m.next}</button><button type="button" class="link" @click=${() => c.act.clear()}>${m.clear}</button>${c.cleared ? html`<span class="cl" role="status">${m.cleared}<button type="button" class="link" @click=${() => c.act.undo()}>${m.undo}</button></span>` : nothing}
${c.draft === 'kept' || c.draft === 'found' ? html`<p class="dr">${icon('check', true)}${m.draftKept}</p>` : c.kiosk ? html`<p class="dr">${icon('info', true)}${m.kiosk}</p>` : nothing}</div></form>
${form.notice ? html`<p class="nt">${form.notice}</p>` : nothing}`;
}

const error = (c: FeedbackContext, name: string): { error?: string } => {
  const found = c.faults.find((fault) => fault.name === name);
  return found ? { error: found.text } : {};
};

function counted(c: FeedbackContext, value: unknown, most: number | undefined): Pick<FieldView, 'counted'> {
  if (!most) return {};
  const n = lettersIn(typeof value === 'string' ? value : '');
  return { counted: { shown: c.words.counted(n, most), words: c.words.most(most), over: n > most } };
}

const COMPLETE: Readonly<Record<string, string>> = { tel: 'tel', email: 'email', name: 'name', address: 'street-address' };

function asField(c: FeedbackContext, field: FormField): FieldView {
  const { words: m } = c;
  const value = c.values[field.name];
  const known = CONTROLS.find((control) => control === field.type) ?? 'text';
  // A tick box without options is a single yes.
  const options = known === 'checkbox' && !field.options?.length ? [{ value: m.consentShort, label: field.label }] : (field.options ?? []).map(optionOf);
  const typed = known === 'text' || known === 'textarea' || known === 'tel' || known === 'email';
  return {
    name: field.name, label: field.label, control: known, value, options, none: m.chooseOne,
    ...(field.hint && { hint: field.hint }), ...(!field.required && { optional: m.optional }), ...error(c, field.name), ...(typed ? counted(c, value, field.maxLength) : {}),
    autocomplete: c.kiosk ? 'off' : (COMPLETE[field.type] ?? COMPLETE[field.name] ?? 'off'),
  };
}

function asQuestion(c: FeedbackContext, question: Question): FieldView {
  const { words: m } = c;
  const name = `answers.${question.id}`;
  const shared = { name, label: question.label, value: c.values[name], ...(!question.required && { optional: m.optional }), ...error(c, name) };
  switch (question.type) {
    case 'single': return { ...shared, control: 'radio', options: (question.options ?? []).map(optionOf) };
    case 'multiple': return { ...shared, control: 'checkbox', options: (question.options ?? []).map(optionOf) };
    case 'rating': return { ...shared, control: 'radio', options: m.scores.map((label, i) => ({ value: `${i + 1}`, label })).reverse() };
    case 'text': return { ...shared, control: 'textarea', ...counted(c, c.values[name], question.maxLength) };
  }
}

function contact(c: FeedbackContext): TemplateResult {
  const { words: m } = c;
  const form = c.form!;
  const away = withoutContact(form, c.values);
  const fields = html`<div class=${form.anonymous ? 'who ind' : 'who'}>${form.contact.map((field) => fieldView(asField(c, field), c.act.input))}</div>`;
  if (!form.anonymous) return fields;
  return html`${fieldView({ name: '.contact', label: m.contact, hint: m.contactHint, control: 'radio', value: c.values['.contact'], options: [{ value: 'yes', label: m.contactYes }, { value: 'no', label: m.contactNo }], ...error(c, '.contact') }, c.act.input)}${away || !c.values['.contact'] ? nothing : fields}`;
}

/** What the type list of a channel means in an `accept`. */
const accepted = (types: readonly string[]): string => types.map((type) => (type.indexOf('/') < 0 ? `.${type}` : type)).join(',');

function filesField(c: FeedbackContext): TemplateResult {
  const { words: m } = c;
  const { count, bytes, types } = ruleOf(c.form!.attachments!);
  const choose = (event: Event): void => {
    const box = event.currentTarget as HTMLInputElement;
    if (box.files?.length) c.act.attach(box.files);
    box.value = '';
  };
  return html`<fieldset class=${c.fileFaults.length || c.faults.some(({ name }) => name.indexOf('file') === 0) ? 'fd inv' : 'fd'}><legend class="lb">${m.files} <small class="opt">${m.optional}</small></legend>
${c.fileFaults.map((text) => html`<p class="err" role="status">${icon('error', true)}<span>${text}</span></p>`)}${c.faults.filter(({ name }) => name.indexOf('file') === 0).map(({ text }) => html`<p class="err">${icon('error', true)}<span>${text}</span></p>`)}
<div class="fls"><label class="pick"><input type="file" id="f-file" multiple accept=${accepted(types)} @change=${choose}><span class="btn"><i class="pl"></i>${m.chooseFiles}</span></label><p class="hint">${m.filesHint(count, sizeText(bytes), types.join(c.messages.listStop))}</p></div>
${c.files.length ? html`<ul class="got" role="list">${c.files.map((file, i) => html`<li>${icon('doc')}<span>${file.name} <small>${sizeText(file.bytes.length)}${file.changed ? ` · ${file.changed === 'shrunk' ? m.fileShrunk : m.fileCleaned}` : ''}</small></span><button type="button" class="rm" aria-label=${m.removeFile(file.name)} @click=${() => c.act.detach(i)}>${icon('close', true)}</button></li>`)}</ul><p class="hint">${m.filesNotKept}</p>` : nothing}</fieldset>`;
}


function privacy(c: FeedbackContext): TemplateResult {
  const { words: m } = c;
  const said = c.form!.privacy;
  const href = said?.url && safeUrl(said.url, document.baseURI);
  return html`<p class="prv">${icon('lock')}<span>${said ? m.privacy(said.collected, said.keeper, said.retention) : m.privacyMissing}${href ? html`<a href=${href} @click=${(event: Event) => c.act.navigate(event, href)}>${m.privacyLink}</a>` : nothing}</span></p>`;
}
