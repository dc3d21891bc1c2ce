/**
 * Writing into whatever field has the focus, in any shadow root below the terminal, the way a keyboard or an input method would: the
 * field's text changes and the standard events follow, so that no element has to know of the keys on the screen.
 */
export type Field = HTMLInputElement | HTMLTextAreaElement;

const TYPED = ['text', 'search', 'tel', 'url', 'email', 'password', 'number', ''];
const DIGITS = ['tel', 'number'];

/** The field that the focus is in, through shadow roots; undefined where there is none to type in. */
export function focusedField(root: DocumentOrShadowRoot): Field | undefined {
  let at = root.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at instanceof HTMLTextAreaElement) return at.readOnly || at.disabled ? undefined : at;
  if (at instanceof HTMLInputElement && TYPED.indexOf(at.type) >= 0) return at.readOnly || at.disabled ? undefined : at;
  return undefined;
}

/** Figures come first in a field that takes nothing else. */
export const wantsDigits = (field: Field): boolean => DIGITS.indexOf(field.type) >= 0 || /numeric|tel|decimal/.test(field.dataset['gkMode'] ?? '');

/** Keeps the system's own keyboard and its memory of what was typed away from a field. */
export function claim(field: Field): void {
  if (field.inputMode && field.inputMode !== 'none') field.dataset['gkMode'] = field.inputMode;
  field.inputMode = 'none';
  field.autocomplete = 'off';
  field.setAttribute('autocorrect', 'off');
  field.spellcheck = false;
}

/** One field's composition: letters that are not yet words stand in it, selected, until a word is chosen. */
export class Typing {
  /** Letters typed of the word that is being chosen. */
  letters = '';
  /** Where they stand in the field. */
  private _at = 0;
  /** What stands there now: the letters. */
  private _length = 0;

  constructor(readonly field: Field) {}

  get composing(): boolean {
    return this.letters !== '';
  }

  /** A letter of pinyin more, or fewer. */
  compose(letters: string): void {
    const { field } = this;
    if (!this.composing) {
      if (!letters) return;
      this._start();
    }
    this.letters = letters;
    this._say('compositionupdate', letters);
    this._put(letters, 'insertCompositionText', true);
    if (!letters) this._finish('');
    else if (selectable(field)) field.setSelectionRange(this._at, this._at + this._length);
  }

  /** A word is chosen; `rest` are the letters that it did not use. */
  choose(text: string, rest: string): void {
    if (!this.composing) return this.insert(text);
    this.letters = '';
    this._put(text, 'insertCompositionText', true);
    this._finish(text);
    if (rest) this.compose(rest);
  }

  /** What is being composed stays as the letters it is. */
  commit(): void {
    if (this.composing) this.choose(this.letters, '');
  }

  /** Text as it is: digits, English, a space. */
  insert(text: string): void {
    this.commit();
    if (!this._ask('insertText', text)) return;
    this._replace(...this._range(), text);
    this._tell('insertText', text, false);
  }

  /** The letter before, or what is selected. */
  erase(): void {
    if (this.composing) return this.compose(this.letters.slice(0, -1));
    const [from, end] = this._range();
    let start = from;
    if (start === end) {
      if (!start) return;
      // A character outside the basic plane is two units.
      start -= /[\udc00-\udfff]/.test(this.field.value[start - 1]!) && start > 1 ? 2 : 1;
    }
    if (!this._ask('deleteContentBackward', null)) return;
    this._replace(start, end, '');
    this._tell('deleteContentBackward', null, false);
  }

  /** The keyboard's Enter: a line break in a text area, the form's own submission elsewhere. */
  enter(): void {
    this.commit();
    const { field } = this;
    if (field instanceof HTMLTextAreaElement) return this.insert('\n');
    const proceed = field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, composed: true, cancelable: true }));
    if (proceed && field.form) {
      if (typeof field.form.requestSubmit === 'function') field.form.requestSubmit();
      else field.form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    }
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _start(): void {
    const [start, end] = this._range();
    this._at = start;
    this._length = end - start;
    this._say('compositionstart', this.field.value.slice(start, end));
  }

  private _put(text: string, inputType: string, composing: boolean): void {
    if (!this._ask(inputType, text, composing)) return;
    this._replace(this._at, this._at + this._length, text);
    this._length = text.length;
    this._tell(inputType, text, composing);
  }

  private _finish(text: string): void {
    this.letters = '';
    this._length = 0;
    this._say('compositionend', text);
  }

  /** Where the caret is; at the end in fields that do not say (number, email). */
  private _range(): [number, number] {
    const { field } = this;
    const end = field.value.length;
    return selectable(field) ? [field.selectionStart ?? end, field.selectionEnd ?? end] : [end, end];
  }

  private _replace(start: number, end: number, text: string): void {
    const { field } = this;
    const room = field.maxLength < 0 ? Infinity : field.maxLength - (field.value.length - (end - start));
    const fits = text.slice(0, Math.max(0, room));
    if (selectable(field)) field.setRangeText(fits, start, end, 'end');
    else field.value = field.value.slice(0, start) + fits + field.value.slice(end);
  }

  private _ask(inputType: string, data: string | null, isComposing = false): boolean {
    return this.field.dispatchEvent(new InputEvent('beforeinput', { inputType, data, isComposing, bubbles: true, composed: true, cancelable: !isComposing }));
  }

  private _tell(inputType: string, data: string | null, isComposing: boolean): void {
    this.field.dispatchEvent(new InputEvent('input', { inputType, data, isComposing, bubbles: true, composed: true }));
  }

  private _say(type: string, data: string): void {
    this.field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, composed: true }));
  }
}

/** Fields of some types (number, email) tell nothing of their caret. */
const selectable = (field: Field): boolean => {
  try {
    return field.selectionStart !== null;
  } catch {
    return false;
  }
};
