/** For everybody: axe on each state, forced colours, text at 200 %, the keyboard, the last good copy when the server is gone. */
import { expect } from '@open-wc/testing';
import 'axe-core';
import type Axe from 'axe-core';
import { all, box, clean, drawn, focused, frame, inState, listen, mount, named, rootOf, shows, stateOf, until, type GkHost } from './kit.js';
import { Net } from './net.js';
import { titled, type Subject } from './subject.js';

/** Rows of buttons hang out by their padding, so that words stand flush. */
const HANGING = 12;
const axe = (window as unknown as { axe: typeof Axe }).axe;

export function reachSuite({ tag, ready, words, empty, invalid, partly }: Subject): void {
  describe('reach', () => {
    let net: Net;
    beforeEach(() => void (net = new Net()));
    afterEach(() => {
      clean();
      net.restore();
    });

    const axeFinds = async (host: GkHost): Promise<string[]> => {
      const { violations } = await axe.run(host as Element, { resultTypes: ['violations'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`).slice(0, 3).join(' ; ')}`);
    };

    for (const theme of ['blue', 'red', 'dark', 'contrast', 'elder', 'dark elder']) {
      it(`axe finds nothing in any state (${theme})`, async () => {
        const hosts = [ready, partly, empty, invalid].map((document) => mount(tag, { src: net.serve(document), theme }));
        hosts.push(mount(tag, { src: net.status(404), theme, phone: '0955-4000012' }));
        for (const host of hosts) await until(() => /ready|empty|invalid|error/.test(stateOf(host)) && drawn(host).length > 20, 'an end');
        await shows(hosts[0]!, words[0]!);
        for (const host of hosts) expect(await axeFinds(host), stateOf(host)).to.deep.equal([]);
      });
    }

    for (const width of [360, 760, 1240]) {
      it(`twice as large letters at ${width} px: nothing is cut off, nothing is wider`, async () => {
        const into = box();
        into.style.width = `${width}px`;
        const host = mount(tag, { src: net.serve(ready), theme: 'elder' }, '', into);
        await inState(host, 'ready');
        await shows(host, words[0]!);
        const root = rootOf(host)!;
        expect(root.scrollWidth).to.be.at.most(Math.ceil(root.getBoundingClientRect().width) + HANGING);
        expect(cut(host), `cut off at ${width}`).to.deep.equal([]);
      });
    }

    it('Tab reaches every control in order, and each shows its focus', async () => {
      const host = mount(tag, { src: net.serve(ready) });
      await inState(host, 'ready');
      await shows(host, words[0]!);
      const controls = all(host, 'a[href],button,input,select,summary').filter((element) => element.getClientRects().length > 0 && element.tabIndex >= 0 && !(element as HTMLButtonElement).disabled);
      expect(controls.length).to.be.greaterThan(1);
      for (const control of controls) {
        expect(control.tabIndex, control.outerHTML.slice(0, 80)).to.equal(0);
        control.focus();
        expect(focused(), control.outerHTML.slice(0, 80)).to.equal(control);
      }
      // What can be clicked can be reached: a pointer's cursor on anything else is a control in disguise.
      const disguised = all(host, '[onclick],[role=button]:not(button)');
      expect(disguised).to.deep.equal([]);
    });

    describe('the last good copy', () => {
      const good = titled(ready, '上次的好数据');
      const kept = async (url: string): Promise<void> => {
        const { readLastGood } = await import('../../src/data/last-good.js');
        const end = performance.now() + 5000;
        while (!(await readLastGood(url))) {
          if (performance.now() > end) throw new Error('the copy was not kept');
          await frame();
        }
      };

      it('is shown with its date when the server fails, in another visit; one gk-load says stale, one gk-error why', async () => {
        const url = net.serve(good);
        const before = mount(tag, { src: url });
        await shows(before, '上次的好数据');
        await kept(url);
        before.remove();
        net.status(404, url);
        const heard = listen();
        const host = mount(tag, { src: url });
        await shows(host, '上次的好数据');
        await shows(host, '数据截至');
        expect(stateOf(host)).to.equal('ready');
        expect(host.hasAttribute('data-stale')).to.equal(true);
        expect(drawn(host)).to.match(new RegExp(`数据截至 ${new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()}年`));
        for (const word of words) await shows(host, word);
        expect(heard.of('gk-load').map(({ detail }) => detail['stale'])).to.deep.equal([true]);
        expect(heard.of('gk-error').map(({ detail }) => detail['code'])).to.deep.equal(['http-404']);
        heard.stop();
        // and when it is back, asking again shows it
        net.serve(titled(ready, '新的好数据'), url);
        named(host, 'button', '重新读取').click();
        await shows(host, '新的好数据');
        await until(() => !host.hasAttribute('data-stale') && !drawn(host).includes('数据截至'), 'the banner to go');
      });

      it('what is on the screen stays when reading it again fails, also where nothing can be stored', async () => {
        const { open } = IDBFactory.prototype;
        const storage = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
        const denied = (): never => {
          throw new DOMException('denied', 'SecurityError');
        };
        IDBFactory.prototype.open = denied;
        Object.defineProperty(window, 'localStorage', { configurable: true, get: denied });
        try {
          const url = net.serve(titled(ready, '屏上的数据'));
          const host = mount(tag, { src: url });
          await shows(host, '屏上的数据');
          net.status(404, url);
          const heard = listen();
          host.reload();
          await until(() => heard.of('gk-error').length, 'gk-error');
          await host.updateComplete;
          await shows(host, '屏上的数据');
          await shows(host, '数据截至');
          expect(host.hasAttribute('data-stale')).to.equal(true);
          heard.stop();
          const other = mount(tag, { src: net.status(404) });
          await inState(other, 'error');
        } finally {
          IDBFactory.prototype.open = open;
          Object.defineProperty(window, 'localStorage', storage);
        }
      });
    });
  });
}

/** Text that stands outside the box that clips it. */
function cut(host: GkHost): string[] {
  const found: string[] = [];
  for (const element of host.shadowRoot!.querySelectorAll<HTMLElement>('.root *')) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    // For readers only, or a clamped cell with its own button.
    if (element.className.includes?.('vh') || element.className === 'cl' || clipPath === 'inset(50%)') continue;
    const wide = element.scrollWidth > element.clientWidth + 1 && overflowX === 'hidden';
    const high = element.scrollHeight > element.clientHeight + 1 && overflowY === 'hidden';
    if ((wide || high) && element.textContent.trim()) found.push(`${element.localName}.${element.className} ${element.textContent.trim().slice(0, 30)}`);
  }
  return found;
}
