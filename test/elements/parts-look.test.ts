import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { zhHans as m } from '../../src/i18n/messages.js';
import { moreZhHans as more } from '../../src/i18n/more.js';
import { cardsView } from '../../src/parts/cards.js';
import { facetsView } from '../../src/parts/facets.js';
import { footLine } from '../../src/parts/foot-line.js';
import { headingView } from '../../src/parts/heading.js';
import { loadingView } from '../../src/parts/loading.js';
import { searchBox } from '../../src/parts/search-box.js';
import { sheetView } from '../../src/parts/sheet.js';
import { statusRow } from '../../src/parts/status-row.js';
import { legendView, tableView } from '../../src/parts/table.js';
import { contrast, parseColour, type Rgb } from '../../src/styles/accent.js';
import * as s from '../../stories/parts/samples.js';
import { dialogSample, statesSample } from '../../stories/parts/samples-more.js';
import { settled, Stage, type Dress } from './parts-stage.js';

const none = (): void => undefined;
const THEMES = ['blue', 'red', 'dark', 'contrast'];

function whole({ size = 'l', elder = false }: Dress): unknown {
  const cards = elder || size === 's';
  return html`${headingView(s.headingSample)}${searchBox({ ...s.searchSample, elder }, { input: none, clear: none, common: none, submit: none }, m)}
${elder ? '' : facetsView({ ...s.facetsSample, size }, { toggle: none, match: none, expand: none, open: none }, m)}${statusRow({ ...s.statusSample, size, elder }, { remove: none, clear: none, literal: none, view: none, filter: none }, m)}
${cards ? cardsView(s.cardsSample(elder), { open: none, more: none }, m) : html`${tableView({ ...s.tableSample, selected: 'item-3', width: 1232 }, { open: none, sort: none }, m)}${legendView({ channels: 'used', unknown: true, shown: 9, total: 9 }, m)}`}
${footLine(s.footSample, m)}`;
}

describe('parts, looked at', function () {
  let stage: Stage | undefined;
  afterEach(() => stage?.remove());

  for (const theme of THEMES) {
    for (const dress of [{ theme }, { theme, size: 's' as const }, { theme, elder: true }]) {
      it(`nothing for axe to say: ${theme} ${dress.size ?? 'l'}${dress.elder ? ' elder' : ''}`, async function () {
        this.timeout(30_000);
        stage = new Stage(dress).draw(whole(dress));
        await expect(stage.host).to.be.accessible({ ignoredRules: ['region'] });
      });
    }
    it(`nothing for axe to say: states, dialog and sheet in ${theme}`, async function () {
      this.timeout(30_000);
      stage = new Stage({ theme }).draw(html`${loadingView('正在读取……')}${statesSample(more)}`);
      await expect(stage.host).to.be.accessible({ ignoredRules: ['region'] });
      stage.draw(dialogSample({ close: none, previous: none, next: none }, m, more));
      await settled();
      await expect(stage.host).to.be.accessible({ ignoredRules: ['region'] });
      stage.draw(sheetView({ facets: s.facetsSample.facets, expanded: new Set(), count: 9, filters: 2, level: 3 }, { toggle: none, match: none, expand: none, clear: none, close: none }, m, more));
      await settled();
      await expect(stage.host).to.be.accessible({ ignoredRules: ['region'] });
    });
  }

  it('every pair of ink and ground stands at the ratios of the visual spec', () => {
    const pairs: readonly (readonly [string, string, number])[] = [
      ['ink', 'paper', 7], ['ink2', 'paper', 7], ['ink3', 'paper', 4.5], ['ink3', 'ground', 4.5], ['ink3', 'tint', 4.5], ['edge', 'paper', 3],
      ['accent', 'paper', 4.5], ['accent', 'tint', 4.5], ['accent-strong', 'tint', 4.5], ['on-accent', 'accent', 4.5], ['mark-ink', 'mark', 7],
      ['ok', 'ok-tint', 4.5], ['warn', 'warn-tint', 4.5], ['bad', 'bad-tint', 4.5],
    ];
    for (const theme of THEMES) {
      for (const elder of [false, true]) {
        stage?.remove();
        stage = new Stage({ theme, elder }).draw(html`x`);
        const style = getComputedStyle(stage.one('.root'));
        const colour = (name: string): Rgb => {
          const found = parseColour(style.getPropertyValue(`--_${name}`));
          if (!found) throw new Error(`--_${name} is no colour: ${style.getPropertyValue(`--_${name}`)}`);
          return found;
        };
        for (const [text, ground, least] of pairs) expect(contrast(colour(text), colour(ground)), `${theme}${elder ? ' elder' : ''}: ${text} on ${ground}`).to.be.at.least(least);
      }
    }
  });

  it('reads the site’s tokens, in dark those for dark, in contrast none; hands nothing down from the page', () => {
    stage = new Stage().draw(html`x`);
    const paper = (theme: string) => {
      const root = stage?.one('.root') as HTMLElement;
      root.dataset.theme = theme;
      return getComputedStyle(root).getPropertyValue('--_paper').trim();
    };
    const { style } = stage.host;
    style.setProperty('--gk-paper', '#fffdf5');
    style.setProperty('--gk-dark-paper', '#111');
    expect(['blue', 'red', 'dark', 'contrast'].map(paper)).to.deep.equal(['#fffdf5', '#fffdf5', '#111', '#000']);
    for (const [name, value] of [['text-align', 'right'], ['letter-spacing', '9px'], ['font-size', '40px'], ['color', 'red'], ['direction', 'rtl'], ['text-transform', 'uppercase'], ['line-height', '3'], ['visibility', 'hidden'], ['white-space', 'nowrap']]) style.setProperty(name as string, value as string);
    paper('blue');
    const now = getComputedStyle(stage.one('.root'));
    expect([now.textAlign, now.letterSpacing, now.fontSize, now.color, now.direction, now.textTransform, now.visibility, now.whiteSpace]).to.deep.equal(['left', 'normal', '16px', 'rgb(28, 36, 48)', 'ltr', 'none', 'visible', 'normal']);
  });

  it('elder mode: no text under 20 px, no control under 48 px', () => {
    stage = new Stage({ elder: true }).draw(whole({ elder: true }));
    for (const element of stage.all('.root *')) {
      if (![...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()) || element.closest('.vh')) continue;
      expect(parseFloat(getComputedStyle(element).fontSize), element.outerHTML.slice(0, 60)).to.be.at.least(20);
    }
    for (const element of stage.all('.btn, .find input')) expect(element.getBoundingClientRect().height, squeeze(element)).to.be.at.least(48);
  });

  it('targets are 44 px, 24 px inside the dense table, 36 px in filter rows', () => {
    stage = new Stage().draw(whole({}));
    const height = (selector: string) => Math.min(...(stage as Stage).all(selector).map((one) => one.getBoundingClientRect().height));
    expect(height('.act')).to.be.at.least(44);
    expect(height('.find input')).to.equal(52);
    expect(height('.x')).to.be.at.least(44);
    expect(height('.opt')).to.be.at.least(36);
    expect(height('tbody a')).to.be.at.least(24);
    expect(height('.vs button')).to.be.at.least(36);
  });
});
const squeeze = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
