import { expect } from '@open-wc/testing';
import { zhHans as m } from '../../src/i18n/messages.js';
import { columnWidths, tableView } from '../../src/parts/table.js';
import type { ColumnView, RowGroup, RowView, TableActions, TableView } from '../../src/parts/types.js';
import { columns, columnsM, groups, groupsOf, hitsOf, noHits, samples, tableSample } from '../../stories/parts/samples.js';
import { key, Stage } from './parts-stage.js';

const plain: TableActions = { open: () => undefined };
const view = (more: Partial<TableView> = {}): TableView => ({ ...tableSample, width: 1232, ...more });
const text: ColumnView = { key: 'content', head: '公开内容', width: 200, grow: true };
const rowOf = (id: string, index: number, ...cells: RowView['cells']): RowView => ({ id, index, cells, spans: cells.map(() => 1) });
const groupOf = (...rows: RowView[]): RowGroup => ({ key: rows[0]?.id ?? '', rows });
const LONG = '申请人户籍所在地、共同生活家庭成员收入和财产状况以及家庭经济状况核对结果，'.repeat(4);

describe('table', () => {
  let stage: Stage;
  beforeEach(() => void (stage = new Stage()));
  afterEach(() => stage.remove());

  it('is one real table whose cells fill the grid exactly', () => {
    stage.draw(tableView(view(), plain, m));
    expect(stage.one('caption').textContent).to.contain('海原县基层政务公开标准目录');
    const covered: number[] = columns.map(() => 0);
    for (const row of stage.all<HTMLTableRowElement>('tbody tr')) {
      let column = 0;
      for (const cell of [...row.cells]) {
        while (covered[column]) covered[column++]!--;
        covered[column++] = cell.rowSpan - 1;
      }
      while (covered[column]) covered[column++]!--;
      expect(column, row.dataset.id).to.equal(columns.length);
    }
    expect(covered.every((left) => left === 0), 'no span reaches past its group').to.equal(true);
  });

  it('tells readers where a row stands and what heads it', () => {
    stage.draw(tableView(view({ total: 312 }), plain, m));
    expect(stage.one('table').getAttribute('aria-rowcount')).to.equal('314');
    expect(stage.all('tr').map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    expect(stage.all('thead th').every((th) => ['col', 'colgroup'].includes(th.getAttribute('scope') ?? ''))).to.equal(true);
    expect(stage.all('tbody tr:nth-child(2) th').map((th) => [th.getAttribute('scope'), th.textContent])).to.deep.equal([['row', '办事指南'], ['row', '认定程序']]);
  });

  it('gives ticks a text name and chips their full one; unknown is not no', () => {
    stage.draw(tableView(view(), plain, m));
    const ticks = [...stage.one<HTMLTableRowElement>('tr[data-id=item-8]').cells].slice(-6).map((cell) => cell.textContent);
    expect(ticks).to.deep.equal(['是', '', '是', '', '未载', '是']);
    expect(stage.one('.ch[title^=便民]').getAttribute('aria-label')).to.equal('便民服务站，可选');
  });

  it('marks hits and keeps the words as they are, whatever they hold', () => {
    const nasty = '<img src=x onerror=alert(1)>&lt;b&gt; 国办发〔2019〕54号，2026年9月18日起10个工作日内';
    const cells: RowView['cells'] = [{ kind: 'bullets', items: [nasty, nasty] }];
    stage.draw(tableView(view({ columns: [text], groups: [groupOf(rowOf('a', 0, ...cells))], hits: hitsOf('办', '发〔2019〕54号，2026', '工作') }), plain, m));
    expect(stage.all('li').map((li) => li.textContent)).to.deep.equal([nasty, nasty]);
    expect(stage.all('li:first-child mark').map((mark) => mark.textContent)).to.deep.equal(['办', '发〔2019〕54号，', '2026', '工作']);
    expect(stage.all('li:first-child .nb').map((span) => span.textContent)).to.deep.equal(['国办发〔2019〕54号，', '2026年9月18日', '10个工作日内']);
    expect(stage.all('img')).to.have.lengthOf(0);
  });

  it('leaves rows alone that did not change, and reuses the others by position', () => {
    stage.draw(tableView(view(), plain, m));
    const before = stage.all('tbody tr');
    const cell = stage.one('tbody td');
    stage.draw(tableView(view(), plain, m));
    expect(stage.one('tbody td')).to.equal(cell);
    stage.draw(tableView(view({ hits: noHits }), plain, m));
    expect(stage.all('mark')).to.have.lengthOf(0);
    const fewer = groupsOf(samples.slice(4, 8));
    stage.draw(tableView(view({ groups: fewer, total: 4 }), plain, m));
    expect(stage.all('tbody tr').every((row) => before.includes(row))).to.equal(true);
    expect(stage.all('tbody a').map((a) => a.textContent)).to.deep.equal(['办事指南', '监督检查', '申请条件', '认定程序']);
    stage.draw(tableView(view({ columns: columnsM, groups: groupsOf(samples, true), width: 720 }), plain, m));
    expect(stage.all('tbody tr:first-child').every((row) => [...(row as HTMLTableRowElement).cells].length === 8)).to.equal(true);
  });

  it('draws only the slice that was added', () => {
    const [first, second] = groups as [RowGroup, RowGroup];
    stage.draw(tableView(view({ groups: [first] }), plain, m));
    let touched = 0;
    const watch = new MutationObserver((records) => (touched += records.length));
    watch.observe(stage.one('tbody'), { subtree: true, childList: true, characterData: true, attributes: true });
    stage.draw(tableView(view({ groups: [first, second] }), plain, m));
    touched += watch.takeRecords().length;
    watch.disconnect();
    expect(touched).to.equal(0);
    expect(stage.all('tbody tr')).to.have.lengthOf(9);
  });

  it('ends a field with the stronger rule', () => {
    stage.draw(tableView(view(), plain, m));
    const top = (selector: string) => getComputedStyle(stage.one(selector)).borderTopColor;
    expect(top('tbody + tbody tr:first-child > *')).to.equal('rgb(28, 36, 48)');
    expect(top('tbody tr:nth-child(2) > *')).to.equal('rgba(28, 36, 48, 0.13)');
  });

  it('clamps only what is long, opens it in place and remembers', () => {
    let resized = 0;
    const actions: TableActions = { open: () => undefined, resized: () => void resized++ };
    const long = [groupOf(rowOf('long', 0, { kind: 'text', text: LONG }), rowOf('short', 1, { kind: 'text', text: '短' }))];
    const other = [groupOf(rowOf('other', 0, { kind: 'text', text: LONG }))];
    stage.host.style.width = '200px';
    const draw = (list: RowGroup[]) => stage.draw(tableView(view({ columns: [text], groups: list, width: 200 }), actions, m));
    draw(long);
    expect(stage.all('td button')).to.have.lengthOf(1);
    const height = () => stage.one('td').getBoundingClientRect().height;
    const closed = height();
    const button = stage.named('td button', '展开');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    expect(resized).to.equal(1);
    expect(height()).to.be.greaterThan(closed);
    draw(other);
    expect(stage.named('td button', '展开').getAttribute('aria-expanded')).to.equal('false');
    draw(long);
    expect(stage.named('td button', '收起').getAttribute('aria-expanded')).to.equal('true');
  });

  it('is one tab stop; arrows, Home and End move between rows without a trap', () => {
    stage.draw(tableView(view(), plain, m));
    const links = stage.all('tbody a');
    const stops = () => links.filter((link) => link.tabIndex === 0);
    expect(stops()).to.deep.equal([links[0]]);
    links[0]?.focus();
    const go = (name: string) => (key(stage.active as Element, name), links.indexOf(stage.active as HTMLElement));
    expect(['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp'].map(go)).to.deep.equal([1, 2, 1, 8, 8, 0, 0]);
    go('ArrowDown');
    expect(stops()).to.deep.equal([links[1]]);
    expect(key(links[1] as Element, 'Tab'), 'Tab is the browser’s').to.equal(true);
    expect(key(links[1] as Element, 'ArrowDown', { ctrlKey: true })).to.equal(true);
  });

  it('keeps the focus on a row that is drawn anew, also where it stands elsewhere now', () => {
    stage.draw(tableView(view({ hits: noHits }), plain, m));
    stage.all('tbody a')[3]?.focus();
    stage.draw(tableView(view(), plain, m));
    expect(stage.active?.closest('tr')?.dataset.id).to.equal('item-4');
    const [first] = groups as [RowGroup];
    stage.draw(tableView(view({ groups: [{ ...first, rows: first.rows.slice(3) }] }), plain, m));
    expect(stage.active?.closest('tr')?.dataset.id).to.equal('item-4');
  });

  it('opens an item on a plain click and leaves new tabs to the browser', () => {
    const opened: string[] = [];
    const actions: TableActions = { open: (id, event) => (event.preventDefault(), void opened.push(id)) };
    stage.draw(tableView(view(), actions, m));
    const link = stage.all('tbody a')[1] as HTMLElement;
    link.click();
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 1 }));
    expect(opened).to.deep.equal(['item-2']);
  });

  it('says by which column it is sorted', () => {
    const keys: string[] = [];
    const actions: TableActions = { open: () => undefined, sort: (by) => void keys.push(by) };
    stage.draw(tableView(view({ sort: { key: 'timeLimit', descending: true } }), actions, m));
    expect(stage.all('[aria-sort]').map((th) => [th.textContent, th.getAttribute('aria-sort')])).to.deep.equal([['公开时限', 'descending']]);
    stage.named('thead button', '二级事项').click();
    expect(keys).to.deep.equal(['level2']);
  });

  it('keeps the room of what is not drawn, out of readers’ way', () => {
    stage.draw(tableView(view({ before: 1200, after: 340 }), plain, m));
    const gaps = stage.all('tbody[aria-hidden=true]');
    expect(gaps.map((gap) => gap.getBoundingClientRect().height)).to.deep.equal([1200, 340]);
  });

  it('shows the selected row, and only it', () => {
    stage.draw(tableView(view({ selected: 'item-3' }), plain, m));
    stage.draw(tableView(view({ selected: 'item-4' }), plain, m));
    expect(stage.all('[aria-current=true]').map((row) => row.dataset.id)).to.deep.equal(['item-4']);
  });

  it('shares surplus among the growing columns and never overflows', () => {
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    expect(columnWidths(columns, 1232)).to.deep.equal(columns.map((column) => column.width));
    const wide = columnWidths(columns, 1392);
    expect([wide[4], wide[5], wide[0]]).to.deep.equal([297, 215, 42]);
    for (const [list, room] of [[columnsM, 640], [columnsM, 700], [columns, 1000], [columns, 1200]] as const) {
      const widths = columnWidths(list, room);
      expect(sum(widths)).to.be.at.most(room);
      expect(Math.min(...widths)).to.be.greaterThan(35);
      list.forEach(({ width }, i) => {
        if (width < 50) expect(widths[i], 'labels, numbers and ticks keep theirs').to.equal(width);
      });
    }
    expect(columnWidths(columns)).to.deep.equal(columns.map((column) => column.width));
    // Less than all the floors: none is starved so that others keep theirs.
    const tight = columnWidths([...columnsM, ...['三级', '四级', '五级'].map((key) => ({ key, head: key, width: 84 }))], 700);
    expect(sum(tight)).to.equal(700);
    expect(Math.min(...tight.slice(2))).to.be.greaterThan(50);
    for (const width of [1000, 1232, 1400]) {
      stage.host.style.width = `${width}px`;
      stage.draw(tableView(view({ width }), plain, m));
      expect(stage.one('table').scrollWidth).to.equal(width);
    }
  });

  it('sets a label upright only where its rows hold it', () => {
    const label: ColumnView = { key: 'field', head: '领域', width: 42 };
    const of = (words: string, rows: number): RowGroup => ({
      key: words,
      rows: Array.from({ length: rows }, (_, i) => ({ id: words + i, index: i, cells: [{ kind: 'label', text: words, count: '3 项' }, { kind: 'text', text: '内容' }], spans: [i ? 0 : rows, 1] })),
    });
    stage.draw(tableView(view({ columns: [label, text], groups: [of('社会救助', 3), of('就业', 1), of('城市综合执法和市容管理', 9)] }), plain, m));
    const mode = stage.all('tbody .l b').map((b) => getComputedStyle(b).writingMode);
    expect(mode).to.deep.equal(['vertical-rl', 'horizontal-tb', 'horizontal-tb']);
  });
});
