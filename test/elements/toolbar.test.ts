/** The toolbar writes what the visitor chooses; all elements follow, also those that come later. */
import { expect } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import '../../src/components/qr/define.js';
import type { GkToolbar, Voice } from '../../src/components/toolbar/gk-toolbar.js';
import { codes } from '../fixtures/elements/qr.js';
import { clean, frame, inState, mount, rootOf, shows, until, type GkHost } from '../common/kit.js';
import { Net } from '../common/net.js';

const record = (): Record<string, unknown> => JSON.parse(localStorage.getItem('gk:preferences') ?? '{}') as Record<string, unknown>;

describe('gk-toolbar', () => {
  let net: Net;
  let bar: GkToolbar;
  let other: GkHost;
  beforeEach(async () => {
    net = new Net();
    localStorage.removeItem('gk:preferences');
    window.dispatchEvent(new Event('gk-preferences'));
    bar = mount('gk-toolbar') as unknown as GkToolbar;
    other = mount('gk-qr', { src: net.serve(codes) });
    await inState(other, 'ready');
    await bar.updateComplete;
  });
  afterEach(async () => {
    localStorage.removeItem('gk:preferences');
    window.dispatchEvent(new Event('gk-preferences'));
    clean();
    await frame();
    net.restore();
  });

  const all = (selector: string): HTMLElement[] => [...bar.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const named = (selector: string, words: string): HTMLElement | undefined => all(selector).find((one) => (one.textContent ?? '').includes(words));
  const press = async (words: string, selector = 'button'): Promise<void> => {
    (await until(() => named(selector, words), `${selector} ${words}`)).click();
    await bar.updateComplete;
  };
  const open = async (): Promise<HTMLElement> => {
    all('.all')[0]!.click();
    return until(() => all('.pnl,.sht')[0], 'the panel');
  };
  const choose = async (group: string, label: string): Promise<void> => {
    const field = await until(() => named('fieldset', group), group);
    [...field.querySelectorAll('label')].find((one) => one.textContent.includes(label))!.click();
    await bar.updateComplete;
  };

  it('script, size, colour, mode: remembered, followed, also by an element that comes later', async () => {
    await press('繁體');
    expect(record()).to.deep.equal({ lang: 'zh-Hant' });
    await shows(other, '義務教育招生');
    const later = mount('gk-qr', { src: net.serve(codes) });
    await shows(later, '義務教育招生');
    expect(rootOf(later)!.lang).to.equal('zh-Hant');
    await press('简体');
    await shows(other, '义务教育招生');
    await press('高对比');
    await until(() => rootOf(other)!.dataset['theme'] === 'contrast', 'contrast');
    await press('高对比');
    await until(() => rootOf(other)!.dataset['theme'] === 'blue', 'back to the page’s own');
    await press('A+');
    await until(() => rootOf(other)!.style.getPropertyValue('zoom'), 'larger');
    expect(record()['size']).to.equal(125);
    await press('A−');
    await until(() => !rootOf(other)!.style.getPropertyValue('zoom'), 'as before');
    await press('长者模式');
    await until(() => rootOf(other)!.hasAttribute('data-elder'), 'elder');
    await until(() => bar.shadowRoot!.activeElement?.textContent?.includes('退出长者版'), 'the focus on the way back');
    await press('退出长者版');
    await until(() => !rootOf(other)!.hasAttribute('data-elder'), 'not elder');
    await until(() => bar.shadowRoot!.activeElement?.textContent?.includes('长者模式'), 'the focus where it was');
  });

  it('A+ pressed again and again makes the page larger and moves nothing under the hand', async () => {
    const larger = all('button').find(({ textContent }) => textContent.includes('A+'))!;
    const { left, top } = larger.getBoundingClientRect();
    for (const percent of [125, 150, 175, 200, 200]) {
      larger.focus();
      larger.click();
      await until(() => rootOf(other)!.style.getPropertyValue('zoom').includes(String(percent)) || rootOf(other)!.style.getPropertyValue('zoom') === String(percent / 100), `${percent} %`);
      const now = larger.getBoundingClientRect();
      expect([now.left, now.top]).to.deep.equal([left, top]);
      expect(bar.shadowRoot!.activeElement).to.equal(larger);
    }
    expect(record()).to.deep.equal({ size: 200 });
  });

  it('the panel: real radio buttons and boxes, each of them does what it says', async () => {
    await open();
    expect(all('fieldset').length).to.be.greaterThan(5);
    await choose('字体', '香港');
    await shows(other, '義務教育招生');
    expect(rootOf(other)!.lang).to.equal('zh-HK');
    await choose('字體', '简体');
    await choose('颜色', '红');
    await until(() => rootOf(other)!.dataset['theme'] === 'red', 'red');
    await choose('字号', '最大');
    await until(() => /200%|2/.test(rootOf(other)!.style.getPropertyValue('zoom')), '200 %');
    await choose('行距', '更宽');
    await until(() => rootOf(other)!.dataset['lines'] === '2.4', 'lines');
    await choose('辅助', '灰度');
    await until(() => document.documentElement.style.getPropertyValue('filter').includes('grayscale'), 'no colours');
    await choose('辅助', '参考线');
    await choose('辅助', '指针');
    await until(() => bar.shadowRoot!.querySelectorAll('[aria-hidden][viewBox="-3 -3 44 62"]').length === 1, 'the pointer');
    await press('恢复默认');
    expect(localStorage.getItem('gk:preferences')).to.equal(null);
    await until(() => rootOf(other)!.dataset['theme'] === 'blue' && !rootOf(other)!.dataset['lines'] && !document.documentElement.style.getPropertyValue('filter'), 'everything as it was');
  });

  it('Esc closes the panel and gives the focus back; a press elsewhere closes it too', async () => {
    await open();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await until(() => !all('.pnl,.sht').length, 'closed');
    expect(bar.shadowRoot!.activeElement).to.equal(all('.all')[0]);
    await open();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(() => !all('.pnl').length || all('.sht').length, 'closed by a press elsewhere');
  });

  it('Alt + 2 turns contrast on and off, unless the page keeps its keys', async () => {
    const alt2 = (): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit2', altKey: true, bubbles: true, cancelable: true }));
    alt2();
    expect(record()).to.deep.equal({ theme: 'contrast' });
    bar.shortcuts = 'off';
    alt2();
    expect(record()).to.deep.equal({ theme: 'contrast' });
  });

  it('in a page that may not store, what is chosen holds as long as the page', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('denied', 'SecurityError'); } });
    try {
      await press('高对比');
      await until(() => rootOf(other)!.dataset['theme'] === 'contrast', 'contrast without storage');
      const later = mount('gk-qr', { src: net.serve(codes) });
      await until(() => rootOf(later)?.dataset['theme'] === 'contrast', 'a later element too');
    } finally {
      Object.defineProperty(window, 'localStorage', real);
    }
  });

  describe('reading aloud', () => {
    let said: string[];
    let tongues: string[];
    let next: (() => void) | undefined;
    let fail: (() => void) | undefined;
    const voice: Voice = {
      speak: (text, { signal, lang }) => new Promise((resolve, reject) => {
        said.push(text);
        tongues.push(lang);
        next = resolve;
        fail = () => reject(new Error('gone'));
        signal.addEventListener('abort', () => resolve());
      }),
    };
    beforeEach(async () => {
      said = [];
      tongues = [];
      bar.voice = voice;
      await bar.updateComplete;
    });
    const step = async (): Promise<void> => {
      const before = said.length;
      next!();
      await until(() => said.length > before || !all('.pos').length, 'the next sentence');
    };

    it('reads the elements in order, shows where it is, pauses and goes on with the same sentence', async () => {
      await press('朗读');
      await until(() => said.length === 1, 'the first sentence');
      expect(said[0]).to.include('某县政务公开二维码');
      expect(all('.pos')[0]!.textContent).to.match(/第 1 句，共 \d+ 句/);
      await step();
      const second = said[1];
      await press('暂停');
      await until(() => named('button', '继续'), 'the way to go on');
      await press('继续');
      await until(() => said.length === 3, 'the sentence again');
      expect(said[2]).to.equal(second);
      await press('停止朗读');
      expect(all('.pos').length).to.equal(0);
    });

    it('reads to the end and says so; nothing of the toolbar itself is read', async () => {
      await press('朗读');
      await until(() => said.length === 1, 'the first sentence');
      while (all('.pos').length) await step();
      await until(() => named('.prg', '已读完'), 'the end');
      expect(said.join('|')).to.include('义务教育招生');
      expect(said.join('|')).not.to.match(/高对比|字号/);
      expect(said.join('|')).to.include('二零二六年九月十八日');
    });

    it('in English each language is read as such: no Chinese numerals among English words', async () => {
      localStorage.setItem('gk:preferences', JSON.stringify({ lang: 'en' }));
      window.dispatchEvent(new Event('gk-preferences'));
      await shows(other, 'items');
      await until(() => other.shadowRoot!.querySelector('[lang=zh-Hans]'), 'the marks of what is Chinese');
      await press('Read aloud');
      await until(() => said.length === 1, 'the first sentence');
      while (all('.pos').length) await step();
      for (const [i, words] of said.entries()) {
        // An address may hold letters of any kind.
        if (words.includes('/')) continue;
        if (/[\u4e00-\u9fff]/.test(words)) expect(tongues[i], words).to.match(/^zh/);
        else expect(words).not.to.match(/[零一二三四五六七八九十]/);
      }
      expect(tongues).to.include('en');
      expect(said.join('|')).to.match(/\d+ items/);
    });

    it('a voice that breaks off leaves the place, another script ends the reading', async () => {
      await press('朗读');
      await until(() => said.length === 1, 'the first sentence');
      await step();
      fail!();
      await until(() => named('.prg', '中断'), 'what happened');
      await press('朗读');
      await until(() => said.length === 3, 'the sentence again');
      expect(said[2]).to.equal(said[1]);
      await press('繁體');
      await until(() => !all('.pos').length, 'the end');
    });
  });
});
