/** Searching and choosing, through roles and names. */
import { expect } from '@open-wc/testing';
import '../../src/components/catalogue/define.js';
import { all, clean, drawn, inState, listen, mount, named, nameOf, one, shows, until, type GkHost } from '../common/kit.js';
import { small } from '../fixtures/elements/catalogue.js';

type Item = Record<string, unknown>;
const wide = async (data: unknown = small, width = 1240): Promise<GkHost> => {
  const host = mount('gk-catalogue');
  host.style.display = 'block';
  host.style.width = `${width}px`;
  host.data = data;
  await inState(host, 'ready');
  await until(() => all(host, 'input[type=checkbox]').length, 'the conditions');
  return host;
};
const status = (host: GkHost): string => one(host, '[role=status]').textContent.replace(/\s+/g, ' ').trim();
const counted = (host: GkHost, count: number): Promise<unknown> => until(() => status(host) === `共 ${count} 项`, `共 ${count} 项, it is ${status(host)}`);
const type = (host: GkHost, q: string): void => {
  const box = one<HTMLInputElement>(host, 'input[type=search]');
  box.focus();
  box.value = q;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
/** Checkboxes by facet and label, with the count beside them. */
const options = (host: GkHost): { facet: string; label: string; count: number; box: HTMLInputElement }[] =>
  all(host, '.facets [role=group][aria-labelledby]').flatMap((group) =>
    [...group.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map((box) => {
      const [, label, count] = /^(.*) (\d+)$/.exec(nameOf(box))!;
      return { facet: nameOf(group), label: label!, count: Number(count), box };
    }));
const option = (host: GkHost, facet: string, label: string): { count: number; box: HTMLInputElement } => options(host).find((one) => one.facet === facet && one.label === label)!;
const openAll = async (host: GkHost): Promise<void> => {
  const more = all(host, '.facets button[aria-expanded=false]').find((button) => nameOf(button) === '更多条件');
  more?.click();
  await host.updateComplete;
};

const READ: Readonly<Record<string, (item: Item) => unknown>> = {
  领域: (item) => [item['field']],
  公开主体: (item) => item['publishers'],
  公开层级: (item) => (item['levels'] as { code: string }[]).map(({ code }) => ({ county: '县级', township: '乡级' })[code]),
  公开渠道: (item) => (item['channels'] as { code: string }[]).map(({ code }) => ({ website: '政府网站', gazette: '政府公报', 'notice-board': '社区/企事业单位/村公示栏（电子屏）' })[code]),
};

describe('gk-catalogue: search and conditions', () => {
  afterEach(clean);

  it('a searchbox with a name, one status that says how many', async () => {
    const host = await wide();
    expect(nameOf(one(host, 'form[role=search] input[type=search]'))).to.equal('搜索公开事项');
    await until(() => all(host, '[role=status]').length === 1, 'one status');
    expect(status(host)).to.equal('共 9 项');
    type(host, '办事');
    await counted(host, 1);
    await shows(host, '办事指南');
    expect(all(host, 'mark').map((mark) => mark.textContent)).to.include('办事');
    type(host, '');
    await counted(host, 9);
  });

  it('several words are all asked for; wide letters, case and traditional characters are the same', async () => {
    const host = await wide();
    for (const [q, count] of [['招生 计划', 1], ['县民政局 义务教育', 1], ['６４９号', 1], ['困難學生', 1], ['配租結果', 1]] as const) {
      type(host, q);
      await counted(host, count);
    }
  });

  it('pinyin: initials and whole syllables of names', async () => {
    const host = await wide();
    for (const [q, words] of [['bszn', '办事指南'], ['zhaosheng', '招生计划'], ['fyxx', '房源信息'], ['BSZN', '办事指南']] as const) {
      type(host, q);
      await until(() => status(host) !== '共 9 项' && status(host) !== '共 0 项' && all(host, 'tbody a').some((link) => link.textContent === words), `${q} to find ${words}`);
    }
  });

  it('a synonym is looked for too, said, and can be left out', async () => {
    const host = await wide({ ...small, items: [...small.items, { id: 'z', field: '社会救助', path: ['低保', '低保公示'] }] });
    type(host, '低保');
    await until(() => drawn(host).includes('已同时查找'), 'what else was searched');
    expect(drawn(host)).to.include('最低生活保障');
    await counted(host, 3);
    named(host, 'button', '只查“低保”').click();
    await counted(host, 1);
    expect(location.hash).to.include('exact');
    type(host, '低保公');
    await until(() => !location.hash.includes('exact'), 'other words, asked in full again');
  });

  it('a question that is nowhere literally: the words that matter, and it says so', async () => {
    const host = await wide();
    type(host, '公租房怎么申请房源在哪里看');
    await until(() => drawn(host).includes('没有完全一致的'), 'the note');
    expect(all(host, 'tbody a')[0]!.textContent).to.equal('房源信息');
  });

  it('each count is what that one choice would leave', async () => {
    const host = await wide();
    await openAll(host);
    const choices: [string, string][] = [['公开主体', '县民政局'], ['公开层级', '乡级']];
    let chosen: [string, string][] = [];
    for (const next of [undefined, ...choices]) {
      if (next) {
        option(host, ...next).box.click();
        chosen = [...chosen, next];
        await host.updateComplete;
      }
      for (const { facet, label, count } of options(host)) {
        const left = small.items.filter((item) => (READ[facet]!(item) as string[]).includes(label) && chosen.every(([other, value]) => other === facet || (READ[other]!(item) as string[]).includes(value)));
        expect(count, `${facet} ${label} with ${JSON.stringify(chosen)}`).to.equal(left.length);
      }
      await counted(host, small.items.filter((item) => chosen.every(([facet, value]) => (READ[facet]!(item) as string[]).includes(value))).length);
    }
  });

  it('several of one facet: any of them, or all at once', async () => {
    const host = await wide();
    await openAll(host);
    option(host, '公开主体', '县民政局').box.click();
    await counted(host, 4);
    option(host, '公开主体', '县教育局').box.click();
    await counted(host, 7);
    named(host, 'button[aria-pressed]', '同时').click();
    await counted(host, 1);
    expect(location.hash).to.include('publisher.all=');
    named(host, 'button[aria-pressed]', '任一').click();
    await counted(host, 7);
  });

  it('chips name their condition and take it away; 清除 takes all; each says gk-filter-change', async () => {
    const host = await wide();
    const heard = listen(host);
    option(host, '领域', '社会救助').box.click();
    await counted(host, 3);
    type(host, '指南');
    await counted(host, 1);
    expect(heard.of('gk-filter-change').map(({ detail }) => detail)).to.deep.equal([{ filters: { field: ['社会救助'] }, count: 3 }, { filters: { field: ['社会救助'] }, count: 1 }]);
    named(host, 'button', '去掉条件：含 指南').click();
    await counted(host, 3);
    expect(one<HTMLInputElement>(host, 'input[type=search]').value).to.equal('');
    named(host, 'button', '去掉条件：领域 社会救助').click();
    await counted(host, 9);
    expect(option(host, '领域', '社会救助').box.checked).to.equal(false);
    expect(named<HTMLButtonElement>(host, 'button', '清除').disabled).to.equal(true);
    option(host, '领域', '义务教育').box.click();
    type(host, '招生');
    await counted(host, 2);
    named(host, 'button', '清除').click();
    await counted(host, 9);
    expect(location.hash).to.equal('');
    expect(JSON.stringify(heard.all.map(({ detail }) => detail))).to.not.include('招生');
    heard.stop();
  });

  it('the button in the search box clears it and gives the focus back', async () => {
    const host = await wide();
    type(host, '房源');
    await counted(host, 1);
    named(host, 'button', /清.搜索词/).click();
    await counted(host, 9);
    expect(host.shadowRoot!.activeElement).to.equal(one(host, 'input[type=search]'));
  });

  it('nothing meets all conditions: says so, offers to drop one', async () => {
    const host = await wide();
    option(host, '领域', '社会救助').box.click();
    type(host, '房源');
    await counted(host, 0);
    await shows(host, '没有同时符合这些条件的事项');
    expect(host.dataset['state']).to.equal('ready');
    named(host, 'button', '只去掉“社会救助”').click();
    await counted(host, 1);
    type(host, 'zzzzzz');
    await shows(host, '没有找到“zzzzzz”');
    named(host, 'button', '清除条件').click();
    await counted(host, 9);
  });

  it('an input method composes in peace', async () => {
    const host = await wide();
    const box = one<HTMLInputElement>(host, 'input[type=search]');
    box.value = 'ban';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await host.updateComplete;
    expect(status(host)).to.equal('共 9 项');
    expect(box.value).to.equal('ban');
    box.value = '办事';
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await counted(host, 1);
  });

  it('common queries of the page stand beside the box', async () => {
    const host = await wide();
    host.setAttribute('queries', '招生 房源');
    await until(() => all(host, 'button').some((button) => nameOf(button) === '房源'), 'the queries');
    named(host, 'button', '房源').click();
    await counted(host, 1);
    expect(one<HTMLInputElement>(host, 'input[type=search]').value).to.equal('房源');
  });

  it('fields named by id in the head of the document are shown by name', async () => {
    const host = await wide({ ...small, fields: [{ id: 'shjz', name: '社会救助' }], items: small.items.map((item) => (item['field'] === '社会救助' ? { ...item, field: 'shjz' } : item)) });
    expect(options(host).filter(({ facet }) => facet === '领域').map(({ label }) => label)).to.include('社会救助');
    expect(drawn(host)).to.not.include('shjz');
  });

  it('narrow: conditions in a sheet, its button says what the list would hold', async () => {
    const host = mount('gk-catalogue');
    host.style.width = '360px';
    host.data = small;
    await inState(host, 'ready');
    const opener = await until(() => named(host, 'button[aria-haspopup=dialog]', '筛选'), 'the button');
    opener.focus();
    opener.click();
    await until(() => one<HTMLDialogElement>(host, 'dialog').open, 'the sheet');
    expect(nameOf(one(host, 'dialog'))).to.equal('筛选');
    const boxes = (): HTMLInputElement[] => all<HTMLInputElement>(host, 'dialog input[type=checkbox]');
    boxes().find((box) => /^社会救助/.test(nameOf(box)))!.click();
    await until(() => one(host, 'dialog [role=status]').textContent === '查看 3 项', 'the count');
    named(host, 'dialog button', '清除 1 项').click();
    await until(() => one(host, 'dialog [role=status]').textContent === '查看 9 项', 'the count');
    boxes().find((box) => /^义务教育/.test(nameOf(box)))!.click();
    (await until(() => named(host, 'dialog button', '查看 4 项'), 'the count')).click();
    await until(() => !all(host, 'dialog').length, 'the sheet to close');
    expect(host.shadowRoot!.activeElement).to.equal(opener);
    expect(status(host)).to.equal('共 4 项');
    expect(nameOf(opener)).to.equal('筛选 1');
  });

  it('reset drops everything, the open sheet too', async () => {
    const host = await wide();
    option(host, '领域', '社会救助').box.click();
    await counted(host, 3);
    host.reset();
    await counted(host, 9);
    expect(location.hash).to.equal('');
    host.style.width = '360px';
    (await until(() => named(host, 'button[aria-haspopup=dialog]', '筛选'), 'the button')).click();
    await until(() => all(host, 'dialog').length, 'the sheet');
    host.reset();
    await until(() => !all(host, 'dialog').length, 'the sheet to close');
  });
});
