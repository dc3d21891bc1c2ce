import { css, html, nothing, type TemplateResult } from 'lit';
import { claim, focusedField, Typing, wantsDigits, type Field } from '../../controllers/kiosk/typing.js';
import type { KioskWords } from '../../i18n/kiosk.js';
import { Lexicon, type Candidate } from '../../models/ime.js';
import { keyRows, type Key, type KeyName, type Layer } from '../../models/key-rows.js';
import { icon } from '../../parts/icons.js';

const REPEAT_AFTER = 450;
const REPEAT_EVERY = 70;
/** Candidates on one bar. */
const BAR = 5;
const COMMA: Readonly<Record<string, string>> = { ',': '，', '.': '。', '?': '？' };

/** The keyboard on the screen: pinyin with the site's own words, English, digits. Lives as long as the terminal; knows one field at a time. */
export class Keyboard {
  private _typing: Typing | undefined;
  private _layer: Layer = 'pinyin';
  private _capitals = false;
  private _page = 0;
  private _found: readonly Candidate[] = [];
  private _lexicon: Lexicon | undefined;
  private _repeat: ReturnType<typeof setTimeout> | undefined;
  private _hidden: Field | undefined;
  /** The field's text if it ends in a word that was just chosen. */
  private _word = '';

  constructor(private readonly root: ShadowRoot, private readonly changed: () => void, private words: () => readonly string[]) {}

  /** The field that is written in. */
  get field(): Field | undefined {
    return this._typing?.field;
  }

  /** The dictionary has come, or another. */
  forgetWords(): void {
    this._lexicon = undefined;
  }

  /** Looks where the focus is now. */
  follow(): void {
    const field = focusedField(this.root);
    if (field === this._typing?.field) return;
    this._typing?.commit();
    this._found = [];
    this._page = 0;
    if (field !== this._hidden) this._hidden = undefined;
    if (field && field !== this._hidden) {
      claim(field);
      this._layer = wantsDigits(field) ? 'digits' : this._layer === 'digits' ? 'pinyin' : this._layer;
      this._typing = new Typing(field);
    } else this._typing = undefined;
    this.changed();
  }

  /** A key of a real keyboard was pressed: what was being composed here stays as it is. */
  physical(event: KeyboardEvent): void {
    if (!event.isTrusted || !this._typing?.composing || event.ctrlKey || event.altKey || event.metaKey) return;
    const { key } = event;
    if (/^[1-5]$/.test(key) && this._found[this._page * BAR + Number(key) - 1]) this._choose(this._found[this._page * BAR + Number(key) - 1]!);
    else if (key === ' ' && this._found[0]) this._choose(this._found[this._page * BAR]!);
    else if (key === 'Backspace') this._press('ERASE', true);
    else if (key === 'Escape') this._typing.compose('');
    else if (/^[a-z]$/.test(key)) this._press(key, false);
    else return void this._typing.commit();
    event.preventDefault();
    event.stopPropagation();
  }

  /** The next visitor finds the keyboard as the first did. */
  reset(): void {
    clearTimeout(this._repeat);
    this._typing?.field.blur();
    this._typing = this._hidden = undefined;
    this._layer = 'pinyin';
    this._capitals = false;
    this._word = '';
    this._found = [];
    this._page = 0;
  }

  private _press(name: string, does: boolean): void {
    const typing = this._typing;
    if (!typing) return;
    if (does) this._do(name as KeyName, typing);
    else if (this._layer === 'pinyin' && /[a-z]/.test(name)) {
      // Words of a search are parted: each must be found, in any order.
      if (!typing.composing && this._word && typing.field.type === 'search' && typing.field.value === this._word) typing.insert(' ');
      this._word = '';
      typing.compose(typing.letters + name);
    }
    else typing.insert(this._layer === 'pinyin' ? (COMMA[name] ?? name) : name);
    this._seek();
  }

  private _do(name: KeyName, typing: Typing): void {
    switch (name) {
      case 'ERASE': return typing.erase();
      case 'SPACE': return this._found.length ? this._choose(this._found[this._page * BAR]!) : typing.insert(' ');
      case 'ENTER':
        if (typing.composing) return typing.commit();
        typing.enter();
        if (typing.field instanceof HTMLInputElement) this.hide();
        return;
      case 'SHIFT': this._capitals = !this._capitals; return;
      case 'DIGITS': typing.commit(); this._layer = 'digits'; return;
      case 'LETTERS': this._layer = 'pinyin'; return;
      case 'LANGUAGE': typing.commit(); this._layer = this._layer === 'english' ? 'pinyin' : 'english'; this._capitals = false; return;
      default: return name satisfies never;
    }
  }

  /** Put away; the next touch of the field brings it back. */
  hide(): void {
    this._typing?.commit();
    this._typing?.field.blur();
    this._typing = undefined;
    this.changed();
  }

  private _seek(): void {
    const letters = this._typing?.letters ?? '';
    this._page = 0;
    this._found = letters ? (this._lexicon ??= new Lexicon(this.words())).candidates(letters) : [];
    this.changed();
  }

  private _choose(candidate: Candidate): void {
    const typing = this._typing;
    if (!typing) return;
    const rest = typing.letters.slice(candidate.used);
    typing.choose(candidate.text, rest);
    this._word = !rest && candidate.text.length > 1 ? typing.field.value : '';
    this._seek();
  }

  view(w: KioskWords): TemplateResult | typeof nothing {
    if (!this._typing) return nothing;
    const rows = keyRows(this._layer, this._capitals);
    const start = this._page * BAR;
    const bar = this._found.slice(start, start + BAR);
    // The field keeps the focus: a key takes nothing but the touch.
    const hold = (event: Event): void => event.preventDefault();
    const turn = (by: number) => (): void => {
      this._page += by;
      this.changed();
    };
    return html`<div class="kb" role="group" aria-label=${w.keyboard} @mousedown=${hold} @pointerup=${this._stop} @pointercancel=${this._stop} @pointerleave=${this._stop}>
<div class="cb"><span class="py">${this._typing.letters}</span><div class="cs" role="group" aria-label=${w.candidates}>${bar.map((one, i) => html`<button type="button" class=${!i && !this._page ? 'on' : ''} @click=${() => this._choose(one)}><small>${i + 1}</small>${one.text}</button>`)}</div
>${this._page ? html`<button type="button" class="tn" aria-label=${w.fewerCandidates} @click=${turn(-1)}>${icon('left')}</button>` : nothing}${this._found.length > start + BAR ? html`<button type="button" class="tn" aria-label=${w.moreCandidates} @click=${turn(1)}>${icon('right')}</button>` : nothing}${
      bar.length ? nothing : html`<button type="button" class="tn" aria-label=${w.hide} @click=${() => this.hide()}>${icon('hide')}</button>`
    }</div>
<div class="ky">${rows.map((row) => html`<div>${row.map((key) => this._key(key, w))}</div>`)}</div></div>`;
  }

  private _key(key: Key, w: KioskWords): TemplateResult {
    const { name, does } = key;
    const down = (event: PointerEvent): void => {
      if (event.button) return;
      this._press(name, does);
      if (name === 'ERASE') this._again(REPEAT_AFTER);
    };
    // A click without a pointer: Enter on the key, a switch, a screen reader.
    const click = (event: MouseEvent): void => {
      if (!event.detail) this._press(name, does);
    };
    const multiline = this._typing?.field instanceof HTMLTextAreaElement;
    const face = does ? this._face(name as KeyName, w, multiline) : name;
    return html`<button type="button" class=${does ? `k fn w${key.width}${name === 'ENTER' ? ' go' : name === 'SPACE' ? ' sp' : ''}` : 'k'} aria-label=${does ? this._name(name as KeyName, w, multiline) : nothing} aria-pressed=${name === 'SHIFT' ? String(this._capitals) : nothing} @pointerdown=${down} @click=${click}>${face}</button>`;
  }

  private _name(name: KeyName, w: KioskWords, multiline: boolean): string {
    const names: Readonly<Record<KeyName, string>> = { DIGITS: w.digits, LETTERS: w.letters, LANGUAGE: this._layer === 'english' ? w.chinese : w.english, SPACE: w.space, ERASE: w.erase, ENTER: multiline ? w.enter : w.find, SHIFT: w.shift };
    return names[name];
  }

  private _face(name: KeyName, w: KioskWords, multiline: boolean): unknown {
    return name === 'ERASE' ? icon('erase') : name === 'SHIFT' ? icon('shift') : this._name(name, w, multiline);
  }

  private _again(after: number): void {
    clearTimeout(this._repeat);
    this._repeat = setTimeout(() => {
      this._press('ERASE', true);
      this._again(REPEAT_EVERY);
    }, after);
  }

  private readonly _stop = (): void => clearTimeout(this._repeat);
}

export const styles = [css`
.kb{flex:none;border-top:1px solid var(--_line2);background:var(--_ground);user-select:none;-webkit-user-select:none;touch-action:manipulation}
.cb{display:flex;align-items:stretch;min-height:calc(104px*var(--k));padding:calc(8px*var(--k)) calc(24px*var(--k)) calc(8px*var(--k)) calc(28px*var(--k));border-bottom:1px solid var(--_line2);background:var(--_paper)}
.py{align-self:center;min-width:calc(84px*var(--k));padding:2px calc(24px*var(--k)) 2px 0;border-right:1px solid var(--_line2);font-size:calc(var(--f)*1.1);color:var(--_accent)}
.py:empty{visibility:hidden}
.cs{display:flex;flex:1;min-width:0;margin-left:calc(20px*var(--k));overflow:hidden}
.cs button{display:flex;align-items:center;flex:none;min-width:44px;padding:0 calc(26px*var(--k));font-size:max(20px,calc(38px*var(--k)));line-height:1.2;border-radius:2px}
.cs small{margin-right:calc(12px*var(--k));font-size:max(14px,calc(22px*var(--k)));color:var(--_ink3)}
.cs .on{font-weight:700;color:var(--_accent-strong);background:var(--_tint)}
[data-theme=contrast] .cs .on{outline:2px solid;outline-offset:-2px}
.tn{flex:none;display:flex;align-items:center;justify-content:center;min-width:max(44px,calc(80px*var(--k)))}
.tn .i{width:calc(var(--f)*1.2);height:calc(var(--f)*1.2)}
.ky{max-width:calc(1240px*var(--k2));margin:0 auto;padding:calc(14px*var(--k)) calc(28px*var(--k)) calc(20px*var(--k))}
.ky>div{display:flex;justify-content:center;margin:0 -5px calc(10px*var(--k))}
.k{flex:10 1 0;max-width:calc(10% - 10px);min-width:0;min-height:var(--key);margin:0 max(2px,calc(5px*var(--k)));border:1px solid var(--_edge);border-radius:max(3px,calc(5px*var(--k)));font-size:max(19px,calc(34px*var(--k)));line-height:1;text-align:center;background:var(--_paper);-webkit-tap-highlight-color:transparent;touch-action:none}
.k:active{color:var(--_on-accent);background:var(--_accent)}
.fn{max-width:none;font-size:max(15px,calc(28px*var(--k)));border-color:transparent;background:var(--_tint2)}
.fn .i{width:1.3em;height:1.3em}
.w15{flex-grow:15}.w16{flex-grow:16}.w26{flex-grow:26}.w46{flex-grow:46}.w62{flex-grow:62}
.sp{border-color:var(--_edge);background:var(--_paper)}
.go{font-weight:700;color:var(--_on-accent);background:var(--_accent)}
.fn[aria-pressed=true]{outline:3px solid var(--_accent);outline-offset:-3px}
.root[data-narrow] .ky{padding:8px 4px}
.root[data-narrow] .ky>div{margin:0 -1px 4px}
.root[data-narrow] .k{max-width:calc(10% - 2px);margin:0 1px}
.root[data-narrow] .fn{max-width:none}
.root[data-narrow] .cs{overflow-x:auto}
[data-theme=contrast] .k{border-color:var(--_edge)}
`];
