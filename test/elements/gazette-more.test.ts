/** The gazette as its readers use it: issues and contents, the library, what holds and why not, a document with its anchors, comparison. */
import { expect } from '@open-wc/testing';
import '../../src/components/gazette/define.js';
import { all, box, clean, inState, listen, mount, named, one, shows, until, type GkHost } from '../common/kit.js';
import { Net } from '../common/net.js';
import { small } from '../fixtures/elements/gazette.js';

const squeezed = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

async function gazette(data: unknown = small, { width = 1240, address = '' } = {}): Promise<GkHost> {
  if (address) history.replaceState(null, '', address);
  const into = box();
  into.style.width = `${width}px`;
  const host = mount('gk-gazette', {}, '', into);
  host.data = data;
  await inState(host, 'ready');
  return host;
}

describe('gk-gazette', () => {
  afterEach(clean);

  it('shows the newest issue that has come out: contents with pages, what is missing said, badges by date', async () => {
    const host = await gazette();
    await shows(host, '2026年第1期');
    const rows = all(host, '.toe').map(squeezed);
    expect(rows).to.deep.equal(['某县救助实施细则3', '目次所列“lost”没有收入9', '关于任免的通知12']);
    expect(squeezed(one(host, '.tom'))).to.include('某政规发〔2026〕1号').and.to.include('有效');
    expect(squeezed(one(host, '.past'))).to.include('第2期未出版');
    expect(named<HTMLAnchorElement>(host, 'a', '下载全本').href).to.equal('https://gov.example/2026-1.pdf');
    named(host, 'button', '前一年').click();
    await shows(host, '2020年第1期');
    expect(location.hash).to.include('issue=2020-1');
  });

  it('a page that is turned takes the focus with it: to the title of the document, and back to its link', async () => {
    const host = await gazette();
    const link = await until(() => named<HTMLAnchorElement>(host, 'a', '某县救助实施细则'), 'the link');
    link.focus();
    link.click();
    await until(() => host.shadowRoot!.activeElement?.id === 'gz-title', 'the focus on the title');
    named(host, 'a', '返回').click();
    await until(() => host.shadowRoot!.activeElement?.textContent === '某县救助实施细则', 'the focus on the link');
  });

  it('is a library too: found by words, faceted by what holds today', async () => {
    const host = await gazette();
    named(host, 'button', '文件库').click();
    await until(() => all(host, 'tbody tr').length === 5, 'five documents');
    const states = Object.fromEntries(all(host, 'tbody tr').map((row) => [row.dataset['id'], squeezed(row.querySelector('.bdg')!)]));
    expect(states).to.deep.equal({ new: '有效', old: '已废止', past: '已失效', soon: '尚未施行', plain: '未载' });
    named<HTMLInputElement>(host, 'input[type=checkbox]', /^已失效/).click();
    await until(() => all(host, 'tbody tr').length === 1, 'one document');
    expect(location.hash).to.include('validity=expired');
  });

  it('typing on an issue leads to the library, where the words go on being typed', async () => {
    const host = await gazette();
    const input = await until(() => all<HTMLInputElement>(host, 'input[type=search]')[0], 'the search box');
    input.focus();
    input.value = '贴息';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => all(host, 'tbody tr').length === 1, 'the document');
    const now = one<HTMLInputElement>(host, 'input[type=search]');
    expect(now.value).to.equal('贴息');
    await until(() => host.shadowRoot?.activeElement === now, 'the focus in the search box');
  });

  it('says on a document whether it holds, since when, and by what it was repealed, both ways', async () => {
    const host = await gazette(small, { address: '#gk-gazette?item=old' });
    await shows(host, '已废止');
    const banner = squeezed(one(host, '.vb'));
    expect(banner).to.include('废止依据：《某县救助实施细则》（某政规发〔2026〕1号）').and.to.include('供查考');
    expect(banner.match(/某县救助实施细则/g)).to.have.length(1);
    all(host, '.vb a')[0]!.click();
    await shows(host, '现行有效');
    expect(squeezed(one(host, '.vb'))).to.include('2026年2月1日起施行').and.to.include('代替《某县救助办法》（某政发〔2020〕3号）');
    clean();
    const past = await gazette(small, { address: '#gk-gazette?item=past' });
    await shows(past, '已于2021年5月31日失效');
  });

  it('reads as a document: outline, articles, tables with spans, facts; a paragraph has an address of its own', async () => {
    const heard = listen();
    const host = await gazette(small, { address: '#gk-gazette?item=new' });
    await shows(host, '网页阅读版，以公报文本为准');
    expect(squeezed(one(host, '.rh'))).to.equal('某县人民政府文件');
    expect(all(host, '.gzo li').map(squeezed)).to.deep.equal(['一总则', '二附则']);
    expect(all<HTMLTableCellElement>(host, '.gtb td').map((cell) => cell.rowSpan)).to.deep.equal([1, 2, 1]);
    expect(squeezed(one(host, '.gze'))).to.include('载《某县人民政府公报》2026年第1期第3页');
    const article = all(host, '.pa').find((each) => squeezed(each).includes('二十个工作日'))!;
    const anchor = article.id;
    article.querySelector<HTMLElement>('.pm')!.click();
    await until(() => location.hash.includes(`part=${anchor}`), 'the address');
    expect(article.classList.contains('here')).to.equal(true);
    heard.stop();
  });

  it('an anchor stays when another paragraph is edited', async () => {
    const host = await gazette(small, { address: '#gk-gazette?item=new' });
    await shows(host, '网页阅读版');
    const idOf = (element: GkHost): string => all(element, '.pa').find((each) => squeezed(each).includes('自二月一日起'))!.id;
    const before = idOf(host);
    clean();
    const [first, ...rest] = small.documents;
    const body = (first!['body'] as object[]).slice();
    body.splice(1, 1, { type: 'article', label: '第一条', paragraphs: ['另写的一条。'] }, { type: 'para', text: '多出来的一段。' });
    const other = await gazette({ ...small, documents: [{ ...first, body }, ...rest] }, { address: '#gk-gazette?item=new' });
    await shows(other, '网页阅读版');
    expect(idOf(other)).to.equal(before);
  });

  it('compares with the document it replaced, word by word, told by elements', async () => {
    const host = await gazette(small, { address: '#gk-gazette?item=new' });
    await shows(host, '网页阅读版');
    named(host, 'button', '与旧文件对照').click();
    await until(() => all(host, '.cmr').length, 'the comparison');
    expect(all(host, '.cmpr del').map(squeezed)).to.include('十五');
    expect(all(host, '.cmpr ins').map(squeezed)).to.include('二十');
    named(host, '.cmpr button', '结束对照').click();
    await until(() => !all(host, '.cmr').length, 'closed');
  });

  it('reads an issue and a text from their own addresses when they are opened, and says when they cannot be had', async () => {
    const net = new Net();
    const issueAt = net.serve({ ...small, documents: [{ id: 'x1', title: '另存的文件', number: '某政发〔2026〕2号', issuers: ['某县'], signed: '2026-02-01' }], issues: [{ id: 'far', year: 2026, issue: 3, sections: [{ title: '县政府文件', documents: [{ id: 'x1', page: 3 }] }] }] });
    const textAt = net.serve({ ...small, issues: [], documents: [{ id: 'thin', title: '薄的文件', body: [{ type: 'para', text: '另存的正文在这里。' }] }] });
    const gone = net.status(404);
    const host = await gazette({ ...small, issues: [{ id: 'far', year: 2026, issue: 3, published: '2026-09-30', src: issueAt }, { id: 'gone', year: 2025, issue: 1, src: gone }], documents: [...small.documents, { id: 'thin', title: '薄的文件', src: textAt }] });
    await shows(host, '另存的文件');
    named(host, 'button', '前一年').click();
    await shows(host, '本期内容没有读到');
    history.pushState(null, '', '#gk-gazette?item=thin');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await shows(host, '另存的正文在这里。');
    expect(net.of(textAt).length).to.equal(1);
    net.restore();
  });

  it('shows blocks it does not know and pictures that are gone for what they are', async () => {
    const host = await gazette({ ...small, documents: [{ id: 'odd', title: '奇怪的文件', body: [{ type: 'hologram', text: '照样显示' }, { type: 'image', src: 'gone.png', alt: '一张没有了的图' }] }, small.documents[1]] }, { address: '#gk-gazette?item=odd' });
    await shows(host, '照样显示');
    await until(() => squeezed(one(host, '.gzx')).includes('图片没有读到：一张没有了的图'), 'the words of the picture');
  });
});
