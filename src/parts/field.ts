import { css, html, nothing, type TemplateResult } from 'lit';
import { addIcons, icon } from './icons.js';
import { moreIcons } from './icons-more.js';

addIcons(moreIcons);

/** One question of a form: label above, hint, error between hint and control. */
export interface FieldView {
  /** Name of the value; also makes the ids that label, hint and error are tied by. */
  readonly name: string;
  readonly label: string;
  readonly control: 'text' | 'textarea' | 'tel' | 'email' | 'date' | 'number' | 'password' | 'select' | 'radio' | 'checkbox';
  readonly value: string | readonly string[] | undefined;
  readonly hint?: string;
  readonly error?: string;
  /** Word beside the label of what may be left out; mandatory ones carry no sign. */
  readonly optional?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** First line of a select: nothing chosen. */
  readonly none?: string;
  /** "15/25" in the corner, and the limit in words for those who do not see it. */
  readonly counted?: { readonly shown: string; readonly words: string; readonly over: boolean };
  readonly autocomplete?: string;
  readonly placeholder?: string;
}

export type FieldInput = (name: string, value: string | readonly string[]) => void;

export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;

export function fieldView(view: FieldView, input: FieldInput): TemplateResult {
  const id = fieldId(view.name);
  const optional = view.optional ? html` <small class="opt">${view.optional}</small>` : nothing;
  const notes = html`${view.hint ? html`<p class="hint" id=${`${id}-h`}>${view.hint}</p>` : nothing}${view.error ? html`<p class="err" id=${`${id}-e`}>${icon('error', true)}<span>${view.error}</span></p>` : nothing}`;
  const described = [view.hint && `${id}-h`, view.error && `${id}-e`, view.counted && `${id}-c`].filter(Boolean).join(' ') || nothing;
  if (view.control === 'radio' || view.control === 'checkbox') {
    return html`<fieldset class=${view.error ? 'fd inv' : 'fd'} aria-describedby=${described} aria-invalid=${view.control === 'radio' && view.error ? 'true' : nothing} role=${view.control === 'radio' ? 'radiogroup' : nothing}>
<legend class="lb">${view.label}${optional}</legend>${notes}<div class="rds">${(view.options ?? []).map((option, at) => choice(view, option, at ? `${id}-${at}` : id, input))}</div></fieldset>`;
  }
  return html`<div class=${view.error ? 'fd inv' : 'fd'}><label class="lb" for=${id}>${view.label}${optional}</label>${notes}<div class="in">${control(view, id, described, input)}${
    view.counted ? html`<span class=${view.counted.over ? 'cc over' : 'cc'} aria-hidden="true">${view.counted.shown}</span><span class="vh" id=${`${id}-c`}>${view.counted.words}</span>` : nothing
  }</div></div>`;
}

function choice(view: FieldView, option: { readonly value: string; readonly label: string }, id: string, input: FieldInput): TemplateResult {
  const several = view.control === 'checkbox';
  const chosen = several ? (view.value ?? []).indexOf(option.value) >= 0 : view.value === option.value;
  const change = (event: Event): void => {
    const { checked } = event.currentTarget as HTMLInputElement;
    if (!several) return input(view.name, option.value);
    const before = typeof view.value === 'object' ? view.value : [];
    input(view.name, checked ? [...before, option.value] : before.filter((each) => each !== option.value));
  };
  return html`<label class=${chosen ? 'rd on' : 'rd'}><input type=${view.control} id=${id} name=${view.name} .value=${option.value} .checked=${chosen} @change=${change}><i class=${several ? 'bx' : ''}></i><span>${option.label}</span></label>`;
}

function control(view: FieldView, id: string, described: unknown, input: FieldInput): TemplateResult {
  const type = (event: Event): void => input(view.name, (event.currentTarget as HTMLInputElement).value);
  const value = typeof view.value === 'string' ? view.value : '';
  const invalid = view.error ? 'true' : nothing;
  switch (view.control) {
    case 'textarea':
      return html`<textarea id=${id} name=${view.name} rows="5" aria-describedby=${described} aria-invalid=${invalid} placeholder=${view.placeholder ?? nothing} .value=${value} @input=${type}></textarea>`;
    case 'select':
      return html`<span class="sel"><select id=${id} name=${view.name} aria-describedby=${described} aria-invalid=${invalid} .value=${value} @change=${type}><option value="" ?selected=${!value}>${view.none ?? ''}</option>${
        (view.options ?? []).map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)
      }</select>${icon('down')}</span>`;
    default:
      return html`<input id=${id} name=${view.name} type=${view.control === 'number' ? 'text' : view.control} inputmode=${view.control === 'number' ? 'decimal' : nothing} autocomplete=${view.autocomplete ?? 'off'} aria-describedby=${described} aria-invalid=${invalid} placeholder=${view.placeholder ?? nothing} .value=${value} @input=${type}>`;
  }
}

/** "还有 1 处需要修改": takes focus, each line leads to its field. */
export function errorSummary(title: string, faults: readonly { readonly name: string; readonly text: string }[], go: (name: string, event: Event) => void): TemplateResult {
  return html`<div class="sum" role="group" aria-labelledby="sum" tabindex="-1">${icon('error')}<div><p class="st1" id="sum">${title}</p><ul>${
    faults.map(({ name, text }) => html`<li>${name ? html`<a href=${`#${fieldId(name)}`} @click=${(event: Event) => go(name, event)}>${text}</a>` : text}</li>`)
  }</ul></div></div>`;
}

export const fieldStyles = css`
textarea,select{margin:0;font:inherit;color:inherit;letter-spacing:inherit}
.fd{min-width:0;margin:22px 0 0;padding:0;border:0}
.lb{display:block;padding:0;font-weight:700;font-size:var(--_body);line-height:1.6}
legend.lb{float:left;width:100%}
.lb~*{clear:both}
.opt{margin-left:4px;font-weight:400;font-size:var(--_small);color:var(--_ink3)}
.hint{font-size:var(--_small);line-height:1.6;color:var(--_ink3)}
.err{display:flex;font-size:var(--_label);font-weight:700;line-height:1.6;color:var(--_bad)}
.err .i{margin:calc(.8em - 8px) 8px 0 0}
.in{position:relative;margin-top:4px}
.in input,.in textarea,.in select{display:block;width:100%;height:48px;padding:0 14px;border:1px solid var(--_edge);border-radius:4px;color:var(--_ink);background:var(--_paper);font-size:var(--_body);-webkit-appearance:none;appearance:none}
.in textarea{height:132px;min-height:96px;padding:10px 14px 28px;line-height:1.6;resize:vertical}
.in input::placeholder,.in textarea::placeholder{color:var(--_ink3);opacity:1}
.in input:focus,.in textarea:focus,.in select:focus{border-radius:4px}
.sel{position:relative;display:block;max-width:332px}
.sel select{padding-right:44px}
.sel .i{position:absolute;right:14px;top:14px;pointer-events:none}
.sel option{color:#1c2430;background:#fff}
.cc{position:absolute;right:14px;bottom:12px;font-size:var(--_meta);line-height:24px;color:var(--_ink3);background:var(--_paper);pointer-events:none}
.in textarea~.cc{bottom:4px}
.in input:not(:last-child){padding-right:76px}
.cc.over{font-weight:700;color:var(--_bad)}
.rds{display:flex;flex-wrap:wrap}
.rd{position:relative;display:flex;align-items:center;min-height:44px;margin-right:36px;cursor:pointer;line-height:1.5}
.rd input{position:absolute;left:0;top:50%;width:22px;height:22px;margin:-11px 0 0;opacity:0;cursor:pointer}
.rd i{flex:none;width:22px;height:22px;margin-right:10px;border:1px solid var(--_edge);border-radius:50%;background:var(--_paper)}
.rd i.bx{border-radius:2px}
.rd.on{font-weight:700}
.rd.on i{border:7px solid var(--_accent)}
.rd.on i.bx{border-width:11px}
.rd.on i.bx::after{content:"";display:block;width:6px;height:11px;margin:-8px 0 0 -3px;border:solid var(--_on-accent);border-width:0 2px 2px 0;transform:rotate(42deg)}
.rd input:focus-visible~i{outline:3px solid var(--_accent);outline-offset:2px}
.inv{padding-left:16px;border-left:3px solid var(--_bad)}
.inv .in input,.inv .in textarea,.inv .in select{border:2px solid var(--_bad)}
.inv .rd i{border-color:var(--_bad)}
.sum{display:flex;margin-top:24px;padding:16px 20px 18px;border:1px solid var(--_bad);border-left-width:3px;border-radius:4px;background:var(--_bad-tint);color:var(--_bad)}
.sum:focus{outline:3px solid var(--_accent);border-radius:4px}
.sum>.i{margin:5px 10px 0 0}
.sum .st1{font-weight:700;font-size:var(--_lead)}
.sum li{line-height:1.7}
.sum a{color:inherit;border-color:currentColor}
.root[data-elder] .in input,.root[data-elder] .in select{height:64px;border-width:2px}
.root[data-elder] .in textarea{height:200px;border-width:2px}
.root[data-elder] .sel{max-width:none}
.root[data-elder] .sel .i{top:22px}
.root[data-elder] .rd{min-height:60px}
@media (forced-colors:active){.rd.on i{background:Highlight;border-color:Highlight;forced-color-adjust:none}}
@media print{.in input,.in textarea{border:0;border-bottom:1px solid}}
`;
