/** Upgraded late, moved, cloned, taken out and put back, written again as HTML: the records come back, and nothing is asked twice. */
import { expect } from '@open-wc/testing';
import { box, clean, fallbackShown, frame, inState, listen, mount, shows, stateOf, until, type GkHost } from './kit.js';
import { Net } from './net.js';
import { titled, type Subject } from './subject.js';

export function lifetimeSuite({ tag, define, ready, words }: Subject): void {
  const of = (title: string): Readonly<Record<string, unknown>> => titled(ready, title);
  describe('lifetime', () => {
    let net: Net;
    let heard: ReturnType<typeof listen>;
    beforeEach(() => {
      net = new Net();
      heard = listen();
    });
    afterEach(() => {
      heard.stop();
      clean();
      net.restore();
    });

    it('upgraded late: properties set before, attributes and children all count', async () => {
      expect(customElements.get(tag), 'this test must run first').to.equal(undefined);
      const property = mount(tag, { src: net.serve(of('不该用的')) });
      property.data = of('先设的属性');
      const attribute = mount(tag, { src: net.serve(of('先设的地址')) }, '<p>原有的内容</p>');
      const src = mount(tag);
      src.src = net.serve(of('先设的 src'));
      const child = mount(tag, {}, `<script type="application/json">${JSON.stringify(of('先有的脚本'))}</script>`);
      expect(fallbackShown(attribute)).to.equal(true);
      await define();
      await shows(property, '先设的属性');
      await shows(attribute, '先设的地址');
      await shows(src, '先设的 src');
      await shows(child, '先有的脚本');
      // The property is the class's own again, not a value that hides it.
      property.data = of('后设的属性');
      await shows(property, '后设的属性');
    });

    it('made by script and filled before it is put in', async () => {
      const host = document.createElement(tag) as GkHost;
      host.data = of('先填好');
      box().appendChild(host);
      await shows(host, '先填好');
    });

    it('moved: nothing is asked again, nothing is told again', async () => {
      const url = net.serve(of('会搬的'));
      const host = mount(tag, { src: url }, '', box());
      await shows(host, '会搬的');
      const into = box();
      for (let i = 0; i < 20; i++) into.appendChild(host);
      await frame();
      await shows(host, words[0]!);
      expect(net.of(url).length).to.equal(1);
      expect(heard.of('gk-load').length).to.equal(1);
    });

    it('cloned: the copy shows the same from attributes and children', async () => {
      const host = mount(tag, { src: net.serve(of('原件')) }, '<p>原有</p>', box());
      await shows(host, '原件');
      const copy = host.cloneNode(true) as GkHost;
      expect(copy.dataset['state']).to.equal('ready');
      box().appendChild(copy);
      await shows(copy, '原件');
      expect(copy.innerHTML).to.equal('<p>原有</p>');
    });

    it('taken out in mid-fetch: called off; put back: asked again', async () => {
      const held = net.hold();
      const host = mount(tag, { src: held.url }, '', box());
      await until(() => held.waiting, 'the request');
      host.remove();
      await until(() => net.of(held.url)[0]!.signal!.aborted, 'the abort');
      held.answer(of('没人要了'));
      await frame();
      expect(stateOf(host)).to.not.equal('ready');
      expect(heard.all).to.deep.equal([]);
      box().appendChild(host);
      await until(() => net.of(held.url).length === 2 && held.waiting, 'the second request');
      held.answer(of('又来了'));
      await shows(host, '又来了');
      expect(heard.of('gk-load').length).to.equal(1);
      expect(heard.of('gk-error').length).to.equal(0);
    });

    it('taken out for good after an error, put back: asked again', async () => {
      const url = net.status(404);
      const host = mount(tag, { src: url }, '', box());
      await inState(host, 'error');
      host.remove();
      net.serve(of('修好了'), url);
      box().appendChild(host);
      await shows(host, '修好了');
    });

    it('given another source while it is out of the page: shows that one when it is back', async () => {
      const host = mount(tag, { src: net.serve(of('出去前')) }, '', box());
      await shows(host, '出去前');
      host.remove();
      host.src = net.serve(of('在外面换的'));
      await host.updateComplete;
      box().appendChild(host);
      await shows(host, '在外面换的');
    });

    it('children exchanged while it is out of the page', async () => {
      const script = (title: string): string => `<script type="application/json">${JSON.stringify(of(title))}</script>`;
      const host = mount(tag, {}, script('里面的'), box());
      await shows(host, '里面的');
      host.remove();
      host.innerHTML = script('外面换的');
      box().appendChild(host);
      await shows(host, '外面换的');
    });

    it('back in the page it still follows the gk-source around it', async () => {
      await import('../../src/components/source/define.js');
      const source = document.createElement('gk-source');
      source.setAttribute('src', net.serve(of('共用')));
      box().appendChild(source);
      const host = mount(tag, {}, '', source);
      await shows(host, '共用');
      host.remove();
      await frame();
      source.appendChild(host);
      await frame();
      source.setAttribute('src', net.serve(of('共用二')));
      await shows(host, '共用二');
    });

    it('a gk-source that is moved with what is in it keeps showing', async () => {
      const source = document.createElement('gk-source');
      const url = net.serve(of('一起搬'));
      source.setAttribute('src', url);
      box().appendChild(source);
      const host = mount(tag, {}, '', source);
      await shows(host, '一起搬');
      box().appendChild(source);
      await frame();
      await frame();
      await shows(host, '一起搬');
      expect(heard.of('gk-load').length).to.equal(1);
    });

    it('written again as HTML, as jQuery’s .html(x.html()) does', async () => {
      const into = box();
      mount(tag, { src: net.serve(of('重写的')) }, '<p>原有</p>', into);
      await shows(into.firstElementChild!, '重写的');
      into.innerHTML = into.innerHTML;
      const again = into.firstElementChild!;
      await shows(again, '重写的');
      expect(again.innerHTML).to.equal('<p>原有</p>');
    });

    it('in and out a thousand times: no listener, no request is left', async () => {
      const url = net.serve(of('进进出出'));
      const host = mount(tag, { src: url }, '', box());
      await shows(host, '进进出出');
      const added: string[] = [];
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [never]) {
        if (this === window || this === document) added.push(type);
        addEventListener.call(this, type, ...rest);
      };
      EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, ...rest: [never]) {
        if (added.includes(type)) added.splice(added.indexOf(type), 1);
        removeEventListener.call(this, type, ...rest);
      };
      try {
        const into = box();
        for (let i = 0; i < 1000; i++) {
          into.appendChild(host);
          host.remove();
        }
        expect(added).to.deep.equal([]);
        into.appendChild(host);
      } finally {
        Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      }
      await shows(host, '进进出出');
      expect(net.of(url).length).to.equal(1);
      await shows(host, words[0]!);
    });

    it('reset keeps the document and asks nothing', async () => {
      const url = net.serve(of('不动'));
      const host = mount(tag, { src: url });
      await shows(host, '不动');
      host.reset();
      await frame();
      await shows(host, '不动');
      expect(net.of(url).length).to.equal(1);
      expect(heard.of('gk-load').length).to.equal(1);
    });
  });
}
