import { html, nothing, type TemplateResult } from 'lit';
import type { CodeController } from '../../controllers/code.js';
import type { QrWords } from '../../i18n/qr.js';
import { codeTarget, readableAddress, type CodeDrawing, type CodeTarget } from '../../models/qr.js';
import { codeView } from '../../parts/code.js';

export interface OneCode {
  readonly value: string;
  readonly base: string;
  readonly caption: string;
  readonly alt: string;
  readonly copied: boolean;
  readonly drawing: CodeDrawing;
  /** Address of the emblem. */
  readonly picture: string | undefined;
  readonly words: QrWords;
  readonly codes: CodeController;
  copy(text: string): void;
  save(text: string, type: 'svg' | 'png'): void;
  print(text: string): void;
}

/** Why there is no code, as a sentence. */
export const refusal = (target: Extract<CodeTarget, { refused: string }>, m: QrWords): string =>
  target.refused === 'too-long' ? m.tooLong(target.length ?? 0) : m.refused[target.refused]!;

/** The address in words; it may break before each stroke. */
export const addressView = (url: string): unknown => readableAddress(url).split('/').map((part, i) => (i ? html`<wbr />/${part}` : part));

/** One code with its caption, its address in words and what can be done with it. */
export function oneCode(c: OneCode): TemplateResult {
  const { words: m, drawing } = c;
  const target = codeTarget(c.value, drawing.level, c.base);
  if ('refused' in target) return html`<p class="ref1" role="status">${refusal(target, m)}</p>`;
  const { text } = target;
  const matrix = c.codes.get(text, drawing.level);
  const address = readableAddress(text);
  return html`<div class="one"><div class="box">${matrix ? codeView(matrix, c.alt || m.alt(c.caption || address), { ...drawing, picture: c.picture }) : nothing}</div>
${c.caption ? html`<p class="cap">${c.caption}</p>` : nothing}<p class="adr">${addressView(text)}</p>${drawing.faults.length ? html`<p class="adr warn" role="status">${m.faults[drawing.faults[0]!]}</p>` : nothing}
<p class="qacts np"><button type="button" @click=${() => c.copy(text)}>${m.copy}</button><button type="button" @click=${() => c.save(text, 'svg')}>${m.svg}</button><button type="button" @click=${() => c.save(text, 'png')}>${m.png}</button><button type="button" @click=${() => c.print(text)}>${m.print}</button></p>
<p class="adr" role="status">${c.copied ? m.copied : ''}</p></div>`;
}
