/** The negative list as its readers use it: classes, how strongly an entry binds, articles beside the list, the way on, and why something is not found. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/negative-list/define.js';
import '../../src/components/source/define.js';
import type { GkNegativeList } from '../../src/components/negative-list/gk-negative-list.js';
import { all, box, clean, drawn, focused, inState, listen, mount, named, nameOf, one, until, type GkHost } from '../common/kit.js';
import { short } from '../fixtures/elements/negative-list.js';
import catalogueData from '../../demo/data/catalogue.json' with { type: 'json' };
import negativeData from '../../demo/data/negative-list.json' with { type: 'json' };
import { Net } from '../common/net.js';
import questions from '../fixtures/queries/why.json' with { type: 'json' };

type Data = Record<string, unknown>;
const squeezed = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

async function list(data: unknown = short, { width = 1240, attributes = {} } = {}): Promise<GkHost> {
  const into = box();
  into.style.width = `${width}px`;
  const host = mount('gk-negative-list', attributes, '', into);
  host.data = data;
  await inState(host, 'ready');
  const { length } = (data as { items: unknown[] }).items;
  await until(() => all(host, 'tbody a, article').length === Math.min(length, 60), 'rows or cards');
  return host;
}

const heads = (host: GkHost): string[] => all(host, 'tbody th[scope=rowgroup]').map(squeezed);
const rowOf = (host: GkHost, id: string): HTMLElement => one(host, `tr[data-id="${id}"]`);
const count = (host: GkHost): string => squeezed(one(host, '[role=status]'));
const option = (host: GkHost, name: RegExp): HTMLInputElement => named<HTMLInputElement>(host, 'input[type=checkbox]', name);

describe('gk-negative-list', () => {
  afterEach(clean);

  it('stands class by class, each with what it means and how many it holds', async () => {
    const host = await list();
    await until(() => heads(host).length === 5, 'all rows');
    expect(heads(host)).to.deep.equal([
      '一国家秘密和安全稳定不予公开。2 项', '二商业秘密、个人隐私等第三方权益不予公开；本人同意，或者不公开会对公共利益有重大影响的，仍要公开。1 项',
      '三过程性信息和内部管理信息可以不予公开；别的法律、法规、规章要求公开的，仍要公开。2 项', '四需要汇总、加工、分析的信息机关手里没有、需要另行制作的，可以不予提供。1 项', '五行政执法案卷可以不予公开；执法决定依规定公开。2 项',
    ]);
    expect(squeezed(rowOf(host, 's1'))).to.include('不予公开');
    expect(squeezed(rowOf(host, 'd1'))).to.include('可以不予提供');
    // Neither the list nor a version that is known says how p2 binds: nothing is guessed.
    expect(squeezed(rowOf(host, 'p2'))).not.to.include('予公开');
    expect(one(host, 'tr[data-id=p1] .bdg.warn').textContent).to.equal('2025-12-31');
  });

  it('is filtered by how strongly an entry binds, parted by department, and the address says so', async () => {
    const host = await list();
    option(host, /^可以不予公开/).click();
    await until(() => count(host) === '共 3 项', '3 entries');
    expect(location.hash).to.equal('#gk-negative-list?handling=may');
    option(host, /^可以不予公开/).click();
    await until(() => count(host) === '共 8 项', 'all');
    const parting = one<HTMLSelectElement>(host, 'select');
    parting.value = 'department';
    parting.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => heads(host)[0]?.startsWith('一各单位'), 'departments');
    expect(heads(host)[0]).to.equal('一各单位3 项');
  });

  it('explains an article beside it: the close button has the focus, Esc gives it back', async () => {
    const host = await list();
    const button = one(host, 'tr[data-id=p1] .ref');
    button.focus();
    button.click();
    const pop = await until(() => all(host, '.pop[role=dialog]')[0], 'the popover');
    await until(() => focused() && nameOf(focused()!) === '关闭', 'the focus in the popover');
    expect(squeezed(pop)).to.include('第十六条第二款').and.to.include('2019年修订，2019年5月15日起施行').and.to.include('说明（非法条原文）');
    expect(pop.querySelector('a')?.href).to.equal('https://gov.example/711');
    const [a, b] = [button.getBoundingClientRect(), pop.getBoundingClientRect()];
    expect(b.right <= a.left || b.left >= a.right || b.top >= a.bottom || b.bottom <= a.top, 'it covers its own trigger').to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !all(host, '.pop').length, 'closed');
    expect(focused()).to.equal(button);
  });

  it('says that a number is outdated only where the version or the date of the list is known', async () => {
    const open = async (host: GkHost, id: string): Promise<string> => {
      one(host, `tr[data-id="${id}"] .ref`).click();
      const words = squeezed(await until(() => all(host, '.pop')[0], 'the popover'));
      named(host, '.pop button', '关闭').click();
      await until(() => !all(host, '.pop').length, 'closed');
      return words;
    };
    const host = await list();
    expect(await open(host, 'e2')).to.include('条文号按旧条例所写').and.to.include('第14条');
    expect(await open(host, 'p1')).not.to.include('旧条例');
    clean();
    const { issued: _i, version: _v, ...undated } = short as Data;
    const item = { id: 'a', name: '甲', group: 'process', basis: [{ law: '中华人民共和国政府信息公开条例', article: '第八条' }] };
    const silent = await list({ ...undated, items: [item, { ...item, id: 'b' }] });
    expect(await open(silent, 'a')).to.include('清单没有写明版本').and.not.to.include('旧条例').and.not.to.include('说明（非法条原文）');
    clean();
    const old = await list({ ...undated, issued: '2017-11-01', items: [item, { ...item, id: 'b' }] });
    expect(await open(old, 'a')).to.include('条文号按旧条例所写');
  });

  it('opens the article over the list where it is narrow', async () => {
    const host = await list(short, { width: 360 });
    named(host, 'article button', '第十五条').click();
    const dialog = await until(() => all(host, 'dialog.ard[open]')[0], 'the article');
    expect(squeezed(dialog)).to.include('第十五条').and.to.include('说明（非法条原文）');
    await sendKeys({ press: 'Escape' });
    await until(() => !all(host, 'dialog').length, 'closed');
  });

  it('says of an entry why, who may see it, what is overdue and what can be done', async () => {
    const host = await list();
    one(host, 'tr[data-id=t1] a').click();
    let dialog = await until(() => all(host, 'dialog[open]')[0], 'the entry');
    expect(squeezed(dialog)).to.include('法律不准公开').and.to.include('本人和受委托的人').and.to.include('申请行政复议').and.to.include('其余部分照常公开');
    named(host, 'dialog .turn', /会议讨论记录/).click();
    dialog = await until(() => all(host, 'dialog[open]').find((each) => squeezed(each).includes('已过复核期限')), 'the next');
    expect(squeezed(dialog)).to.include('上次 2024-12-31');
  });

  it('leads to the form, prefilled, and lets the page take over; without a form the words are there to copy', async () => {
    const host = await list(short, { attributes: { apply: '/apply.html' } });
    const heard = listen();
    document.addEventListener('gk-navigate', (event) => event.preventDefault(), { once: true });
    one(host, 'tr[data-id=e1] a').click();
    await until(() => all(host, 'dialog[open]')[0], 'the entry');
    named(host, 'dialog button', '申请公开').click();
    expect(heard.of('gk-navigate').map(({ detail }) => detail['href'])).to.deep.equal([`${location.origin}/apply.html#gk-feedback?type=request&about=${encodeURIComponent('行政处罚案卷')}&item=e1`]);
    heard.stop();
    clean();
    const bare = await list();
    named(bare, '.notice button', '申请公开').click();
    const dialog = await until(() => all(bare, 'dialog[open]')[0], 'the words');
    expect(squeezed(dialog)).to.include('申请公开：').and.to.include('0955-4000012');
  });
});

describe('为什么查不到', () => {
  const catalogue = catalogueData as unknown as Data;
  const negative = negativeData as unknown as Data;
  let net: Net;
  let address = '';
  before(() => {
    net = new Net();
    address = net.serve(catalogue);
  });
  after(() => net.restore());
  afterEach(clean);

  const step = async (host: GkHost, words: string): Promise<HTMLElement> => until(() => all(host, 'dialog.ask[open]').find((each) => squeezed(each).includes(words)), words);

  async function ask(host: GkHost, question: string): Promise<HTMLElement> {
    named(host, 'button', '为什么查不到？').click();
    await step(host, '您要找的是什么？');
    const input = one<HTMLInputElement>(host, 'dialog.ask input');
    // What is asked first has the focus.
    await until(() => host.shadowRoot!.activeElement === input, 'the focus in the field');
    input.value = question;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    named(host, 'dialog.ask button', '查找').click();
    return until(() => {
      const dialog = all(host, 'dialog.ask[open]')[0];
      return dialog && !squeezed(dialog).includes('正在读取') && squeezed(dialog).includes('都不是我要找的') ? dialog : undefined;
    }, `answers to ${question}`);
  }

  it('20 questions end each in the item, the entry or a prefilled application', async function (this: { timeout(ms: number): void }) {
    this.timeout(60_000);
    const host = await list(negative, { attributes: { catalogue: address, apply: '/apply.html' } });
    const items = new Map((catalogue['items'] as { id: string; path: string[] }[]).map((item) => [item.id, item]));
    const entries = new Map((negative['items'] as { id: string; name: string }[]).map((item) => [item.id, item]));
    for (const { ask: question, ends, id } of questions as { ask: string; ends: string; id?: string }[]) {
      await ask(host, question);
      if (ends === 'none') named(host, 'dialog.ask button', '都不是我要找的').click();
      else if (ends === 'item') {
        const { path } = items.get(id!)!;
        const choice = all(host, 'dialog.ask .asc').find((each) => squeezed(each).endsWith(path[path.length - 1]!) && squeezed(each).includes(path[path.length - 2]!));
        expect(choice, `${question}: ${path.join('/')} is not offered`).to.not.equal(undefined);
        choice!.click();
      } else named(host, 'dialog.ask .asc', new RegExp(entries.get(id!)!.name)).click();
      const end = await step(host, { item: '这一项是主动公开的', entry: '这一项不在主动公开之列', none: '目录和清单里都没有这一项' }[ends]!);
      if (ends !== 'item') {
        const heard = listen();
        document.addEventListener('gk-navigate', (event) => event.preventDefault(), { once: true });
        named(host, 'dialog.ask button', '申请公开').click();
        expect(String(heard.of('gk-navigate')[0]?.detail['href']), question).to.include(`about=${encodeURIComponent(ends === 'none' ? question : entries.get(id!)!.name)}`);
        heard.stop();
      }
      expect(squeezed(end)).to.include('不是机关的决定');
      named(host, 'dialog.ask button', '关闭').click();
      await until(() => !all(host, 'dialog').length, 'closed');
    }
  });

  it('keeps the answers on the way back, and a link leads to the same place', async () => {
    const host = await list(negative, { attributes: { catalogue: address } });
    await ask(host, '处罚案卷');
    named(host, 'dialog.ask .asc', /行政处罚案卷材料/).click();
    await step(host, '这一项不在主动公开之列');
    const link = location.hash;
    expect(link).to.include('step=entry').and.to.include('pick=aj-01');
    named(host, 'dialog.ask button', '返回上一步').click();
    await step(host, '哪一项是您要找的？ 处罚案卷');
    named(host, 'dialog.ask button', '返回上一步').click();
    await step(host, '您要找的是什么？');
    expect(one<HTMLInputElement>(host, 'dialog.ask input').value).to.equal('处罚案卷');
    clean();
    history.replaceState(null, '', link);
    const other = await list(negative, { attributes: { catalogue: address } });
    await step(other, '这一项不在主动公开之列');
    // The browser's own way back.
    clean();
  });

  it('finds the catalogue in the source around, and says when there is none', async () => {
    const source = mount('gk-source') as HTMLElement & { data?: unknown };
    source.data = catalogue;
    const host = document.createElement('gk-negative-list') as GkNegativeList & GkHost;
    host.src = net.serve(negative);
    source.appendChild(host);
    await inState(host, 'ready');
    const words = squeezed(await ask(host, '公租房怎么申请'));
    expect(words).to.include('公租房申请条件').and.not.to.include('没有读到公开目录');
    clean();
    const alone = await list(negative);
    expect(squeezed(await ask(alone, '公租房怎么申请'))).to.include('没有读到公开目录').and.to.include('都没有相近的');
  });

  it('writes no personal number into the address', async () => {
    const host = await list(negative);
    await ask(host, '我的低保 640522190001010003');
    expect(location.hash).not.to.include('640522');
    expect(drawn(host)).to.be.a('string');
  });
});
