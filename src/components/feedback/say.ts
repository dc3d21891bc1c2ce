import { ruleOf, type AttachFault } from '../../controllers/letter/attach.js';
import type { FeedbackWords } from '../../i18n/feedback.js';
import type { Fault, Line, LetterForm, Values } from '../../models/letter/form.js';
import { linesOf } from '../../models/letter/form.js';
import { sizeText } from '../../parts/size-text.js';
import type { AttachmentRule } from '../../spec/types.js';

/** A fault in the reader's language. */
export function sayFault({ name, code, label, n }: Fault, m: FeedbackWords): string {
  if (name === '.rating') return m.chooseScore;
  if (name === '.contact') return m.chooseContact;
  return m.faults[code]?.(label || m.department, n ?? 0) ?? '';
}

export function sayFile(fault: AttachFault, rule: AttachmentRule, m: FeedbackWords): string {
  const { count, bytes, types } = ruleOf(rule);
  switch (fault.code) {
    case 'kind': return m.fileKind(fault.name, types.join('、'));
    case 'size': return m.fileSize(fault.name, sizeText(bytes));
    case 'broken': return m.fileBroken(fault.name);
    case 'count': return m.fileCount(count);
  }
}

/** The letter in words, our own controls named in the reader's language. */
export const sayLines = (form: LetterForm, values: Values, m: FeedbackWords, tr: (text: string) => string): readonly Line[] => linesOf(form, values, {
  department: m.department, name: tr, rating: m.rating, score: (n) => m.scores[Number(n) - 1] ?? n, invitation: m.invitation, consent: m.consentShort, yes: m.consentYes, no: m.consentNo, noContact: m.contactNo, contact: m.contact,
});
