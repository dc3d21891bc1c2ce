/** The terminal as visitors meet it: keys that write, sections, the end of a visit. */
import { expect } from '@open-wc/testing';
import '../../src/components/kiosk/define.js';
import { Typing } from '../../src/controllers/kiosk/typing.js';
import { Visit } from '../../src/controllers/kiosk/visit.js';
import { savePreferences } from '../../src/controllers/save-preferences.js';
import { all, box, clean, drawn, focused, frame, inState, mount, nameOf, one, shows, until, type GkHost } from '../common/kit.js';
import { Net } from '../common/net.js';
import { site } from '../fixtures/elements/kiosk.js';
import { short } from '../fixtures/elements/negative-list.js';
import { codes } from '../fixtures/elements/qr.js';

interface Kiosk extends GkHost { documents: number; visits: number; resting: boolean; renew(): Promise<number> }

let net: Net;
/** Two sections that are there, and whatever else is asked for. */
async function terminal(attributes: Readonly<Record<string, string>> = {}, more: readonly unknown[] = []): Promise<Kiosk> {
  const around = box();
  around.style.setProperty('--gk-kiosk-height', '900px');
  const host = mount('gk-kiosk', { rest: '0', refresh: '0', ...attributes }, '', around) as Kiosk;
  const [first, second] = site.documents;
  host.data = { ...site, documents: [{ ...first, src: net.serve(short) }, { ...second, src: net.serve(codes) }, ...more] };
  await inState(host, 'ready');
  await until(() => host.documents === 2, 'the sections');
  await host.updateComplete;
  return host;
}
const press = (host: Kiosk, name: string, within = 'button'): void => {
  const found = all(host, within).find((each) => nameOf(each).includes(name));
  if (!found) throw new Error(`no ${name} among ${all(host, within).map(nameOf).join(' | ')}`);
  found.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  found.click();
};
const key = (host: Kiosk, name: string): void => {
  const found = all(host, '.ky .k').find((each) => nameOf(each) === name)!;
  found.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, button: 0 }));
};
const search = (host: Kiosk): HTMLInputElement => one<HTMLInputElement>(host, '.kq');
const section = (host: Kiosk): GkHost | null => host.shadowRoot!.querySelector<GkHost>('.sec > *');
const typed = async (host: Kiosk, letters: string): Promise<void> => {
  for (const letter of letters) {
    key(host, letter);
    await host.updateComplete;
  }
};

describe('gk-kiosk', () => {
  beforeEach(() => void (net = new Net()));
  afterEach(() => {
    clean();
    net.restore();
  });

  it('types into any field below it, shadow roots and all, with the events of an input method', async () => {
    const host = await terminal();
    press(host, '负面清单', '.kti button');
    await until(() => section(host)?.dataset['state'] === 'ready', 'the section');
    const inner = await until(() => section(host)!.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]'), 'its search');
    const heard: string[] = [];
    for (const type of ['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend']) inner.addEventListener(type, () => heard.push(type));
    inner.focus();
    await until(() => all(host, '.kb').length === 1, 'the keyboard');
    expect(inner.inputMode).to.equal('none');
    await typed(host, 'chufa');
    expect(heard.slice(0, 4)).to.deep.equal(['compositionstart', 'compositionupdate', 'beforeinput', 'input']);
    expect(inner.value).to.equal('chufa');
    expect(focused()).to.equal(inner, 'the keys took the focus');
    press(host, '处罚', '.cs button');
    await host.updateComplete;
    expect(inner.value).to.equal('处罚');
    expect(heard[heard.length - 1]).to.equal('compositionend');
    await until(() => /处罚/.test(drawn(section(host)!)) && !/共 8 项/.test(drawn(section(host)!)), 'the list to follow');
  });

  it('deletes, writes figures and English, and leaves a real keyboard alone', async () => {
    const host = await terminal();
    search(host).focus();
    await until(() => all(host, '.kb').length === 1, 'the keyboard');
    await typed(host, 'di');
    key(host, '删除');
    expect(search(host).value).to.equal('d');
    key(host, '删除');
    expect(search(host).value).to.equal('');
    key(host, '123');
    await host.updateComplete;
    await typed(host, '20');
    key(host, '英文');
    await host.updateComplete;
    key(host, '大写');
    await host.updateComplete;
    await typed(host, 'AB');
    expect(search(host).value).to.equal('20AB');
    // As the browser would after a key press.
    search(host).setRangeText('x', 4, 4, 'end');
    search(host).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: 'x' }));
    expect(search(host).value).to.equal('20ABx');
    await shows(host, '没有找到');
  });

  it('keeps no address in a section, offers no files, and its dialogs leave the way home in reach', async () => {
    const host = await terminal();
    press(host, '负面清单', '.kti button');
    const element = await until(() => (section(host)?.dataset['state'] === 'ready' ? section(host) : null), 'the section');
    const before = [location.href, history.length];
    await until(() => element.shadowRoot!.querySelector('a[href^="#"],.card a,td a'), 'a record');
    element.shadowRoot!.querySelector<HTMLElement>('a[href^="#"]')!.click();
    const dialog = await until(() => element.shadowRoot!.querySelector('dialog[open]'), 'the record');
    expect([location.href, history.length]).to.deep.equal(before);
    expect(dialog.matches(':modal')).to.equal(false);
    expect(drawn(element)).to.not.match(/CSV|JSON|复制链接/);
    const field = element.shadowRoot!.querySelector('input[type=search]')!;
    await until(() => getComputedStyle(field).visibility === 'hidden', 'what lies under the record is out of the keyboard’s way');
    press(host, '返回', '.kn button');
    await until(() => !element.shadowRoot!.querySelector('dialog[open]'), 'the list again');
    expect(getComputedStyle(field).visibility).to.equal('visible');
    press(host, '回首页', '.kn button');
    await until(() => !section(host), 'the first page');
  });

  it('goes to what was found, and back to the results', async () => {
    const host = await terminal();
    search(host).value = '处罚';
    search(host).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => all(host, '.krs button').length > 0, 'results');
    press(host, '', '.krs button');
    const element = await until(() => (section(host)?.shadowRoot?.querySelector('dialog[open]') ? section(host) : null), 'the record itself');
    expect(element.getAttribute('kiosk')).to.equal('https://gov.example/fumian.html');
    press(host, '返回', '.kn button');
    await frame();
    press(host, '返回', '.kn button');
    await until(() => !section(host), 'the results');
    expect(search(host).value).to.equal('处罚');
  });

  it('the end of a visit: nothing typed, opened or chosen is left', async () => {
    const host = await terminal();
    search(host).value = '秘密的话';
    search(host).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    press(host, '高对比', '.kn button');
    press(host, '负面清单', '.kti button');
    await until(() => section(host)?.dataset['state'] === 'ready', 'the section');
    const gone = section(host)!;
    let emptied = 0;
    const { reset } = gone;
    gone.reset = (): void => {
      emptied++;
      reset.call(gone);
    };
    localStorage.setItem('gk:preferences', '{"theme":"dark"}');
    sessionStorage.setItem('visit', '1');
    const over = new Promise((done) => host.addEventListener('gk-kiosk-reset', done, { once: true }));
    host.reset();
    await over;
    expect([search(host).value, section(host), localStorage.getItem('gk:preferences'), sessionStorage.length, emptied]).to.deep.equal(['', null, null, 0, 1]);
    expect(one(host, '.root').dataset['theme']).to.equal('blue');
    expect(host.shadowRoot!.innerHTML).to.not.include('秘密的话');
    expect(host.resting).to.equal(true);
  });

  it('forgets the visitor\'s colours also where nothing may be stored', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('denied', 'SecurityError'); } });
    try {
      const host = await terminal();
      savePreferences({ theme: 'dark' });
      await until(() => one(host, '.root').dataset['theme'] === 'dark', 'the visitor\'s colours');
      const over = new Promise((done) => host.addEventListener('gk-kiosk-reset', done, { once: true }));
      host.reset();
      await over;
      await until(() => one(host, '.root').dataset['theme'] === 'blue', 'the colours of the terminal');
    } finally {
      Object.defineProperty(window, 'localStorage', own);
      savePreferences();
    }
  });

  it('says what is missing and shows the rest', async () => {
    const host = await terminal({}, [{ kind: 'catalogue', title: '没有的目录', src: net.status(404) }]);
    await shows(host, '暂时没有读到：没有的目录');
    press(host, '没有的目录', '.kti button');
    await until(() => section(host)?.dataset['state'] === 'error', 'the section says why');
    press(host, '回首页', '.kn button');
    await until(() => !section(host), 'home');
  });

  it('what cannot be read again stays, with its date, and comes back', async () => {
    const host = await terminal();
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('no network'));
    try {
      expect(await host.renew()).to.equal(2);
    } finally {
      window.fetch = fetch;
    }
    await shows(host, '网络不通，数据截至');
    expect(host.documents).to.equal(2);
    expect(await host.renew()).to.equal(0);
    await until(() => !drawn(host).includes('网络不通'), 'all is well');
  });

  it('a link that leads outside is a code; one to a file of the terminal is sought on the web', async () => {
    const host = await terminal();
    press(host, '二维码', '.kti button');
    const element = await until(() => (section(host)?.dataset['state'] === 'ready' ? section(host) : null), 'the section');
    const link = await until(() => element.shadowRoot!.querySelector<HTMLElement>('a.nm'), 'a link');
    link.click();
    await shows(host, '请用手机扫码查看');
    await until(() => all(host, '.ov svg.qr').length === 1, 'the code');
    host.lang = 'en';
    await shows(host, 'Scan the code to read it');
    host.lang = '';
    await shows(host, '请用手机扫码查看');
    press(host, '关闭', '.ov button');
    await until(() => !all(host, '.ov').length, 'closed');
  });

  it('a clock that cannot be right is not shown as the time', async () => {
    const { now } = Date;
    Date.now = () => Date.parse('2016-11-26T02:00:00Z');
    try {
      const host = await terminal();
      await shows(host, '本机时钟不准');
    } finally {
      Date.now = now;
    }
  });

  it('asks for a PIN behind five touches of the clock', async () => {
    const { pinCheck } = await import('../../src/models/pin.js');
    const host = await terminal({ pin: await pinCheck('1234') });
    for (let i = 0; i < 5; i++) one(host, '.kc').click();
    await shows(host, '请输入维护密码');
    for (const digit of ['4', '3', '2', '1']) press(host, digit, '.pa .btn');
    await host.updateComplete;
    press(host, '确定', '.pa .btn');
    await shows(host, '密码不对');
    for (const digit of ['1', '2', '3', '4']) press(host, digit, '.pa .btn');
    await host.updateComplete;
    press(host, '确定', '.pa .btn');
    await shows(host, '查阅人次');
    const left = new Promise((done) => host.addEventListener('gk-kiosk-exit', done, { once: true }));
    press(host, '退出终端', '.pa .btn');
    await left;
  });
});

describe('a visit', () => {
  it('counts down, can be kept up, and ends by itself', async () => {
    const log: string[] = [];
    const visit: Visit = new Visit({ idle: () => 0.05, countdown: () => 1, used: () => true, changed: () => log.push(`${visit.phase}${visit.left}`), end: () => log.push('end') });
    visit.touch();
    await until(() => visit.phase === 'leaving', 'the countdown');
    visit.stay();
    expect(visit.phase).to.equal('use');
    await until(() => visit.phase === 'rest', 'the end');
    expect(log.filter((line) => line === 'end').length).to.equal(1);
    expect(visit.count).to.equal(1);
  });
});

describe('typing into a field', () => {
  const field = (html: string): HTMLInputElement => box(html).querySelector<HTMLInputElement>('input,textarea')!;
  afterEach(clean);

  it('keeps to maxlength, to a veto, and to where the caret is', () => {
    const input = field('<input maxlength="4" value="ab">');
    const typing = new Typing(input);
    input.setSelectionRange(1, 1);
    typing.insert('123');
    expect(input.value).to.equal('a12b');
    input.addEventListener('beforeinput', (event) => event.preventDefault());
    typing.insert('x');
    typing.erase();
    expect(input.value).to.equal('a12b');
  });

  it('writes into fields that tell nothing of their caret, deletes whole characters, breaks lines', () => {
    const number = field('<input type="number">');
    new Typing(number).insert('12');
    expect(number.value).to.equal('12');
    const text = field('<textarea></textarea>');
    const typing = new Typing(text);
    typing.insert('𠮷');
    typing.erase();
    expect(text.value).to.equal('');
    typing.enter();
    expect(text.value).to.equal('\n');
  });

  it('letters that a word did not use stay to be typed on', () => {
    const input = field('<input>');
    const typing = new Typing(input);
    for (const letters of ['d', 'di', 'dib', 'diba', 'dibao']) typing.compose(letters);
    typing.choose('第', 'bao');
    expect([input.value, typing.letters]).to.deep.equal(['第bao', 'bao']);
    typing.choose('报', '');
    expect([input.value, typing.composing]).to.deep.equal(['第报', false]);
  });
});
