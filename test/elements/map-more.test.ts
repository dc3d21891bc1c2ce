/** The service map: three views of one selection, the list complete alone, the map only where it is asked for. */
import { expect } from '@open-wc/testing';
import '../../src/components/map/define.js';
import { writeMap, type MapSheet } from '../../src/print/map-sheet.js';
import { markerElement } from '../../src/parts/marker.js';
import { all, clean, drawn, focused, inState, listen, mount, named, nameOf, one, rootOf, shows, until, type GkHost } from '../common/kit.js';
import { feature, HEAD, six } from '../fixtures/elements/map.js';

const WIDE = '1240px';
const PHONE = '360px';

async function show(data: unknown = six, width = WIDE, attributes: Record<string, string> = {}): Promise<GkHost> {
  const host = mount('gk-map', { id: 'm', ...attributes });
  host.style.setProperty('width', width);
  host.data = data;
  await inState(host, 'ready');
  await until(() => all(host, '.pi').length, 'the list');
  return host;
}
const markers = (host: GkHost): string[] => all(host, '.mkb').map(nameOf);
const listed = (host: GkHost): string[] => all(host, '.pi .ct').map((link) => link.textContent.trim());
const mapped = (host: GkHost): Promise<unknown> => until(() => all(host, '.mkb').length, 'markers');
const type = async (host: GkHost, words: string): Promise<void> => {
  const input = one<HTMLInputElement>(host, 'input[type=search]');
  input.focus();
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await host.updateComplete;
};
const press = (element: Element, key: string): boolean => element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

describe('<gk-map>', () => {
  afterEach(() => {
    clean();
    Reflect.deleteProperty(navigator, 'geolocation');
  });

  it('lists every place with its number; the map has those with positions, under the same numbers', async () => {
    const host = await show();
    await mapped(host);
    expect(listed(host)).to.deep.equal(['1 三河镇中心小学', '2 七营中学', '3 七营派出所户籍窗口', '4 李旺小学', '5 史店户籍窗口', '6 写反了的小学']);
    // Places that lie close together may stand as a heap; all of them are on the map.
    const numbers = markers(host).filter((name) => /^\d+ /.test(name)).map((name) => Number(/^\d+/.exec(name)![0]));
    expect(numbers).to.deep.equal(numbers.slice().sort((a, b) => a - b));
    expect(numbers.every((number) => number <= 4)).to.equal(true);
    await shows(host, '2 处未标在地图上');
    await shows(host, '经度、纬度写反了');
    await shows(host, '没有坐标，未标在地图上');
  });

  it('on a phone the list comes first, and no map is loaded until it is asked for', async () => {
    const host = await show(six, PHONE);
    expect(all(host, '.mapf').length).to.equal(0);
    named(host, '.pb button', '地图').click();
    await mapped(host);
    expect(location.hash).to.include('view=map');
    named(host, '.pb button', '列表').click();
    await until(() => !all(host, '.mapf').length, 'the list alone');
    expect(listed(host).length).to.equal(6);
  });

  it('a place chosen in the list is chosen on the map, and the other way round', async () => {
    const host = await show();
    await mapped(host);
    const heard = listen();
    named(host, '.pi a', /李旺小学/).click();
    await until(() => all(host, '.mkb.sel').length === 1, 'the chosen marker');
    expect(nameOf(one(host, '.mkb.sel'))).to.match(/^4 李旺小学，公办学校/);
    expect(one(host, '.pi.on .ct').getAttribute('aria-expanded')).to.equal('true');
    expect(location.hash).to.include('item=d');
    expect(heard.of('gk-select').map(({ detail }) => detail['id'])).to.deep.equal(['d']);
    heard.stop();
    const other = until(() => all(host, '.mkb').find((button) => /^[1-3] /.test(nameOf(button)) && button.getAttribute('aria-pressed') === 'false'), 'a single marker');
    const number = /^\d/.exec(nameOf(await other))![0];
    (await other).click();
    await until(() => one(host, '.pi.on .ct').textContent.trim().startsWith(number), 'its place in the list');
    one(host, '.mkb.sel').click();
    await until(() => !all(host, '.pi.on').length, 'closed again');
  });

  it('conditions hold for list and map alike; numbers follow the list', async () => {
    const host = await show();
    await mapped(host);
    named<HTMLInputElement>(host, '.fin input', /户籍窗口/).click();
    await until(() => listed(host).length === 2, 'two places');
    expect(listed(host)).to.deep.equal(['1 七营派出所户籍窗口', '2 史店户籍窗口']);
    await until(() => markers(host).join() === '1 七营派出所户籍窗口，户籍窗口', 'one marker');
  });

  it('“open now” and “accessible” are conditions, the hours of the day stand in words', async () => {
    const host = await show();
    named(host, 'button', /更多条件/).click();
    const box = await until(() => all<HTMLInputElement>(host, '.facets input').find((input) => /正在办公/.test(nameOf(input))), 'the condition');
    box.click();
    await until(() => listed(host).join() === '1 七营派出所户籍窗口', 'the one that never closes');
    named(host, '.pi a', /七营派出所/).click();
    await shows(host, '正在办公，24:00 结束');
    expect(one<HTMLAnchorElement>(host, '.pf a').href).to.equal('tel:09554000034');
  });

  it('a village is answered: who serves it, that two claim it, that nobody is listed for it', async () => {
    const host = await show();
    await type(host, '三河村');
    await shows(host, '“三河村”的服务地点');
    expect(one(host, '.ans').textContent).to.include('三河镇中心小学').and.to.include('七营中学').and.to.include('不止一处').and.to.include('2026 年，来源：招生范围');
    await type(host, '团庄村');
    await until(() => /团庄村/.test(one(host, '.ans').textContent) && !/不止一处/.test(one(host, '.ans').textContent), 'one school');
    await type(host, '王家庄村');
    await shows(host, '没有写到不等于没有');
    expect(one(host, '.ans').textContent).to.include('0955-4000012');
  });

  it('near me: asked for on a press only, sorted by distance, never in the address; refused in a clear sentence', async () => {
    let asked = 0;
    let answer: (ok: PositionCallback, failed: PositionErrorCallback) => void = (_, failed) => failed({ code: 1 } as GeolocationPositionError);
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (ok: PositionCallback, failed: PositionErrorCallback) => (asked++, answer(ok, failed)) } });
    const host = await show();
    await mapped(host);
    expect(asked).to.equal(0);
    named(host, '.pso button', '离我最近').click();
    await shows(host, '没有得到定位许可');
    expect(listed(host)[0]).to.equal('1 三河镇中心小学');
    answer = (ok) => ok({ coords: { longitude: 106.0612, latitude: 36.6712, accuracy: 30 } } as GeolocationPosition);
    named(host, '.pso button', '离我最近').click();
    await until(() => listed(host)[0] === '1 李旺小学', 'the nearest first');
    await shows(host, '只在本机使用');
    expect(drawn(host)).to.match(/约 \d+ 米/);
    expect(location.hash).to.not.match(/106|36\.|lat|lng/);
    await until(() => one(host, '.you'), 'the reader on the map');
    host.reset();
    await until(() => listed(host)[0] === '1 三河镇中心小学' && !all(host, '.you').length, 'forgotten');
  });

  it('navigate: three applications, each in its own datum, as links that the page may take', async () => {
    const host = await show();
    named(host, '.pi a', /三河镇中心小学/).click();
    await until(() => all(host, '.pi.on').length, 'open');
    named(host, '.pbs button', /导航/).click();
    const links = await until(() => (all<HTMLAnchorElement>(host, '.wys a').length === 3 ? all<HTMLAnchorElement>(host, '.wys a') : undefined), 'three ways');
    expect(links.map((link) => link.textContent)).to.deep.equal(['高德地图', '百度地图', '腾讯地图']);
    const at = links.map((link) => /10[56]\.\d+/.exec(decodeURIComponent(link.href))![0]);
    expect(new Set(at).size).to.equal(2);
    expect(links.every((link) => link.rel.includes('noopener'))).to.equal(true);
    host.addEventListener('gk-navigate', (event) => event.preventDefault(), { once: true });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    links[0]!.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('the keyboard: markers are buttons, arrows move, Esc goes back to the place in the list', async () => {
    const host = await show();
    await mapped(host);
    const field = one(host, '.mapf');
    const before = one(host, '.deg').textContent;
    field.focus();
    for (let i = 0; i < 3; i++) press(field, '+');
    await until(() => one(host, '.deg').textContent !== before, 'other degrees');
    for (let i = 0; i < 3; i++) press(field, 'ArrowRight');
    press(field, '-');
    named(host, '.zm button', '看全部').click();
    named(host, '.pi a', /李旺小学/).click();
    await until(() => all(host, '.mkb.sel').length, 'chosen');
    one(host, '.mkb.sel').focus();
    press(one(host, '.mkb.sel'), 'Escape');
    expect(focused()).to.equal(one(host, '.pi.on .ct'));
  });

  it('no base: nothing is asked of anybody; one without 审图号 is not drawn, one with it shows the number whatever the page does', async () => {
    const base = { type: 'xyz', url: `${location.origin}/no-such-tile/{z}/{x}/{y}.png`, attribution: '某县自然资源局' };
    const plain = await show({ ...six, base }, WIDE, { debug: '' });
    await mapped(plain);
    expect(all(plain, 'img').length).to.equal(0);
    await shows(plain, '没有写审图号');
    plain.remove();
    const host = await show({ ...six, base, mapApproval: '宁S（2026）第001号' });
    await mapped(host);
    expect(one(host, '.apv').textContent).to.include('审图号：宁S（2026）第001号').and.to.include('某县自然资源局');
    await shows(host, '底图没有取到');
    expect(listed(host).length).to.equal(6);
    const style = document.createElement('style');
    style.textContent = '.apv,gk-map .apv{display:none!important}';
    document.head.append(style);
    expect(one(host, '.apv').getClientRects().length).to.be.above(0);
    style.remove();
  });

  it('areas: boundaries only with 审图号', async () => {
    const ring = [[106, 36.4], [106.2, 36.4], [106.2, 36.6], [106, 36.6], [106, 36.4]];
    const area = { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { id: 'z', name: '学区', category: 'school' } };
    const without = await show({ ...six, features: [...six.features, area] }, WIDE, { debug: '' });
    await mapped(without);
    expect(all(without, 'path.ara').length).to.equal(0);
    await shows(without, '边界不画出来');
    without.remove();
    const host = await show({ ...six, mapApproval: '宁S（2026）第001号', features: [...six.features, area] });
    await until(() => all(host, 'path.ara').length === 1, 'the area');
    await shows(host, '审图号：宁S（2026）第001号');
  });

  it('data of any kind of bad: each place stands, and says what is wrong with it', async () => {
    const features = [...six.features, feature('g', '三百公里外', 'school', [109.6, 36.5]), feature('h', '别的类别', 'x-clinic', [106.1, 36.5]), feature('a', '同一编号', 'school', [106.1, 36.4])];
    const host = await show({ ...HEAD, features });
    await mapped(host);
    await shows(host, '公里，请核对，未标在地图上');
    await shows(host, 'x-clinic');
    expect(listed(host).length).to.equal(9);
  });

  it('the map goes with the element and comes back with it', async () => {
    const host = await show();
    await mapped(host);
    const parent = host.parentNode!;
    host.remove();
    parent.append(host);
    await mapped(host);
    expect(all(host, '.mapf').length).to.equal(1);
  });

  it('without inline style or handler: elements only, whatever Leaflet would do', async () => {
    const host = await show();
    await mapped(host);
    expect(all(host, '.mapf style, .mapf script, .leaflet-control').length).to.equal(0);
    expect((window as { L?: unknown }).L).to.equal(undefined);
    expect([...rootOf(host)!.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => /^on/.test(name)))).to.deep.equal([]);
  });

  it('on paper every place stands, pins and list under one number, none cut off', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.style.setProperty('width', '1200px');
    const doc = frame.contentDocument!;
    const places = [...Array(150).keys()].map((i) => ({ number: i + 1, name: `地点${i + 1}`, shape: 'circle', lines: ['学校', '某镇某路', '0955-4000000', '周一至周五 9:00–12:00，14:00–18:00'], ...(i % 9 && { point: [106 + (i % 12) / 400, 36.5 + i / 9000] as const }) }));
    const sheet: MapSheet = { title: '图', language: 'zh-CN', sub: '', note: '示意图', north: '北', places, legend: [], foot: ['某县'], demo: '示例数据', distance: (metres) => `${metres}`, pin: markerElement };
    const { pages } = await writeMap(doc, sheet);
    expect(pages).to.be.above(1);
    const items = [...doc.querySelectorAll('li')];
    expect(items.map((item) => item.querySelector('b')!.textContent)).to.deep.equal(places.map(({ name }) => name));
    for (const item of items) {
      const [own, list] = [item.getBoundingClientRect(), item.parentElement!.getBoundingClientRect()];
      expect(own.bottom <= list.bottom + 1 && own.right <= list.right + 1, item.textContent).to.equal(true);
    }
    expect(doc.querySelectorAll('svg.map .mk').length).to.equal(places.filter((place) => 'point' in place).length);
    frame.remove();
  });
});
