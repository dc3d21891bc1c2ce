/** The tokens as a reviewer wants them: every colour of every theme with its measured contrast, the sizes, the steps of space. Stories only. */
import { LitElement, css, html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { contrast, parseColour, type Rgb } from '../../src/styles/accent.js';
import { tokens } from '../../src/styles/all.js';

const NAMES = 'paper ground ink ink2 ink3 line line2 edge rule accent accent-strong on-accent tint tint2 mark mark-ink ok ok-tint warn warn-tint bad bad-tint'.split(' ');

/** What a colour stands on, and the contrast it must have there (WCAG AA; body text 7). */
const PAIRS: Readonly<Record<string, readonly [ground: string, least: number]>> = {
  ink: ['paper', 7], ink2: ['paper', 7], ink3: ['paper', 4.5], edge: ['paper', 3], rule: ['paper', 3], accent: ['paper', 4.5], 'accent-strong': ['tint', 4.5],
  'on-accent': ['accent', 4.5], 'mark-ink': ['mark', 4.5], ok: ['ok-tint', 4.5], warn: ['warn-tint', 4.5], bad: ['bad-tint', 4.5],
};

/** `#rgb[a]`, `#rrggbb[aa]` over a ground. */
function solid(value: string, ground: Rgb): Rgb | undefined {
  const hex = /^#([\da-f]+)$/i.exec(value.trim())?.[1] ?? '';
  const long = hex.length < 5 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const rgb = parseColour(`#${long.slice(0, 6)}`);
  const alpha = long.length === 8 ? parseInt(long.slice(6), 16) / 255 : 1;
  return rgb ? ([0, 1, 2].map((i) => Math.round(rgb[i]! * alpha + ground[i]! * (1 - alpha))) as unknown as Rgb) : undefined;
}

const LOOKS = [['blue', false], ['red', false], ['dark', false], ['contrast', false], ['blue', true]] as const;
const TITLES: Readonly<Record<string, string>> = { blue: '政务蓝 blue', red: '公文红 red', dark: '深色 dark', contrast: '高对比 contrast' };

export class StoryColours extends LitElement {
  static override styles = [...tokens, css`
    :host { display: block; }
    .root { margin-bottom: 36px; padding: 20px 24px; color: var(--_ink); background: var(--_paper); font: 14px/1.6 var(--_sans); }
    h2 { margin: 0 0 12px; font: 700 20px/1.4 var(--_serif); }
    table { width: 100%; border-collapse: collapse; border-top: 2px solid var(--_rule); border-bottom: 2px solid var(--_rule); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    th, td { padding: 6px 12px 6px 0; text-align: left; border-bottom: 1px solid var(--_line); font-weight: 400; }
    thead th { border-bottom-color: var(--_rule); font-weight: 700; }
    .swatch { display: block; width: 56px; height: 24px; border: 1px solid var(--_line2); }
  `];

  private row(root: HTMLElement, name: string): TemplateResult {
    const value = (token: string): string => getComputedStyle(root).getPropertyValue(`--_${token}`).trim();
    const paper = solid(value('paper'), [255, 255, 255])!;
    const [ground, least] = PAIRS[name] ?? [];
    const on = ground && solid(value(ground), paper);
    const own = solid(value(name), paper);
    const ratio = on && own ? contrast(own, on) : undefined;
    const paint = (el?: Element): void => { if (el instanceof HTMLElement) el.style.setProperty('background', `var(--_${name})`); };
    return html`<tr><td><span class="swatch" ${ref(paint)}></span></td><th scope="row">--gk-${name}</th><td>${value(name)}</td>
      <td>${ratio === undefined ? '' : `${ratio.toFixed(1)} 在 ${ground!} 上，要 ${least!}`}</td><td>${ratio === undefined ? '' : ratio >= least! ? '够' : '不够'}</td></tr>`;
  }

  protected override render(): TemplateResult {
    return html`${LOOKS.map(([theme, elder]) => html`<div class="root" data-theme=${theme} ?data-elder=${elder}><h2>${elder ? '长者版 elder' : TITLES[theme]}</h2><div class="here"></div></div>`)}`;
  }

  /** The values are those that the sheets give; they are known once the roots stand. */
  protected override firstUpdated(): void {
    void import('lit').then(({ render }) => {
      for (const root of this.renderRoot.querySelectorAll<HTMLElement>('.root')) {
        render(html`<table><thead><tr><th>样子</th><th>名称</th><th>值</th><th>对比度</th><th>合格</th></tr></thead><tbody>${NAMES.map((name) => this.row(root, name))}</tbody></table>`, root.querySelector<HTMLElement>('.here')!);
      }
      this.setAttribute('data-drawn', '');
    });
  }
}

const SIZES = [['display', '组件标题'], ['section', '分组、面板'], ['lead', '搜索框、卡片标题'], ['body', '正文、表单'], ['small', '标签、表格'], ['meta', '说明、末行'], ['target', '可点的高度']] as const;
const SPACE = [4, 8, 12, 16, 20, 24, 28, 36, 48, 64];

export class StoryScale extends LitElement {
  static override styles = [...tokens, css`
    :host { display: block; }
    .root { padding: 20px 24px; color: var(--_ink); background: var(--_paper); font-family: var(--_sans); }
    h2 { margin: 24px 0 8px; padding-bottom: 6px; border-bottom: 2px solid var(--_rule); font: 700 20px/1.4 var(--_serif); }
    p { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0; padding: 8px 0; border-bottom: 1px solid var(--_line); }
    small { width: 260px; font-size: 13px; color: var(--_ink3); }
    i { display: block; height: 16px; background: var(--_accent); }
  `];

  private sizes(elder: boolean): TemplateResult {
    const size = (role: string, serif: boolean) => (el?: Element): void => {
      if (!(el instanceof HTMLElement)) return;
      el.style.setProperty('font-size', `var(--_${role})`);
      if (serif) el.style.setProperty('font-family', 'var(--_serif)');
    };
    return html`<div class="root" ?data-elder=${elder}><h2>${elder ? '字号：长者版' : '字号'}</h2>${SIZES.map(([role, use]) => html`<p><small>--_${role}　${use}</small>
      ${role === 'target' ? html`<i ${ref((el) => { if (el instanceof HTMLElement) { el.style.setProperty('width', '120px'); el.style.setProperty('height', 'var(--_target)'); } })}></i>` : html`<span ${ref(size(role, role === 'display' || role === 'section'))}>海原县基层政务公开标准目录 2026</span>`}</p>`)}</div>`;
  }

  protected override render(): TemplateResult {
    const wide = (px: number) => (el?: Element): void => { if (el instanceof HTMLElement) el.style.setProperty('width', `${px}px`); };
    return html`${this.sizes(false)}${this.sizes(true)}<div class="root"><h2>间距</h2>${SPACE.map((px) => html`<p><small>${px} px</small><i ${ref(wide(px))}></i></p>`)}</div>`;
  }
}

/** Defines the tags; calls, because the package's `sideEffects` would have mere imports dropped. */
export function defineDesign(): void {
  if (!customElements.get('story-colours')) customElements.define('story-colours', StoryColours);
  if (!customElements.get('story-scale')) customElements.define('story-scale', StoryScale);
}
