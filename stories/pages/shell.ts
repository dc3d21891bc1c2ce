import { LitElement, css, html, type TemplateResult } from 'lit';
import { onPreferences, readPreferences, themeOf } from '../../src/controllers/preferences.js';

/** A county portal's column page around what is put in: name, path, columns at the left, facts at the right. Stories only; dark where the visitor or the frame is. */
export class StoryPortal extends LitElement {
  static override styles = css`
    :host { display: block; max-width: 1232px; margin: 0 auto; color: var(--story-ink, #1c2430); background: var(--story-paper, #fff); line-height: 1.75; }
    header { display: flex; flex-wrap: wrap; align-items: center; border-bottom: 1px solid var(--story-line, rgba(28, 36, 48, .13)); }
    header p { margin: 0 48px 0 0; padding: 14px 0; font: 700 20px/1.6 "Noto Serif SC", serif; letter-spacing: .06em; }
    ul { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
    header li { padding: 16px 16px 14px; font-size: 15px; color: var(--story-quiet, #46515e); }
    header .here { border-bottom: 2px solid var(--story-here, #0b57a4); font-weight: 700; color: var(--story-ink, #1c2430); }
    nav.path { padding-top: 14px; font-size: 14px; color: var(--story-quiet, #5d6875); }
    .columns { display: grid; grid-template-columns: 184px minmax(0, 760px) minmax(0, 1fr); grid-gap: 48px; padding-top: 28px; }
    .side ul { display: block; }
    .side li { padding: 9px 0; border-bottom: 1px solid var(--story-line, rgba(28, 36, 48, .13)); font-size: 15px; }
    h1 { margin: 0; font: 700 30px/1.4 "Noto Serif SC", serif; }
    h2 { margin: 0 0 8px; padding-bottom: 8px; border-bottom: 2px solid; font: 700 18px/1.6 "Noto Serif SC", serif; }
    .meta { margin: 4px 0 14px; padding-bottom: 12px; border-bottom: 1px solid var(--story-line, rgba(28, 36, 48, .13)); font-size: 13px; color: var(--story-quiet, #5d6875); }
    .text { margin: 0; text-indent: 2em; }
    dt { font-size: 14px; color: var(--story-quiet, #5d6875); }
    dd { margin: 0 0 10px; font-size: 14px; }
    @media (max-width: 1100px) { .columns { display: block; } .side { margin-top: 36px; } .left { display: none; } }
    @media (max-width: 639px) { h1 { font-size: 22px; } header p { padding: 8px 0 0; } header li { padding: 9px 16px 9px 0; } }
  `;

  static override properties = { column: {}, office: {}, heading: {}, publisher: {}, siblings: {} };
  declare column: string;
  declare office: string;
  declare heading: string;
  declare publisher: string;
  /** Names in the left column, parted by spaces. */
  declare siblings: string;
  private _off: (() => void) | undefined;

  constructor() {
    super();
    this.column = '乡镇公开';
    this.office = '史店乡';
    this.heading = '史店乡政务公开事项';
    this.publisher = '史店乡人民政府';
    this.siblings = '三河镇 七营镇 史店乡 李旺镇';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const frame = this.closest<HTMLElement>('.gk-frame');
    if (!frame) return;
    const asked = frame.dataset['theme'] ?? '';
    const dress = (): void => void (frame.dataset['theme'] = themeOf(readPreferences().theme, asked).colour === 'dark' ? 'dark' : asked);
    this._off = onPreferences(dress);
    dress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._off?.();
  }

  protected override render(): TemplateResult {
    return html`
      <header><p>海原县人民政府</p><nav aria-label="网站栏目"><ul><li>首页</li><li>信息公开</li><li class="here">${this.column}</li><li>事项清单</li></ul></nav></header>
      <nav class="path" aria-label="当前位置">政府信息公开 › ${this.column} › ${this.office}</nav>
      <div class="columns">
        <nav class="side left" aria-label=${this.column}><h2>${this.column}</h2><ul>${this.siblings.split(' ').map((name) => html`<li>${name}</li>`)}</ul></nav>
        <main><h1>${this.heading}</h1><p class="meta">发布机构：${this.publisher}　更新日期：2026-07-08　示例数据</p>
          <p class="text">${this.publisher}依照县的标准目录，编列应当主动公开的事项如下，并按国家政策和工作变化及时调整。</p><slot></slot></main>
        <aside class="side" aria-label="查问与申请"><h2>查问与申请</h2><dl><dt>受理机构</dt><dd>${this.publisher}办公室</dd><dt>电话</dt><dd>0955-4000070</dd></dl></aside>
      </div>`;
  }
}

/** Defines the tag; a call, because the package's `sideEffects` would have a mere import dropped. */
export function definePortal(): void {
  if (!customElements.get('story-portal')) customElements.define('story-portal', StoryPortal);
}
