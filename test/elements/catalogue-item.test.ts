/** The item in full, and the address: what is shown can be linked to, the back button leads back. */
import { expect } from '@open-wc/testing';
import { all, box, clean, drawn, focused, inState, listen, mount, named, nameOf, one, until, type GkHost } from '../common/kit.js';
import { many, small } from '../fixtures/elements/catalogue.js';
import { catalogue, counted, ids, squeezed, status, type as search } from './catalogue-kit.js';

const link = (host: GkHost, name: string): HTMLAnchorElement => named<HTMLAnchorElement>(host, 'tbody a', name);
const opened = (host: GkHost, name: string): Promise<unknown> => until(() => one<HTMLDialogElement>(host, 'dialog').open && nameOf(one(host, 'dialog')) === name, `the item ${name}`);
const closed = (host: GkHost): Promise<unknown> => until(() => !all(host, 'dialog').length, 'the item to close');
const drawnRow = (host: GkHost, name: string): Promise<unknown> => until(() => all(host, 'tbody a').some((one) => one.textContent === name), `the row ${name}`);
/** Chooses by label. */
const choose = async (host: GkHost, label: RegExp): Promise<void> => (await until(() => named<HTMLInputElement>(host, '.facets input[type=checkbox]', label), String(label))).click();
const go = (hash: string): void => void (location.hash = hash);

describe('gk-catalogue: the item', () => {
  afterEach(clean);

  it('opens by its link: everything of it, the focus on 关闭, gk-select once', async () => {
    const host = await catalogue(small);
    const heard = listen(host);
    await drawnRow(host, '房源信息');
    link(host, '房源信息').focus();
    link(host, '房源信息').click();
    await opened(host, '房源信息');
    await until(() => focused()?.getAttribute('aria-label') === '关闭', 'the focus on 关闭');
    const text = one(host, 'dialog').textContent.replace(/\s+/g, ' ');
    for (const words of ['公共租赁住房', '保障性住房', '房源信息的内容', '县住建局', '已公开的文件', '公租房房源公告', '县级', '政府网站', '咨询电话', '0955-4000012']) expect(text).to.include(words);
    expect(one<HTMLAnchorElement>(host, 'dialog .docs a').href).to.equal('https://gov.example/gzf');
    expect(heard.of('gk-select').map(({ detail }) => detail)).to.deep.equal([{ id: 'c1', item: small.items[7] }]);
    heard.stop();
  });

  it('Esc, 关闭 and the scrim close it; the focus returns to where it was', async () => {
    const host = await catalogue(small);
    await drawnRow(host, '招生计划');
    for (const close of [
      () => one(host, 'dialog').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
      () => one(host, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true })),
      () => named(host, 'dialog button', '关闭').click(),
      () => one(host, 'dialog').dispatchEvent(new MouseEvent('mousedown', { bubbles: true, clientX: 3, clientY: 3 })),
    ]) {
      link(host, '招生计划').focus();
      link(host, '招生计划').click();
      await opened(host, '招生计划');
      await until(() => focused()?.getAttribute('aria-label') === '关闭', 'the focus on 关闭');
      close();
      await closed(host);
      expect(focused()).to.equal(link(host, '招生计划'));
      expect(location.hash).to.equal('');
    }
  });

  it('the next and the one before follow the selection and say which of how many', async () => {
    const host = await catalogue(small);
    await choose(host, /^义务教育/);
    await counted(host, 4);
    await drawnRow(host, '优待政策');
    link(host, '招生计划').click();
    await opened(host, '招生计划');
    expect(drawn(host)).to.include('第 2 项，共 4 项');
    named(host, 'dialog button', '下一项 优待政策').click();
    await opened(host, '优待政策');
    expect(drawn(host)).to.include('第 3 项，共 4 项');
    named(host, 'dialog button', '上一项 招生计划').click();
    await opened(host, '招生计划');
    named(host, 'dialog button', '上一项 学校情况').click();
    await opened(host, '学校情况');
    expect(all(host, 'dialog button').some((button) => nameOf(button).startsWith('上一项'))).to.equal(false);
    expect(location.hash).to.include('item=b1');
  });

  it('a link of the item is followed only if nobody else takes it', async () => {
    const host = await catalogue(small);
    await drawnRow(host, '政策法规文件');
    link(host, '政策法规文件').click();
    await opened(host, '政策法规文件');
    const hrefs: string[] = [];
    host.addEventListener('gk-navigate', (event) => {
      hrefs.push(event.detail.href);
      event.preventDefault();
    });
    const basis = await until(() => named<HTMLAnchorElement>(host, 'dialog a', '《社会救助暂行办法》'), 'the basis');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    basis.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    expect(hrefs).to.deep.equal(['https://gov.example/649']);
  });

  it('its permalink stands in the address and on the item; a click for a new tab is the browser’s', async () => {
    const host = await catalogue(small);
    await drawnRow(host, '办事指南');
    const anchor = link(host, '办事指南');
    expect(anchor.getAttribute('href')).to.equal('#gk-catalogue?item=a2');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
    window.addEventListener('click', (late) => late.preventDefault(), { once: true });
    anchor.dispatchEvent(event);
    await host.updateComplete;
    expect(all(host, 'dialog').length).to.equal(0);
    anchor.click();
    await opened(host, '办事指南');
    expect(location.hash).to.equal('#gk-catalogue?item=a2');
    expect(one(host, 'dialog .adr').textContent).to.include('#gk-catalogue?item=a2');
  });

  it('an address with an item opens it; one that is gone is said once and the list stands', async () => {
    go('#gk-catalogue?item=b2');
    const host = await catalogue(small);
    await opened(host, '招生计划');
    named(host, 'dialog button', '关闭').click();
    await closed(host);
    go('#gk-catalogue?item=no-such-item');
    await until(() => !location.hash.includes('item'), 'the address to be mended');
    expect(all(host, 'dialog').length).to.equal(0);
    expect(status(host)).to.equal('共 9 项');
    await until(() => [...document.body.children].some((each) => each.shadowRoot?.textContent.includes('所指的事项已不在这里')), 'the announcement');
    for (const odd of ['__proto__', 'constructor', '%00', '<img src=x>', "'", '%E4%BD']) {
      go(`#gk-catalogue?item=${odd}&q=&sort=${odd}&group=${odd}&view=${odd}&field=${odd}`);
      await host.updateComplete;
      await until(() => /共 \d+ 项/.test(status(host)), 'a count');
    }
  });
});

describe('gk-catalogue: the address', () => {
  afterEach(clean);

  it('the view is in the address, and the address gives the same view', async () => {
    const host = await catalogue(small);
    await choose(host, /^义务教育/);
    search(host, '县教育局');
    await counted(host, 4);
    one(host, 'thead button.sort').click();
    await until(() => all(host, '[aria-sort=ascending]').length, 'the order');
    const hash = location.hash;
    const rows = (): string[] => ids(host);
    await until(() => rows().length === 4, 'the rows');
    const before = rows();
    clean();
    go(hash);
    const again = await catalogue(small);
    await counted(again, 4);
    await until(() => ids(again).length === 4 && all(again, '[aria-sort=ascending]').length === 1, 'the same view');
    expect(ids(again)).to.deep.equal(before);
    expect(one<HTMLInputElement>(again, 'input[type=search]').value).to.equal('县教育局');
    expect(location.hash).to.equal(hash);
    await until(() => named<HTMLInputElement>(again, '.facets input', /^义务教育/).checked, 'the condition');
  });

  it('typing replaces, a condition pushes, the back button takes one step back', async () => {
    const host = await catalogue(small);
    const length = history.length;
    for (const q of ['县', '县教', '县教育局']) {
      search(host, q);
      await host.updateComplete;
    }
    expect(history.length).to.equal(length);
    await counted(host, 4);
    await choose(host, /^义务教育/);
    await until(() => location.hash.includes('field='), 'the condition in the address');
    await drawnRow(host, '招生计划');
    link(host, '招生计划').click();
    await opened(host, '招生计划');
    history.back();
    await closed(host);
    expect(location.hash).to.include('field=');
    history.back();
    await until(() => !location.hash.includes('field='), 'one step back');
    await until(() => !named<HTMLInputElement>(host, '.facets input', /^义务教育/).checked, 'the box');
    expect(one<HTMLInputElement>(host, 'input[type=search]').value).to.equal('县教育局');
    history.forward();
    await until(() => named<HTMLInputElement>(host, '.facets input', /^义务教育/).checked, 'the box again');
  });

  it('two on one page: each has its part of the address and leaves the other’s alone', async () => {
    const [one_, two] = [await catalogue(small, { id: 'a' }), await catalogue(many(30), { id: 'b' })];
    search(one_, '办事');
    await counted(one_, 1);
    search(two, '事项2');
    await counted(two, 11);
    expect(decodeURIComponent(location.hash)).to.equal('#gk-a?q=办事;gk-b?q=事项2');
    expect(status(one_)).to.equal('共 1 项');
    go('#gk-b?q=事项29');
    await counted(two, 1);
    await counted(one_, 9);
    search(two, '');
    await counted(two, 30);
    expect(location.hash).to.equal('');
  });

  it('two without an id are told apart by their place', async () => {
    const [first, second] = [await catalogue(small), await catalogue(small)];
    search(second, '办事');
    await counted(second, 1);
    expect(location.hash).to.match(/^#gk-catalogue-2\?/);
    expect(status(first)).to.equal('共 9 项');
  });

  it('the page’s own fragment is left alone until there is something to say', async () => {
    go('#section-3');
    const host = await catalogue(small);
    expect(location.hash).to.equal('#section-3');
    expect(status(host)).to.equal('共 9 项');
  });

  it('personal numbers that are typed never reach the address', async () => {
    const host = await catalogue(small);
    search(host, '640522190001010003');
    await counted(host, 0);
    expect(location.href).to.not.include('640522');
    search(host, '19900000000');
    await host.updateComplete;
    expect(location.href).to.not.include('1990000');
  });

  it('it works where there is no history to write (a sandboxed frame)', async () => {
    const { pushState, replaceState } = history;
    history.pushState = history.replaceState = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const host = await catalogue(small);
      search(host, '办事');
      await counted(host, 1);
      await drawnRow(host, '办事指南');
      link(host, '办事指南').click();
      await opened(host, '办事指南');
      named(host, 'dialog button', '关闭').click();
      await closed(host);
    } finally {
      Object.assign(history, { pushState, replaceState });
    }
  });

  it('read while the list is still on its way, and kept when the element is moved', async () => {
    go('#gk-moved?field=义务教育');
    const host = mount('gk-catalogue', { id: 'moved' }, '', box());
    host.data = small;
    await inState(host, 'ready');
    await counted(host, 4);
    box().appendChild(host);
    await counted(host, 4);
    expect(squeezed(one(host, '.chip'))).to.include('义务教育');
  });
});
