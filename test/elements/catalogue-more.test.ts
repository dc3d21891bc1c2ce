/** The edition before, files to take away, sets of catalogues. */
import { expect } from '@open-wc/testing';
import { all, clean, drawn, inState, mount, named, nameOf, one, until, type GkHost } from '../common/kit.js';
import { Net } from '../common/net.js';
import { small } from '../fixtures/elements/catalogue.js';
import { catalogue, counted, ids, squeezed, type as search } from './catalogue-kit.js';

describe('gk-catalogue: the edition before', () => {
  let net: Net;
  beforeEach(() => void (net = new Net()));
  afterEach(() => {
    clean();
    net.restore();
  });
  const older = { ...small, version: '2025年版', items: [...small.items.filter(({ id }) => id !== 'b4').map((item) => (item['id'] === 'a1' ? { ...item, content: ['旧的内容'] } : item)), { id: 'z9', field: '扶贫', path: ['已经取消的事项'] }] };
  const compared = async (previous: string): Promise<GkHost> => {
    const host = mount('gk-catalogue', { previous });
    host.data = small;
    await inState(host, 'ready');
    return host;
  };

  it('what was added, amended word by word, and removed', async () => {
    const host = await compared(net.serve(older));
    const summary = await until(() => one(host, 'details summary'), 'the comparison');
    expect(squeezed(summary)).to.equal('与上一版（2025年版）相比新增 1修订 1取消 1');
    summary.click();
    const section = (word: string): HTMLElement => all(host, 'details section').find((each) => squeezed(each).startsWith(word))!;
    expect(squeezed(section('新增'))).to.include('困难学生资助');
    expect(squeezed(section('取消'))).to.include('已经取消的事项');
    expect(squeezed(section('修订'))).to.include('政策法规文件');
    const del = [...section('修订').querySelectorAll('del')].map((each) => each.textContent).join('');
    const ins = [...section('修订').querySelectorAll('ins')].map((each) => each.textContent).join('');
    expect(del).to.include('旧');
    expect(ins).to.include('政策法规文件');
    section('新增').querySelector('a')!.click();
    await until(() => nameOf(one(host, 'dialog')) === '困难学生资助', 'the item');
  });

  it('in another script the same has changed, in the reader’s letters', async () => {
    const url = net.serve(older);
    const host = await compared(url);
    host.lang = 'zh-Hant';
    const summary = await until(() => (squeezed(one(host, 'details summary')).includes('與上一版') ? one(host, 'details summary') : null), 'the comparison');
    expect(squeezed(summary)).to.equal('與上一版（2025年版）相比新增 1修訂 1取消 1');
    summary.click();
    await until(() => squeezed(one(host, 'details')).includes('已經取消的事項') && squeezed(one(host, 'details')).includes('困難學生資助'), 'its words');
    const changed = all(host, 'details del, details ins').map((each) => each.textContent).join('');
    expect(changed).to.include('舊').and.to.include('政策法規');
    // It was read once, and what is compared are the published words.
    expect(net.of(url).length).to.equal(1);
  });

  it('while it is worked out its room is kept: nothing moves when it comes', async () => {
    const held = net.hold();
    const host = await compared(held.url);
    const top = (): number => one(host, 'input[type=search]').getBoundingClientRect().top;
    expect(drawn(host)).to.include('正在与上一版比较');
    await until(() => held.waiting, 'the request');
    const before = top();
    held.answer(older);
    await until(() => one(host, 'details summary'), 'the comparison');
    expect(top()).to.equal(before);
    expect(drawn(host)).not.to.include('正在与上一版比较');
  });

  it('nothing changed, or the old one cannot be read: one sentence, the list stands', async () => {
    const same = await compared(net.serve({ ...small, version: '2025年版' }));
    await until(() => drawn(same).includes('相比没有变化'), 'the sentence');
    const gone = await compared(net.status(404));
    await until(() => drawn(gone).includes('上一版没有读到'), 'the sentence');
    expect(drawn(gone)).to.include('共 9 项');
    expect(gone.dataset['state']).to.equal('ready');
  });
});

describe('gk-catalogue: files', () => {
  afterEach(clean);
  /** What a press of the button would save: name and text. */
  async function saved(press: () => void): Promise<{ name: string; text: string; type: string }> {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let blob: Blob | undefined;
    let name = '';
    URL.createObjectURL = (given) => {
      blob = given as Blob;
      return 'blob:gk-test';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    try {
      press();
      await until(() => blob && name, 'the file');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const bytes = new Uint8Array(await blob!.arrayBuffer());
    return { name, type: blob!.type, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  }

  it('CSV of what is selected, with a mark for Excel and no formula', async () => {
    const host = await catalogue({ ...small, items: small.items.map((item, i) => (i === 1 ? { ...item, content: ['=HYPERLINK("http://evil.example")', '@SUM(A1)'] } : item)) });
    search(host, '指南');
    await counted(host, 1);
    const file = await saved(() => named(host, '.foot button', '表格 CSV').click());
    expect(file.name).to.equal('某县政务公开标准目录-2026-09-18.csv');
    expect(file.type).to.match(/^text\/csv/);
    expect(file.text.charCodeAt(0)).to.equal(0xfeff);
    const lines = file.text.slice(1).split('\r\n');
    expect(lines[0]).to.equal('领域,一级事项,二级事项,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,县级,乡级,咨询电话,已公开文件的链接');
    expect(file.text).to.include('办事指南').and.to.not.include('招生');
    expect(file.text).to.not.match(/(?:^|,|\r\n)"?[=@+-]/);
  });

  it('JSON of what is selected says that it is a part; the whole says nothing', async () => {
    const host = await catalogue(small);
    const whole = JSON.parse((await saved(() => named(host, '.foot button', '数据 JSON').click())).text) as Record<string, unknown>;
    expect(whole['items']).to.deep.equal(small.items);
    expect(whole['ext']).to.equal(undefined);
    search(host, '义务教育');
    await counted(host, 4);
    const part = JSON.parse((await saved(() => named(host, '.foot button', '数据 JSON').click())).text) as { items: unknown[]; ext: { selection: { total: number; count: number } } };
    expect(part.items).to.deep.equal(small.items.slice(3, 7));
    expect([part.ext.selection.total, part.ext.selection.count]).to.deep.equal([9, 4]);
  });

  it('the menu beside the heading saves the same, in the order shown', async () => {
    const host = await catalogue(small);
    all(host, 'thead button.sort')[0]!.click();
    await until(() => all(host, '[aria-sort=ascending]').length && ids(host).length === 9, 'the order');
    named(host, 'button[aria-expanded]', '下载').click();
    const file = await saved(() => named(host, '.menu button', '数据 JSON').click());
    expect((JSON.parse(file.text) as { items: { id: string }[] }).items.map(({ id }) => id)).to.deep.equal(ids(host));
  });

  it('no personal number is in a file', async () => {
    const { catalogueSubject } = await import('../fixtures/elements/catalogue.js');
    const host = await catalogue(catalogueSubject.personal);
    for (const name of ['表格 CSV', '数据 JSON']) {
      const file = await saved(() => named(host, '.foot button', name).click());
      for (const secret of catalogueSubject.secrets) expect(file.text + file.name, name).to.not.include(secret);
    }
  });
});

describe('gk-catalogue: a set', () => {
  let net: Net;
  beforeEach(() => void (net = new Net()));
  afterEach(() => {
    clean();
    net.restore();
  });
  const unit = (name: string): Record<string, unknown> => ({ ...small, title: `${name}目录`, publisher: { name }, items: small.items.slice(0, 3).map((item) => ({ ...item, publishers: [name] })) });
  const set = (parts: readonly Record<string, unknown>[]): Record<string, unknown> => ({ spec: 'gk/1', kind: 'catalogue-set', title: '各乡镇目录', updated: '2026-09-18', publisher: { name: '某县' }, parts });

  it('the catalogues of many units are one list, with the unit as a column and a condition', async () => {
    const host = await catalogue(set([{ title: '甲乡', src: net.serve(unit('甲乡人民政府')), unit: '甲乡' }, { title: '乙镇', src: net.serve(unit('乙镇人民政府')), unit: '乙镇' }]));
    await counted(host, 6);
    expect(drawn(host)).to.include('单位');
    (await until(() => named<HTMLInputElement>(host, '.facets input[type=checkbox]', /^乙镇/), 'the condition')).click();
    await counted(host, 3);
  });

  it('one that cannot be read is said, the others stand, and it can be asked again', async () => {
    const bad = net.status(404);
    const host = await catalogue(set([{ title: '甲乡', src: net.serve(unit('甲乡人民政府')), unit: '甲乡' }, { title: '乙镇', src: bad, unit: '乙镇' }]));
    await counted(host, 3);
    await until(() => /其中 1 份没有读到/.test(drawn(host)), 'the notice');
    net.serve(unit('乙镇人民政府'), bad);
    named(host, 'button', '重新读取').click();
    await counted(host, 6);
    await until(() => !/没有读到/.test(drawn(host)), 'the notice to go');
  });

  it('when none can be read the reader is told, not left with words of loading', async () => {
    const host = mount('gk-catalogue', { phone: '0955-4000099' }, '<p>原有</p>');
    host.data = set([{ title: '甲乡', src: net.status(404), unit: '甲乡' }]);
    await until(() => drawn(host).length > 5 && !/正在读取/.test(drawn(host)), 'an end');
    expect(drawn(host)).to.match(/没有读/);
  });

  it('taken out of the page while it reads: what is under way is called off', async () => {
    const held = net.hold();
    const host = mount('gk-catalogue');
    host.data = set([{ title: '甲乡', src: held.url, unit: '甲乡' }]);
    await until(() => held.waiting, 'the request');
    host.remove();
    await until(() => net.of(held.url)[0]!.signal!.aborted, 'the abort');
    document.body.appendChild(host);
    await until(() => net.of(held.url).length === 2, 'asked again');
    held.answer(unit('甲乡人民政府'));
    await counted(host, 3);
    host.remove();
  });
});
