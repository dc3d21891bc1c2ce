/** The ledger as its readers use it: totals, time limits, letters opened in place, long ledgers, the address, and the roster of supervisors. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/replies/define.js';
import { all, box, clean, drawn, focused, inState, listen, mount, named, nameOf, one, shows, until, type GkHost } from '../common/kit.js';
import { letters, roster } from '../fixtures/elements/replies.js';

const squeezed = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

async function ledger(data: unknown = letters, { width = 1240, attributes = {} } = {}): Promise<GkHost> {
  const into = box();
  into.style.width = `${width}px`;
  const host = mount('gk-replies', attributes, '', into);
  host.data = data;
  await inState(host, 'ready');
  await until(() => all(host, '.end').length === 1, 'the end of the list');
  return host;
}
const rows = (host: GkHost): HTMLElement[] => all(host, 'tbody tr[data-id]');
const link = (host: GkHost, title: string): HTMLAnchorElement => named<HTMLAnchorElement>(host, 'tbody a', title);
const many = { ...letters, items: Array.from({ length: 65 }, (_, i) => ({ number: `M-${i}`, title: `第 ${i} 封`, type: '咨询', received: '2026-09-01', answered: '2026-09-02', question: `问 ${i}`, answer: `答 ${i}` })) };
const figures = (host: GkHost): string[] => all(host, '.fig > div').map(squeezed);

describe('gk-replies', () => {
  afterEach(async () => {
    clean();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says first what became of all letters, published or not', async () => {
    const host = await ledger();
    expect(figures(host)).to.deep.equal(['收到486 封', '办结471 封 96.9%', '公开213 封 占收到的 43.8%', '按期办结468 封 99.4%', '满意度4.6 分 302 人评价']);
    expect(drawn(host)).to.include('2026年1月至9月').and.to.include('公开的少于收到的').and.not.to.include('没有给出总数');
  });

  it('counts what is listed where there are no totals, and says so', async () => {
    const { totals: _, ...rest } = letters;
    const host = await ledger({ ...rest, items: letters.items.slice(0, 3) });
    expect(figures(host)).to.deep.equal(['列出3 封', '办结2 封 66.7%', '按期办结1 封 50%', '满意度4 分 2 人评价']);
    expect(drawn(host)).to.include('发布机构没有给出总数').and.not.to.include('公开的少于收到的');
  });

  it('gives days, marks what is late and overdue, and computes nothing without a calendar', async () => {
    const host = await ledger();
    await until(() => rows(host).length === 5, 'rows');
    const cells = (id: string): string[] => all(host, `tr[data-id="${id}"] > *`).map(squeezed);
    expect(cells('A-5')).to.deep.equal(['A-5', '咨询', '摇号结果在哪里查', '县住建局', '2026-09-15', '2026-09-17', '2', '办结', '5']);
    expect(cells('A-4').slice(6, 8)).to.deep.equal(['13超期', '办结']);
    expect(cells('A-3').slice(5, 9)).to.deep.equal(['—', '—', '逾期未答复', '—']);
    expect(cells('A-2')[7]).to.equal('办理中');
    expect(cells('A-1')[6]).to.equal('—');
    expect(drawn(host)).to.include('1 封的日期超出已公布的工作日历').and.to.include('咨询 5 个工作日内答复（某县来信办理办法）');
    expect(drawn(host)).to.include('1 封逾期未答复').and.to.include('截至2026年9月18日');
  });

  it('shows the overdue ones alone, and the address says so', async () => {
    const host = await ledger();
    named(host, 'button', '只看这些').click();
    await until(() => rows(host).length === 1, 'one');
    expect(rows(host)[0]!.dataset['id']).to.equal('A-3');
    expect(decodeURIComponent(location.hash)).to.equal('#gk-replies?pace=overdue');
    expect(all(host, '.notice')).to.deep.equal([]);
  });

  it('opens question and answer in place, by key, and the same link closes them', async () => {
    const host = await ledger();
    await until(() => rows(host).length === 5, 'rows');
    const seen = listen(host);
    link(host, '摇号结果在哪里查').focus();
    expect(link(host, '摇号结果在哪里查').getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'Enter' });
    const detail = await until(() => all(host, 'tr.dtl')[0], 'the letter');
    expect(detail.previousElementSibling).to.equal(rows(host)[0]);
    expect(squeezed(detail)).to.include('听说已经摇号了。').and.to.include('您好。在公示栏。').and.to.include('用时 2 个工作日');
    expect(all(host, '.two-sides > div:first-child > p').length).to.equal(3, 'a paragraph a line');
    expect(one(host, '.lks a').getAttribute('href')).to.equal('https://gov.example/yh');
    expect(link(host, '摇号结果在哪里查').getAttribute('aria-expanded')).to.equal('true');
    expect(focused()).to.equal(link(host, '摇号结果在哪里查'), 'the focus stays');
    expect(location.hash).to.equal('#gk-replies?item=A-5');
    expect(seen.of('gk-select').map(({ detail: told }) => told['id'])).to.deep.equal(['A-5']);
    await sendKeys({ press: 'ArrowDown' });
    expect(nameOf(focused()!)).to.equal('路灯坏了半个月', 'arrows go from row to row');
    await sendKeys({ press: 'Enter' });
    await until(() => squeezed(one(host, 'tr.dtl')).includes('已经修好'), 'the other one');
    expect(all(host, 'tr.dtl').length).to.equal(1);
    await sendKeys({ press: 'Enter' });
    await until(() => all(host, 'tr.dtl').length === 0, 'none');
    expect(location.hash).to.equal('');
    seen.stop();
  });

  it('says the due day of a letter in hand, and what is not published', async () => {
    const host = await ledger();
    await until(() => rows(host).length === 5, 'rows');
    link(host, '午间轮班').click();
    await until(() => all(host, 'tr.dtl').length, 'open');
    expect(squeezed(one(host, 'tr.dtl'))).to.include('来信内容没有公开').and.to.include('还没有答复').and.to.include('最迟2026-09-30答复');
    link(host, '很早的一封信').click();
    await until(() => squeezed(one(host, 'tr.dtl')).includes('已答复。'), 'the old one');
    expect(squeezed(one(host, 'tr.dtl'))).to.include('应在 5 个工作日内答复（某县来信办理办法）');
  });

  it('opens the letter that the address names, however far down', async () => {
    location.hash = '#gk-replies?item=M-50';
    const host = await ledger(many);
    await until(() => all(host, 'tr.dtl').length, 'the letter');
    expect(squeezed(one(host, 'tr.dtl'))).to.include('问 50');
    expect(drawn(host)).to.include('已显示 60 封，共 65 封');
  });

  it('forgets an address whose letter was withdrawn, and the list stands', async () => {
    location.hash = '#gk-replies?item=Z-9';
    const host = await ledger();
    await until(() => location.hash === '', 'the address to be mended');
    expect(rows(host).length).to.equal(5);
  });

  it('a long ledger stands in steps of 20', async () => {
    const host = await ledger(many);
    await until(() => rows(host).length === 20, '20');
    const more = named(host, '.end button', '再显示 20 封');
    more.click();
    await until(() => rows(host).length === 40 && drawn(host).includes('已显示 40 封，共 65 封'), '40');
    named(host, '.end button', '再显示 20 封').click();
    await until(() => rows(host).length === 60, '60');
    named(host, '.end button', '再显示 5 封').click();
    await until(() => rows(host).length === 65 && drawn(host).includes('已显示全部 65 封'), 'all');
    expect(all(host, '.end button')).to.deep.equal([]);
  });

  it('finds words of the answer, and keeps both letters of one number apart', async () => {
    const host = await ledger({ ...letters, items: [letters.items[0], { ...letters.items[1], number: 'A-5' }] });
    const input = one<HTMLInputElement>(host, 'input[type=search]');
    input.value = '修好';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => rows(host).length === 1, 'one');
    link(host, '路灯坏了半个月').click();
    await until(() => all(host, 'tr.dtl').length, 'open');
    expect(squeezed(one(host, 'tr.dtl mark'))).to.equal('修好');
    expect(rows(host)[0]!.dataset['id']).to.equal('A-5~2');
  });

  it('is cards where it is narrow: opened in place, one filled state, no table', async () => {
    const host = await ledger(letters, { width: 360 });
    await until(() => all(host, 'article').length === 5, 'cards');
    named(host, 'article a', /摇号结果在哪里查/).click();
    await until(() => all(host, 'article .two-sides').length === 1, 'open');
    expect(squeezed(all(host, 'article')[0]!)).to.include('您好。在公示栏。').and.to.include('信件编号 A-5');
    named(host, 'article a', /摇号结果在哪里查/).click();
    await until(() => all(host, 'article .two-sides').length === 0, 'closed');
    expect(all(host, 'table')).to.deep.equal([]);
  });

  it('leads to the form where the page has one, and nothing personal is in the address', async () => {
    expect(all(await ledger(), '.act').map(nameOf)).not.to.include('我要写信');
    const host = await ledger(letters, { attributes: { write: 'xin.html' } });
    let href = '';
    host.addEventListener('gk-navigate', (event) => {
      href = (event as CustomEvent<{ href: string }>).detail.href;
      event.preventDefault();
    });
    named(host, '.act', '我要写信').click();
    expect(href).to.match(/\/xin\.html#gk-feedback\?type=letter$/);
  });

  it('saves what is shown with days and limits', async () => {
    const host = await ledger();
    await until(() => rows(host).length === 5, 'rows');
    const made: Blob[] = [];
    const { createObjectURL } = URL;
    const stop = (event: Event): void => {
      if ((event.composedPath()[0] as HTMLAnchorElement).download) event.preventDefault();
    };
    URL.createObjectURL = (blob: Blob) => (made.push(blob), createObjectURL.call(URL, blob));
    addEventListener('click', stop, true);
    try {
      named(host, '.foot button', '表格 CSV').click();
      await until(() => made.length, 'a file');
    } finally {
      URL.createObjectURL = createObjectURL;
      removeEventListener('click', stop, true);
    }
    const [head, first] = (await made[0]!.text()).replace('\ufeff', '').split('\r\n');
    expect(head).to.equal('信件编号,类型,标题,受理单位,来信日期,答复日期,用时（工作日）,时限,状态,满意度,来信内容,答复内容');
    expect(first).to.match(/^A-5,咨询,摇号结果在哪里查,县住建局,2026-09-15,2026-09-17,2,按期答复,办结,5,/);
  });

  it('shows a roster with terms, and what the public said of it', async () => {
    const host = await ledger(roster);
    await until(() => rows(host).length === 3, 'rows');
    expect(rows(host).map((row) => [...row.children].map(squeezed))).to.deep.equal([
      ['马明远', '人大代表', '2025-03 至 2027-02', '在任', '参加社会评议'], ['田秀兰', '政协委员', '2023-03 至 2025-02', '任期已满', ''], ['罗建国', '人大代表', '', '', ''],
    ]);
    await shows(host, '社会评议结果');
    expect(squeezed(one(host, '.ev'))).to.include('公开得及时吗').and.to.include('满意 3 票，75%').and.to.include('不满意 0 票，0%').and.to.include('整改情况 已重排栏目');
    expect(all(host, '.fig')).to.deep.equal([]);
    named<HTMLInputElement>(host, 'input[type=checkbox]', /^人大代表/).click();
    await until(() => rows(host).length === 2, 'two');
    expect(decodeURIComponent(location.hash)).to.equal('#gk-replies?sector=人大代表');
  });
});
