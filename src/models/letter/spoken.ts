import type { FeedbackChannel, Option } from '../../spec/types.js';
import { optionOf } from './check.js';
import type { LetterForm } from './form.js';

interface Blank { readonly label: string; readonly hint?: string; readonly options?: readonly Option[] }

/**
 * A form in the reader's script. What is asked, of whom and what may be answered is as published; only what is read on the screen follows,
 * so that a letter means the same to its receiver whoever wrote it.
 * @param shown the channel as it is drawn
 * @param tr for words that no document holds: our standard blanks
 */
export function spoken(form: LetterForm, shown: FeedbackChannel, tr: (text: string) => string): LetterForm {
  const say = <T extends Blank>(own: T, other: Blank | undefined): T => ({
    ...own,
    label: other?.label ?? tr(own.label),
    ...(own.hint && { hint: other?.hint ?? tr(own.hint) }),
    ...(own.options && { options: own.options.map((option, i) => {
      const said = other?.options?.[i];
      return { value: optionOf(option).value, label: said === undefined ? tr(optionOf(option).label) : optionOf(said).label };
    }) }),
  });
  const field = (own: LetterForm['fields'][number]): typeof own => say(own, shown.fields?.find(({ name }) => name === own.name));
  return {
    ...form,
    title: shown.title,
    notice: shown.notice ?? '',
    fields: form.fields.map(field),
    contact: form.contact.map(field),
    questions: form.questions.map((own) => say(own, shown.questions?.find(({ id }) => id === own.id))),
    privacy: shown.privacy,
    limit: shown.limit ?? (form.limit && { ...form.limit, rule: tr(form.limit.rule) }),
  };
}
