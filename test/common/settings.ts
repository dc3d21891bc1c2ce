/** Language, theme, accent and telephone: from the element, the page and the visitor, changed while it is shown. */
import { expect } from '@open-wc/testing';
import { isKept } from '../../src/models/script/document.js';
import { converterFor } from '../../src/models/script/index.js';
import { all, box, clean, drawn, inState, mount, rootOf, shows, until, type GkHost } from './kit.js';
import { Net } from './net.js';
import type { Subject } from './subject.js';

const theme = (host: GkHost): string => `${rootOf(host)!.dataset['theme']}${rootOf(host)!.hasAttribute('data-elder') ? ' elder' : ''}`;
const visitor = (preferences: unknown): void => {
  localStorage.setItem('gk:preferences', JSON.stringify(preferences));
  window.dispatchEvent(new Event('gk-preferences'));
};
const meta = (name: string, content: string): void => {
  const made = document.createElement('meta');
  made.name = name;
  made.content = content;
  document.head.appendChild(made);
};

export function settingsSuite({ tag, ready, own, empty, words, withText }: Subject): void {
  describe('settings', () => {
    let net: Net;
    const shown = async (attributes: Readonly<Record<string, string>> = {}, into?: Element): Promise<GkHost> => {
      const host = mount(tag, { src: net.serve(ready), ...attributes }, '', into);
      await inState(host, 'ready');
      return host;
    };
    beforeEach(() => void (net = new Net()));
    afterEach(() => {
      clean();
      net.restore();
    });

    it('our own words in zh-Hans, zh-Hant and en, as lang is changed', async () => {
      const host = await shown();
      await shows(host, own.hans);
      for (const [lang, words] of [['zh-Hant', own.hant], ['en', own.en], ['zh-HK', own.hant], ['zh-SG', own.hans], ['zh-TW', own.hant], ['zh-CN', own.hans]] as const) {
        host.lang = lang;
        await shows(host, words);
        expect(rootOf(host)!.lang).to.equal(lang);
      }
    });

    it('the nearest lang counts, also when an ancestor’s is changed', async () => {
      const into = box('', { lang: 'en' });
      const host = await shown({}, into);
      await shows(host, own.en);
      into.lang = 'zh-Hant';
      await shows(host, own.hant);
      into.removeAttribute('lang');
      await shows(host, own.hans);
      document.documentElement.lang = 'en';
      await shows(host, own.en);
    });

    it('the visitor’s language is before the page’s', async () => {
      const host = await shown({ lang: 'en' });
      await shows(host, own.en);
      visitor({ lang: 'zh-Hant' });
      await shows(host, own.hant);
      visitor({});
      await shows(host, own.en);
    });

    it('in English what is Chinese says so, for the voice that reads it, and takes it back', async () => {
      const host = await shown({ lang: 'en' });
      const root = rootOf(host)!;
      const says = (node: Node): string => node.parentElement!.closest('[lang]')!.getAttribute('lang')!;
      const texts = (): Text[] => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (walker.nextNode()) found.push(walker.currentNode as Text);
        return found;
      };
      const wrong = (): string[] => texts().filter((node) => {
        const around = [...node.parentElement!.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).map((one) => (one as Text).data).join('');
        const name = node.parentElement!.getAttribute('aria-label') ?? around;
        if (/^[A-Za-z ,.]{4,}$/.test(name.trim())) return says(node) !== 'en';
        return /^[\u4e00-\u9fff]+$/.test(name.trim()) && !says(node).startsWith('zh');
      }).map((node) => `${node.data}: ${says(node)}`);
      await shows(host, own.en);
      for (const word of words) await shows(host, word);
      await until(() => texts().some((node) => says(node) === 'zh-Hans'), 'marks');
      await until(() => (expect(wrong()).to.deep.equal([]), true), 'right marks');
      expect(root.lang).to.equal('en');
      host.lang = 'zh-Hans';
      await shows(host, own.hans);
      await until(() => texts().every((node) => says(node) !== 'en'), 'no English left');
    });

    it('the document’s words follow the reader’s script and come back; other than Chinese they stay', async () => {
      const host = await shown();
      for (const word of words) await shows(host, word);
      for (const [lang, form] of [['zh-Hant', 'hant'], ['zh-TW', 'tw'], ['zh-HK', 'hk']] as const) {
        visitor({ lang });
        for (const word of words) await shows(host, converterFor('hans', form)!(word));
      }
      visitor({ lang: 'en' });
      for (const word of words) await shows(host, word);
      visitor({});
      for (const word of words) await shows(host, word);
    });

    it('in another script not one word of the document is left in the old one', async () => {
      // Numbers and addresses stay as they are.
      const free = JSON.stringify(withText('发展'), (key, value: unknown) => (value === '发展' && isKept(key) ? '1' : value));
      const host = mount(tag, { src: net.serve(free) });
      await inState(host, 'ready');
      await shows(host, '发展');
      visitor({ lang: 'zh-Hant' });
      await shows(host, '發展');
      const said = (): string[] => [drawn(host), ...all(host, '[aria-label]').map((one) => one.getAttribute('aria-label')!)].filter((words) => words.includes('发展'));
      await until(() => !said().length, 'all words to follow').catch(() => expect(said()).to.deep.equal([]));
    });

    it('the page’s own fallback follows the script and comes back', async () => {
      const host = mount(tag, { src: net.status(404) }, '<p>目录里的办事指南：<a href="#台湾" id="发展">台湾发展</a><code>发展</code></p>');
      await inState(host, 'error');
      visitor({ lang: 'zh-Hant' });
      await until(() => host.textContent.includes('目錄裏的辦事指南：臺灣發展发展'), 'the fallback in traditional letters');
      expect(host.querySelector('a')!.getAttribute('href')).to.equal('#台湾');
      visitor({});
      await until(() => host.textContent.includes('目录里的办事指南：台湾发展发展'), 'the fallback as it was');
    });

    it('a theme is a colour and any mode; the rest of a wish is nothing', async () => {
      const host = await shown();
      expect(theme(host)).to.equal('blue');
      for (const [wish, got] of [['red', 'red'], ['elder', 'blue elder'], ['dark elder', 'dark elder'], ['elder contrast', 'contrast elder'], ['toString', 'blue'], ['', 'blue']] as const) {
        host.setAttribute('theme', wish);
        await until(() => theme(host) === got, `theme "${wish}" to be ${got}, it is ${theme(host)}`);
        await until(() => drawn(host).length > 20, 'the content');
      }
    });

    it('each theme changes what is on the screen', async () => {
      const host = await shown();
      const look = (): string => {
        const { color, fontSize } = getComputedStyle(rootOf(host)!);
        return `${color} ${getComputedStyle(rootOf(host)!).getPropertyValue('--_paper')} ${getComputedStyle(rootOf(host)!).getPropertyValue('--_accent')} ${fontSize}`;
      };
      const looks = new Set([look()]);
      for (const wish of ['red', 'dark', 'contrast', 'elder']) {
        host.setAttribute('theme', wish);
        await until(() => !looks.has(look()), `${wish} to look different`);
        looks.add(look());
      }
    });

    it('visitor › attribute › page', async () => {
      meta('gk-theme', 'red');
      const host = await shown();
      expect(theme(host)).to.equal('red');
      host.setAttribute('theme', 'dark');
      await until(() => theme(host) === 'dark', 'the attribute');
      visitor({ theme: 'contrast elder' });
      await until(() => theme(host) === 'contrast elder', 'the visitor');
      visitor({ theme: 'elder' });
      await until(() => theme(host) === 'dark elder', 'the attribute’s colour, the visitor’s mode');
      host.setAttribute('theme', 'dark elder');
      visitor({ theme: 'no-elder' });
      await until(() => theme(host) === 'dark', 'the mode switched off');
      visitor({});
      await until(() => theme(host) === 'dark elder', 'the attribute again');
      host.removeAttribute('theme');
      await until(() => theme(host) === 'red', 'the page');
    });

    it('a record of preferences that is broken, foreign or denied changes nothing', async () => {
      const host = await shown();
      for (const record of ['{', 'null', '"dark"', '[]', '{"theme":7,"lang":{}}']) {
        localStorage.setItem('gk:preferences', record);
        window.dispatchEvent(new Event('gk-preferences'));
        await host.updateComplete;
        expect(theme(host), record).to.equal('blue');
        await shows(host, own.hans);
      }
    });

    it('the site’s accent is taken, inside contrast it is not', async () => {
      const host = await shown();
      const accent = (): string => getComputedStyle(rootOf(host)!).getPropertyValue('--_accent').trim();
      const before = accent();
      const other = mount(tag, { src: net.serve(ready), theme: 'contrast' });
      await inState(other, 'ready');
      const contrast = getComputedStyle(rootOf(other)!).getPropertyValue('--_accent').trim();
      document.body.style.setProperty('--gk-accent', '#7a1fa2');
      try {
        const purple = await shown();
        await until(() => getComputedStyle(rootOf(purple)!).getPropertyValue('--_accent').trim() !== before, 'the accent');
        const high = await shown({ theme: 'contrast' });
        await high.updateComplete;
        expect(getComputedStyle(rootOf(high)!).getPropertyValue('--_accent').trim()).to.equal(contrast);
        for (const bad of ['red;background:url(x)', 'url(https://evil.example)', 'expression(1)', 'var(--x)']) {
          document.body.style.setProperty('--gk-accent', bad);
          const host = await shown();
          await host.updateComplete;
          expect(getComputedStyle(rootOf(host)!).backgroundImage, bad).to.equal('none');
        }
      } finally {
        document.body.style.removeProperty('--gk-accent');
      }
    });

    it('the telephone: of the document, of the element, of the page', async () => {
      meta('gk-phone', '0955-4000001');
      const host = mount(tag, { src: net.status(404) });
      await shows(host, '0955-4000001');
      host.setAttribute('phone', '0955-4000002');
      await shows(host, '0955-4000002');
      host.src = net.serve(empty);
      await shows(host, '0955-4000012');
    });
  });
}
