/** The official table: merged cells against the data, sorting, parting, widths, clamped cells, cards. */
import { expect } from '@open-wc/testing';
import { all, clean, drawn, named, nameOf, one, until, type GkHost } from '../common/kit.js';
import { many, small } from '../fixtures/elements/catalogue.js';
import { catalogue, columnOf, grid, ids, squeezed, type as search, counted } from './catalogue-kit.js';

const whole = (host: GkHost, count: number): Promise<unknown> => until(() => ids(host).length === count, `${count} rows, there are ${ids(host).length}`);
const press = async (host: GkHost, head: string): Promise<void> => {
  columnOf(host, head).querySelector('button')!.click();
  await host.updateComplete;
};

describe('gk-catalogue: the table', () => {
  afterEach(clean);

  it('is one table with a caption, column heads in two rows and row heads', async () => {
    const host = await catalogue(small);
    await whole(host, 9);
    expect(all(host, 'table').length).to.equal(1);
    expect(squeezed(one(host, 'caption'))).to.include('某县政务公开标准目录：公开事项一览');
    expect(one(host, 'table').getAttribute('aria-rowcount')).to.equal('11');
    expect(all(host, 'tbody tr').map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['3', '4', '5', '6', '7', '8', '9', '10', '11']);
    expect(all(host, 'thead th[scope=colgroup]').map(squeezed)).to.include('公开事项');
    expect(grid(host).heads.slice(0, 5)).to.deep.equal(['领域', '一级事项', '二级事项', '公开内容 （要素）', '公开依据']);
    for (const head of all(host, 'tbody th')) expect(head.getAttribute('scope')).to.equal('row');
  });

  it('領域 and first-level names are merged exactly as the data repeats them', async () => {
    for (const data of [small, many(200)]) {
      const host = await catalogue(data);
      await whole(host, data.items.length);
      const { rows, heads } = grid(host);
      const path = heads.indexOf('一级事项');
      rows.forEach((row, i) => {
        const item = data.items[i]!;
        expect(row[0]).to.match(new RegExp(`^${String(item['field'])} ?\\d+ 项$`));
        expect(row.slice(path, path + 2), String(item['id'])).to.deep.equal(item['path']);
      });
      // Merged, not repeated: as many cells as there are runs inside a body.
      const fields = all(host, 'tbody th[rowspan]').length;
      expect(fields).to.be.greaterThan(0);
      clean();
    }
  });

  it('rows of a search are merged anew, the count of a field is that of the search', async () => {
    const host = await catalogue(small);
    search(host, '县民政局');
    await counted(host, 4);
    await whole(host, 4);
    const { rows } = grid(host);
    expect(rows.map((row) => row[0])).to.deep.equal(['社会救助3 项', '社会救助3 项', '社会救助3 项', '义务教育1 项']);
  });

  it('a head’s button sorts up, down and back; merged cells dissolve; aria-sort says so', async () => {
    const host = await catalogue(small);
    await whole(host, 9);
    const order = ids(host);
    await press(host, '公开主体');
    await until(() => columnOf(host, '公开主体').getAttribute('aria-sort') === 'ascending', 'aria-sort');
    await whole(host, 9);
    expect(all(host, 'tbody [rowspan]')).to.deep.equal([]);
    expect(grid(host).rows.every((row) => row[0]!.length > 0)).to.equal(true);
    const up = ids(host);
    expect(up).to.not.deep.equal(order);
    await press(host, '公开主体');
    await until(() => columnOf(host, '公开主体').getAttribute('aria-sort') === 'descending', 'aria-sort');
    await whole(host, 9);
    expect(ids(host)).to.not.deep.equal(up);
    await press(host, '公开主体');
    await until(() => !all(host, '[aria-sort]').length, 'no order');
    await whole(host, 9);
    expect(ids(host)).to.deep.equal(order);
  });

  it('the name of the item sorts, and its own column says so', async () => {
    const host = await catalogue(small);
    await whole(host, 9);
    await press(host, '二级事项');
    await until(() => columnOf(host, '二级事项').getAttribute('aria-sort') === 'ascending', 'aria-sort of 二级事项');
    expect(all(host, '[aria-sort]').length).to.equal(1);
    await press(host, '二级事项');
    await until(() => columnOf(host, '二级事项').getAttribute('aria-sort') === 'descending', 'aria-sort of 二级事项');
  });

  it('parted by who publishes, and back', async () => {
    const host = await catalogue(small);
    const select = await until(() => all<HTMLSelectElement>(host, 'select')[0], 'the select');
    expect(select.labels[0]!.textContent).to.include('分组');
    select.value = 'publishers';
    select.dispatchEvent(new Event('change'));
    await until(() => grid(host).heads[0] === '公开主体', 'the column');
    await whole(host, 9);
    const groups = grid(host).rows.map((row) => row[0]!.replace(/\d+ 项$/, ''));
    expect(groups.filter((group, i) => group !== groups[i - 1]).length, groups.join()).to.equal(new Set(groups).size);
    select.value = 'field';
    select.dispatchEvent(new Event('change'));
    await until(() => grid(host).heads[0] === '领域', 'the column');
    expect(location.hash).to.equal('');
  });

  it('the middle width leaves 依据 to the item and folds the ticks; the table fits at every width', async () => {
    const data = { ...small, items: small.items.map((item) => ({ ...item, basis: [{ title: '某办法' }], audience: [{ code: 'all', state: 'yes' }], mode: [{ code: 'proactive', state: 'yes' }] })) };
    for (const [width, has, without] of [[1240, ['公开依据', '县级', '主动', '全社会'], ['适用']], [760, ['适用'], ['公开依据', '县级']]] as const) {
      const host = await catalogue(data, { width });
      await whole(host, 9);
      const { heads } = grid(host);
      for (const head of has) expect(heads, `${width}`).to.include(head);
      for (const head of without) expect(heads, `${width}`).to.not.include(head);
      const box = one(host, 'table').getBoundingClientRect();
      expect(box.width).to.be.at.most(width + 1);
      clean();
    }
    for (const width of [640, 700, 900, 1024, 1440]) {
      const host = await catalogue(data, { width });
      await until(() => one(host, 'table').getBoundingClientRect().width <= width + 1, `a table of at most ${width}, it is ${one(host, 'table').getBoundingClientRect().width}`);
      clean();
    }
  });

  it('follows the element’s own width, not the window’s', async () => {
    const host = await catalogue(small, { width: 1240 });
    host.parentElement!.style.width = '360px';
    await until(() => all(host, 'article').length && !all(host, 'table').length, 'cards');
    host.parentElement!.style.width = '760px';
    await until(() => all(host, 'table').length && !all(host, 'article').length, 'the table');
  });

  it('a long cell is cut and opened in place, and stays open when it is drawn again', async () => {
    const long = Array.from({ length: 14 }, (_, i) => `第${i + 1}条要素，写得比较长，需要占去一行以上的位置`);
    const host = await catalogue({ ...small, items: small.items.map((item, i) => (i === 1 ? { ...item, content: long } : item)) });
    await whole(host, 9);
    const button = (): HTMLElement => one(host, 'tr[data-id=a2] button[aria-expanded]');
    expect(nameOf(button())).to.equal('展开');
    const height = (): number => one(host, 'tr[data-id=a2]').getBoundingClientRect().height;
    const before = height();
    button().click();
    expect(nameOf(button())).to.equal('收起');
    expect(button().getAttribute('aria-expanded')).to.equal('true');
    await until(() => height() > before + 50, 'the cell to be open');
    search(host, '指南');
    await counted(host, 1);
    await until(() => nameOf(button()) === '收起', 'the cell to be open still');
    search(host, '');
    await counted(host, 9);
    await until(() => nameOf(button()) === '收起', 'the cell to be open still');
    button().click();
    expect(height()).to.be.at.most(before + 1);
  });

  it('the view switch: cards at any width, in the address', async () => {
    const host = await catalogue(small);
    named(host, 'button[aria-pressed]', '卡片').click();
    await until(() => all(host, 'article').length === 8, 'cards');
    expect(location.hash).to.equal('#gk-catalogue?view=cards');
    expect(named(host, 'button[aria-pressed]', '卡片').getAttribute('aria-pressed')).to.equal('true');
    named(host, 'button[aria-pressed]', '表格').click();
    await until(() => all(host, 'table').length, 'the table');
  });

  it('narrow: cards by field, three of each, 再显示 brings the rest; the item’s name is a heading', async () => {
    const host = await catalogue(small, { width: 360 });
    expect(all(host, 'table').length).to.equal(0);
    const heads = all(host, '[role=heading]').map((head) => `${head.getAttribute('aria-level')} ${squeezed(head)}`);
    expect(heads[0]).to.equal('2 某县政务公开标准目录');
    expect(heads).to.include('3 社会救助').and.to.include('3 义务教育');
    expect(all(host, '[role=heading][aria-level="4"]').length).to.equal(8);
    named(host, 'button', '再显示 1 项').click();
    await until(() => all(host, 'article').length === 9, 'all cards');
    expect(all(host, 'button').some((button) => /再显示/.test(nameOf(button)))).to.equal(false);
  });

  it('a list of the plan: names, kinds of power, departments', async () => {
    const host = await catalogue({ spec: 'gk/1', kind: 'catalogue', title: '清单', publisher: { name: '某县' }, updated: '2026-01-01', items: [{ id: '1', path: ['甲许可'], powerType: '行政许可', department: '县教育局' }, { id: '2', path: ['乙处罚'], powerType: '行政处罚', department: '县住建局' }] });
    await whole(host, 2);
    expect(grid(host).heads).to.deep.equal(['公开事项', '权力类型', '责任部门']);
    await press(host, '责任部门');
    await until(() => columnOf(host, '责任部门').getAttribute('aria-sort') === 'ascending', 'aria-sort');
    expect(drawn(host)).to.include('乙处罚');
  });

  it('an official table that stands in the page is the data', async () => {
    const { table } = await import('../fixtures/elements/catalogue.js');
    const { mount } = await import('../common/kit.js');
    const host = mount('gk-catalogue', { heading: '页上的表' }, table.html);
    host.style.width = '1240px';
    await until(() => ids(host).length === 2, 'two rows');
    const { heads, rows } = grid(host);
    expect(heads).to.include('一级事项');
    expect(rows.map((row) => row.slice(heads.indexOf('一级事项'), heads.indexOf('一级事项') + 2))).to.deep.equal([['页上的一级', '页上的甲事项'], ['页上的一级', '页上的乙事项']]);
    expect(host.querySelector('table')!.getClientRects().length).to.equal(0);
  });
});
