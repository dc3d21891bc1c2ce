import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import { zhHans as m } from '../../src/i18n/messages.js';
import { moreZhHans as more } from '../../src/i18n/more.js';
import { cardsView } from '../../src/parts/cards.js';
import { facetButtons, facetsView } from '../../src/parts/facets.js';
import { footLine } from '../../src/parts/foot-line.js';
import { headingView } from '../../src/parts/heading.js';
import { loadingView } from '../../src/parts/loading.js';
import { searchBox } from '../../src/parts/search-box.js';
import { sheetView } from '../../src/parts/sheet.js';
import { statusRow } from '../../src/parts/status-row.js';
import { legendView } from '../../src/parts/table.js';
import { text } from '../../src/parts/text.js';
import type { CardView, FacetView, FacetsView, SearchView, StatusView } from '../../src/parts/types.js';
import { errorState } from '../../src/base/states.js';
import { ERROR_CODES } from '../../src/spec/issues.js';
import { cardsSample, facetsSample, footSample, headingSample, hitsOf, searchSample, statusSample } from '../../stories/parts/samples.js';
import { dialogSample, stateSamples } from '../../stories/parts/samples-more.js';
import { key, settled, Stage } from './parts-stage.js';

const none = (): void => undefined;
let stage: Stage;
beforeEach(() => void (stage = new Stage()));
afterEach(() => stage.remove());
const squeeze = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

describe('text', () => {
  it('keeps 文号, dates, telephone numbers, working days and articles whole', () => {
    const whole: Readonly<Record<string, readonly string[]>> = {
      '国办发〔2019〕54号': ['国办发〔2019〕54号'],
      '自2026年9月18日起': ['2026年9月18日'],
      '更新于 2026-09-18': ['2026-09-18'],
      '请拨打0955-4000012咨询': ['0955-4000012'],
      '形成之日起20个工作日内公开，公示7日': ['20个工作日内', '7日'],
      '依据第三十八条和第14条': ['第三十八条', '第14条'],
      '没有数字的一句话': [],
    };
    for (const words of Object.keys(whole)) {
      stage.draw(html`<p>${text(words)}</p>`);
      expect(stage.one('p').textContent).to.equal(words);
      expect(stage.all('.nb').map((span) => span.textContent), words).to.deep.equal(whole[words]);
    }
  });

  it('follows its words and its hits, and touches nothing when both are the same', () => {
    const hits = hitsOf('低保');
    const draw = (words: string, marks = hits) => stage.draw(html`<p>${text(words, marks)}</p>`);
    draw('低保标准10日内');
    const node = stage.one('mark');
    draw('低保标准10日内');
    expect(stage.one('mark')).to.equal(node);
    draw('低保标准10日内', hitsOf('标准'));
    expect(stage.all('mark').map((mark) => mark.textContent)).to.deep.equal(['标准']);
    draw('别的');
    expect(stage.one('p').textContent).to.equal('别的');
    draw('低保');
    expect(stage.one('p').textContent).to.equal('低保');
  });
});

describe('heading', () => {
  it('is a heading of the level asked for, with its actions', () => {
    stage.draw(headingView({ ...headingSample, level: 3 }));
    expect(stage.one('[role=heading]').getAttribute('aria-level')).to.equal('3');
    expect(stage.all('.act').map(squeeze)).to.deep.equal(['打印', '下载', '二维码']);
  });

  it('opens its menu by button, closes it by Esc, by an item and by a click elsewhere', () => {
    const ran: string[] = [];
    stage.draw(headingView({ ...headingSample, actions: [{ id: 'd', label: '下载', icon: 'download', run: none, menu: [{ id: 'csv', label: '表格 CSV', run: () => void ran.push('csv') }] }] }));
    const button = stage.named('button', '下载');
    const state = () => [button.getAttribute('aria-expanded'), stage.one('.menu').hidden];
    expect(state()).to.deep.equal(['false', true]);
    button.click();
    expect(state()).to.deep.equal(['true', false]);
    key(button, 'Tab');
    expect(state()).to.deep.equal(['true', false]);
    key(button, 'Escape');
    expect(state()).to.deep.equal(['false', true]);
    expect(stage.active).to.equal(button);
    button.click();
    stage.named('.menu button', '表格 CSV').click();
    expect([ran, state()]).to.deep.equal([['csv'], ['false', true]]);
    button.click();
    document.body.click();
    expect(state()).to.deep.equal(['false', true]);
    button.click();
    button.click();
    expect(state()).to.deep.equal(['false', true]);
    button.click();
    expect(state(), 'and opens again').to.deep.equal(['true', false]);
    document.body.click();
  });
});

describe('search box', () => {
  const said: string[] = [];
  const actions = { input: (value: string) => void said.push(value), clear: () => void said.push('∅'), common: (query: string) => void said.push(`~${query}`), submit: () => void said.push('↵') };
  const draw = (view: Partial<SearchView> = {}) => stage.draw(searchBox({ ...searchSample, ...view }, actions, m));
  beforeEach(() => void (said.length = 0));

  it('waits for an input method to finish', () => {
    draw({ value: '' });
    const input = stage.named<HTMLInputElement>('input', '搜索公开事项');
    expect(input.type).to.equal('search');
    const type = (value: string, isComposing: boolean) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
    };
    type('di', true);
    type('dib', true);
    expect(said).to.deep.equal([]);
    input.value = '低保';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(said).to.deep.equal(['低保']);
    type('低保x', false);
    expect(said).to.deep.equal(['低保', '低保x']);
  });

  it('clears and goes back to the field, takes common queries, does not send the form', () => {
    draw();
    stage.named('button', '清除搜索词').click();
    expect(stage.active?.localName).to.equal('input');
    stage.named('button', '公租房').click();
    const submit = new Event('submit', { cancelable: true, bubbles: true });
    stage.one('form').dispatchEvent(submit);
    expect([said, submit.defaultPrevented]).to.deep.equal([['∅', '~公租房', '↵'], true]);
    draw({ value: '', elder: true });
    expect(stage.all('.x')).to.have.lengthOf(0);
    expect(stage.named('button', '查找')).to.be.instanceOf(HTMLButtonElement);
  });
});

describe('facets', () => {
  const said: unknown[][] = [];
  const actions = { toggle: (...a: unknown[]) => void said.push(a), match: (...a: unknown[]) => void said.push(a), expand: (...a: unknown[]) => void said.push(a), open: () => void said.push(['open']) };
  const draw = (view: Partial<FacetsView> = {}) => stage.draw(facetsView({ ...facetsSample, width: 1232, ...view }, actions, m));
  const labels = (group: number) => [...(stage.all('[role=group].facet')[group]?.querySelectorAll('label') ?? [])].map((label) => label.textContent.trim());
  beforeEach(() => void (said.length = 0));

  it('are named groups of labelled boxes with counts', () => {
    draw();
    const groups = stage.all('.facet');
    expect(groups.map((group) => stage.shadow.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent)).to.deep.equal(['领域', '公开层级', '公开对象', '公开渠道']);
    expect(labels(1)).to.deep.equal(['县级 7', '乡级 9']);
    stage.all<HTMLInputElement>('.facet:nth-child(2) input')[1]?.click();
    expect(said).to.deep.equal([['level', '乡级']]);
  });

  it('show what fits one line, and always what is checked', () => {
    draw();
    expect(labels(0)).to.have.lengthOf(7);
    const height = stage.all('.facet')[0]?.getBoundingClientRect().height;
    expect(height).to.equal(45);
    stage.named('button', '全部 26 个领域').click();
    expect(said).to.deep.equal([['field']]);
    const last: FacetView = { ...(facetsSample.facets[0] as FacetView), options: (facetsSample.facets[0] as FacetView).options.map((one, i, all) => ({ ...one, checked: i === all.length - 1 })) };
    draw({ facets: [last] });
    expect(labels(0)).to.contain('养老服务 0');
    draw({ facets: [last], expanded: new Set(['field']) });
    expect(labels(0)).to.have.lengthOf(10);
  });

  it('ask any or all only where two are checked and it makes a difference', () => {
    draw();
    expect(stage.all('.match')).to.have.lengthOf(0);
    const both = facetsSample.facets.map((facet) => ({ ...facet, options: facet.options.map((one, i) => ({ ...one, checked: i < 2 })) }));
    draw({ facets: both });
    expect(stage.all('.match')).to.have.lengthOf(2);
    stage.named('.match button', '同时').click();
    expect(said).to.deep.equal([['level', 'all']]);
  });

  it('fold to one row at the middle width and leave narrow ones to the sheet', () => {
    const free = facetsSample.facets.map((facet) => ({ ...facet, options: facet.options.map((one) => ({ ...one, checked: false })) }));
    draw({ size: 'm', width: 720, facets: free });
    expect(stage.all('.facet')).to.have.lengthOf(1);
    stage.named('button', '更多条件').click();
    expect(said).to.deep.equal([['open']]);
    draw({ size: 'm', width: 720, facets: free, open: true });
    expect(stage.all('.facet')).to.have.lengthOf(4);
    draw({ size: 's' });
    expect(stage.all('.facet')).to.have.lengthOf(0);
  });

  it('are three large buttons in elder mode', () => {
    stage.draw(facetButtons(facetsSample.facets[0] as FacetView, 9, actions, m));
    expect(stage.all('button').map((one) => [squeeze(one), one.getAttribute('aria-pressed')])).to.deep.equal([['全部 9', 'false'], ['社会救助 6', 'true'], ['农村危房改造 3', 'true'], ['保障性住房 4', 'false']]);
    stage.named('button', '全部 9').click();
    expect(said).to.deep.equal([['field', '社会救助'], ['field', '农村危房改造']]);
  });
});

describe('status row', () => {
  const said: unknown[] = [];
  const actions = { remove: (chip: { label: string }) => void said.push(chip.label), clear: () => void said.push('clear'), literal: () => void said.push('literal'), view: (name: string) => void said.push(name), filter: () => void said.push('filter') };
  const draw = (view: Partial<StatusView> = {}) => stage.draw(statusRow({ ...statusSample, ...view }, actions, m));
  beforeEach(() => void (said.length = 0));

  it('says the count live, and what else was searched', () => {
    draw();
    expect(squeeze(stage.one('[role=status]'))).to.equal('共 9 项');
    expect(squeeze(stage.one('.note span'))).to.equal('已同时查找 最低生活保障（低保 = 最低生活保障）');
    stage.named('button', '只查“低保”').click();
    expect(said).to.deep.equal(['literal']);
    const live = stage.one('[role=status]');
    draw({ count: 10, reading: true });
    expect(stage.one('[role=status]'), 'the same region, or it is not announced').to.equal(live);
    expect(squeeze(live)).to.equal('已读 10 项');
    draw({ relaxed: ['公租房', '申请'] });
    expect(stage.one('.note').textContent).to.contain('已按“公租房”、“申请”查找');
  });

  it('drops one condition or all; 清除 is always there', () => {
    draw();
    stage.named('button', '去掉条件：领域 社会救助').click();
    stage.named('button', '清除').click();
    expect(said).to.deep.equal(['社会救助', 'clear']);
    draw({ chips: [], canClear: false });
    expect(stage.named<HTMLButtonElement>('button', '清除').disabled).to.equal(true);
  });

  it('switches the view, and offers the sheet where it is narrow', () => {
    draw();
    expect(stage.named('button', '表格').getAttribute('aria-pressed')).to.equal('true');
    stage.named('button', '卡片').click();
    draw({ size: 's', views: [] });
    stage.named('button', '筛选 2').click();
    expect(said).to.deep.equal(['cards', 'filter']);
    draw({ elder: true });
    expect(squeeze(stage.one('[role=status]'))).to.equal('找到 9 项');
  });
});

describe('cards', () => {
  it('put the item first, under its field, one heading level apart', () => {
    const opened: string[] = [];
    const grown: string[] = [];
    stage.draw(cardsView({ ...cardsSample(false), level: 3 }, { open: (id, event) => (event.preventDefault(), void opened.push(id)), more: (group) => void grown.push(group) }, m));
    expect(stage.all('[role=heading]').slice(0, 2).map((one) => [one.getAttribute('aria-level'), squeeze(one)])).to.deep.equal([['3', '社会救助'], ['4', '最低生活保障政策法规文件']]);
    stage.all('a')[1]?.click();
    stage.named('button', '再显示 3 项').click();
    expect([opened, grown]).to.deep.equal([['item-2'], ['a']]);
    expect(stage.all('.tks')[2]?.textContent).to.equal('特定群体主动公开乡级');
  });

  it('offer two large buttons in elder mode, the telephone only where there is one', () => {
    stage.draw(cardsView(cardsSample(true), { open: none, more: none }, m));
    expect(stage.named<HTMLAnchorElement>('a', '打电话问 0955-4000012').getAttribute('href')).to.equal('tel:09554000012');
    expect(stage.named('a', '看详细 办事指南').getAttribute('href')).to.equal('#item-2');
    expect(stage.named('button', '再看 6 项')).to.be.instanceOf(HTMLButtonElement);
    const { phone: _, ...silent } = cardsSample(true).groups[0]?.cards[0] as CardView;
    stage.draw(cardsView({ ...cardsSample(true), groups: [{ key: 'a', label: '', count: '', cards: [silent], more: 0 }] }, { open: none, more: none }, m));
    expect(stage.all('.two a')).to.have.lengthOf(1);
  });
});

describe('foot line, legend, loading', () => {
  it('say who, when, from where and how to take it away', () => {
    stage.draw(footLine(footSample, m));
    expect(squeeze(stage.one('.foot'))).to.equal('发布机构 海原县人民政府办公室更新日期 2026-09-18来源 海原县基层政务公开标准目录（2026年版）数据下载表格 CSV数据 JSON示例数据');
    stage.draw(footLine({ downloads: [], demo: false }, m));
    expect(squeeze(stage.one('.foot'))).to.equal('');
    stage.draw(legendView({ channels: 'mandatory-optional', unknown: true, shown: 50, total: 312 }, m));
    expect(squeeze(stage.one('.leg'))).to.equal('渠道必选可选“未载”指原表未载明，不等于不公开。已显示 50 项，共 312 项');
    stage.draw(loadingView('正在读取目录……', [100, 300], 2));
    expect(stage.one('[role=status]').textContent).to.equal('正在读取目录……');
    expect(stage.all('.sk[aria-hidden=true] tr')).to.have.lengthOf(3);
  });
});

describe('dialog and sheet', () => {
  const draw = (open: boolean, actions: { close(): void; previous?(): void; next?(): void }) =>
    stage.draw(html`<button id="from">开</button>${open ? dialogSample({ previous: none, next: none, ...actions }, m, more) : nothing}`);

  it('takes the focus to the close button and gives it back', async () => {
    let closed = 0;
    draw(false, { close: none });
    stage.one('#from').focus();
    draw(true, { close: () => void closed++ });
    await settled();
    expect(stage.one<HTMLDialogElement>('dialog').matches(':modal')).to.equal(true);
    expect(stage.active).to.equal(stage.named('button', '关闭'));
    key(stage.one('.shut'), 'Escape');
    stage.one('dialog').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    stage.one('.pan').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    stage.one('.shut').click();
    expect(closed, 'Esc, scrim and ×, but not the panel').to.equal(3);
    draw(false, { close: none });
    await settled();
    expect(stage.active).to.equal(stage.one('#from'));
  });

  it('gives the focus back to the row it came from, even if that was drawn anew meanwhile', async () => {
    const rows = (open: boolean, words: string) => stage.draw(html`<div data-id="item-2">${words === '旧' ? html`<a href="#x">旧</a>` : html`<b><a href="#x">新</a></b>`}</div>${open ? dialogSample({ close: none, previous: none, next: none }, m, more) : nothing}`);
    rows(false, '旧');
    stage.one('[data-id] a').focus();
    rows(true, '旧');
    await settled();
    rows(true, '新');
    rows(false, '新');
    expect(stage.active?.textContent).to.equal('新');
  });

  it('goes on to the next item and says where it is', async () => {
    const turned: string[] = [];
    draw(true, { close: none, previous: () => void turned.push('previous'), next: () => void turned.push('next') });
    await settled();
    expect(squeeze(stage.one('.end [role=status]'))).to.equal('第 2 项，共 9 项示例数据');
    stage.named('button', '上一项 政策法规文件').click();
    stage.named('button', '下一项 审核信息').click();
    expect(turned).to.deep.equal(['previous', 'next']);
    expect(stage.all('.chg .on').map((one) => one.textContent)).to.deep.equal(['政府网站', '两微一端', '政务服务中心', '公示栏（电子屏）']);
    expect(squeeze(stage.one('.chg .optional'))).to.equal('便民服务站 可选');
  });

  it('offers the conditions of narrow widths, its button telling what they leave', async () => {
    const said: unknown[] = [];
    const actions = { toggle: (facet: string, value: string) => void said.push([facet, value]), match: none, expand: (facet: string) => void said.push(facet), clear: () => void said.push('clear'), close: () => void said.push('close') };
    stage.draw(sheetView({ facets: facetsSample.facets, expanded: new Set(), count: 9, filters: 2, level: 3 }, actions, m, more));
    await settled();
    expect(stage.all('legend').map((one) => one.textContent)).to.deep.equal(['领域', '公开层级', '公开对象', '公开渠道']);
    expect(stage.all('fieldset:first-of-type label')).to.have.lengthOf(5);
    stage.all('label')[2]?.click();
    stage.named('button', '清除 2 项').click();
    stage.named('button', '展开全部 10 个领域').click();
    stage.named('button', '查看 9 项').click();
    expect(said).to.deep.equal([['field', '保障性住房'], 'clear', 'field', 'close']);
  });
});

describe('states', () => {
  it('have a sentence of their own for every code, and blame no reader', () => {
    const sentences = new Set<string>();
    for (const code of ERROR_CODES) {
      stage.draw(errorState({ what: '目录', code, retryable: false, retried: 0, retry: none, fallback: false, level: 3 }, more));
      const alert = stage.one('[role=alert]');
      sentences.add(squeeze(alert.querySelector('p') as Element));
      expect(alert.textContent).to.contain('不是您的操作有误');
      expect(alert.textContent, 'no codes for people').not.to.contain(code);
      expect(stage.all('button')).to.have.lengthOf(0);
    }
    expect(sentences.size).to.equal(ERROR_CODES.length);
  });

  it('tell what to do: wait and retry, take the file, call', () => {
    let again = 0;
    stage.draw(errorState({ what: '目录', code: 'timeout', retryable: true, retried: 2, retry: () => void again++, file: { label: '目录表格', href: '/a.xlsx' }, phone: { phone: '0955-4000012' }, fallback: true, level: 3 }, more));
    expect(stage.all('ol li').map(squeeze)).to.deep.equal(['请稍等一会儿，再点“重新读取”。', '急用可直接下载目录表格。', '仍然不行，请拨打 0955-4000012。']);
    stage.named('button', '重新读取').click();
    expect(again).to.equal(1);
    expect(stage.one('slot')).to.be.instanceOf(HTMLSlotElement);
  });

  it('draw without an empty picture', () => {
    for (const name of Object.keys(stateSamples) as (keyof typeof stateSamples)[]) {
      stage.draw(stateSamples[name](more));
      expect(stage.shadow.textContent.trim(), name).not.to.equal('');
      expect(stage.shadow.textContent, name).not.to.match(/undefined|\[object/);
    }
  });

  it('quote code in advice without parsing it', () => {
    stage.draw(stateSamples.debug(more));
    expect(stage.all('.dbg li > span code').map((one) => one.textContent)).to.deep.equal(['deadline', 'text', '0503']);
  });
});
