/** Where a document comes from: order of precedence, late children, sharing, the newest answer. */
import { expect } from '@open-wc/testing';
import { box, clean, drawn, frame, inState, listen, mount, shows, stateOf, until } from './kit.js';
import { Net } from './net.js';
import { titled, type Subject } from './subject.js';

const script = (document: unknown): string => `<script type="application/json">${JSON.stringify(document).replace(/</g, '\\u003c')}</script>`;

export function sourcesSuite({ tag, ready, table }: Subject): void {
  const of = (title: string): Readonly<Record<string, unknown>> => titled(ready, title);
  describe('sources', () => {
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

    it('data › child JSON › child table › src › gk-source', async () => {
      await import('../../src/components/source/define.js');
      const around = document.createElement('gk-source');
      around.setAttribute('src', net.serve(of('来自周围')));
      const into = box();
      into.appendChild(around);
      const host = mount(tag, { src: net.serve(of('来自地址')) }, script(of('来自脚本')) + (table?.html ?? ''), around);
      host.data = of('来自属性');
      await shows(host, '来自属性');
      host.data = undefined;
      await shows(host, '来自脚本');
      host.querySelector('script')!.remove();
      if (table) await shows(host, table.words);
      host.querySelector('table')?.remove();
      await shows(host, '来自地址');
      host.removeAttribute('src');
      await shows(host, '来自周围');
    });

    it('data as JSON text; null and undefined are none', async () => {
      const host = mount(tag, { src: net.serve(of('来自地址')) });
      host.data = JSON.stringify(of('一段文字'));
      await shows(host, '一段文字');
      host.data = null;
      await shows(host, '来自地址');
    });

    it('a rendered preview is not the data', async () => {
      if (!table) return;
      const held = net.hold();
      const host = mount(tag, { src: held.url }, table.html.replace('<table>', '<table data-gk-rendered="2/9">'));
      await until(() => held.waiting, 'the request');
      expect(stateOf(host)).to.equal('loading');
      held.answer(of('真的数据'));
      await shows(host, '真的数据');
      expect(drawn(host)).to.not.include(table.words);
    });

    it('a table whose head nobody knows stays in the page: it is not an empty list', async () => {
      if (!table) return;
      const host = mount(tag, {}, `<table>${'<tr><td>甲</td><td>乙</td><td>丙</td></tr>'.repeat(4)}</table>`);
      await inState(host, 'invalid');
      expect(host.querySelector('td')!.getClientRects().length, 'the table is shown').to.be.greaterThan(0);
    });

    it('children that come later: a script, then its text in pieces', async () => {
      const host = mount(tag);
      await inState(host, 'idle');
      const made = document.createElement('script');
      made.type = 'application/json';
      const text = JSON.stringify(of('后来的脚本'));
      made.textContent = text;
      host.appendChild(made);
      await shows(host, '后来的脚本');
      made.firstChild!.nodeValue = JSON.stringify(of('改过的脚本'));
      host.appendChild(document.createElement('p'));
      await shows(host, '改过的脚本');
    });

    it('child JSON that is none is an error, and mends when it is replaced', async () => {
      const host = mount(tag, {}, '<script type="application/json">{"spec":</script>');
      await inState(host, 'error');
      expect(heard.of('gk-error').map(({ detail }) => detail['code'])).to.deep.equal(['not-json']);
      host.innerHTML = script(of('换好了'));
      await shows(host, '换好了');
    });

    it('another src: the newest answer wins, the older request is called off', async () => {
      const slow = net.hold();
      const fast = net.hold();
      const host = mount(tag, { src: slow.url });
      await until(() => slow.waiting, 'the first request');
      host.setAttribute('src', fast.url);
      await until(() => fast.waiting, 'the second request');
      expect(net.of(slow.url)[0]!.signal!.aborted).to.equal(true);
      fast.answer(of('新的'));
      await shows(host, '新的');
      slow.answer(of('旧的'));
      await frame();
      await frame();
      expect(drawn(host)).to.include('新的').and.to.not.include('旧的');
      expect(heard.of('gk-load').length).to.equal(1);
      expect(heard.of('gk-error').length).to.equal(0);
    });

    it('while the next one loads, the last one stays', async () => {
      const host = mount(tag, { src: net.serve(of('第一份')) });
      await shows(host, '第一份');
      const held = net.hold();
      host.src = held.url;
      await until(() => held.waiting, 'the request');
      expect(stateOf(host)).to.equal('loading');
      expect(drawn(host)).to.include('第一份');
      held.answer(of('第二份'));
      await shows(host, '第二份');
      expect(heard.of('gk-load').length).to.equal(2);
    });

    it('src back and forth a hundred times: the last one, one request left', async () => {
      const [a, b] = [net.hold(), net.hold()];
      const host = mount(tag, { src: a.url });
      for (let i = 0; i < 100; i++) {
        host.src = i % 2 ? a.url : b.url;
        if (i % 10 === 9) await host.updateComplete;
      }
      host.src = b.url;
      await until(() => b.waiting, 'the request');
      expect(net.calls.filter(({ signal }) => !signal?.aborted).map(({ url }) => url)).to.deep.equal([b.url]);
      a.answer(of('甲'));
      b.answer(of('乙'));
      await shows(host, '乙');
      expect(heard.of('gk-load').length).to.equal(1);
    });

    it('one address on two elements is one request, and each says gk-load', async () => {
      const held = net.hold();
      const [one, two] = [mount(tag, { src: held.url }), mount(tag, { src: held.url })];
      await until(() => held.waiting, 'the request');
      held.answer(of('同一份'));
      await shows(one, '同一份');
      await shows(two, '同一份');
      expect(net.of(held.url).length).to.equal(1);
      expect(heard.of('gk-load').map(({ target }) => target)).to.have.members([one, two]);
    });

    it('of two that share, one leaves: the other still gets it', async () => {
      const held = net.hold();
      const [one, two] = [mount(tag, { src: held.url }), mount(tag, { src: held.url })];
      await until(() => held.waiting, 'the request');
      one.remove();
      await frame();
      expect(net.of(held.url)[0]!.signal!.aborted).to.equal(false);
      held.answer(of('还在'));
      await shows(two, '还在');
    });

    it('gk-source: one request for those inside, a change reaches all, a wrong kind is theirs to say', async () => {
      await import('../../src/components/source/define.js');
      const source = document.createElement('gk-source') as HTMLElement & { src: string; data: unknown };
      const url = net.serve(of('共用的'));
      source.src = url;
      box().appendChild(source);
      const [one, two] = [mount(tag, {}, '', source), mount(tag, {}, '', source)];
      await shows(one, '共用的');
      await shows(two, '共用的');
      expect(net.of(url).length).to.equal(1);
      expect(heard.of('gk-load').map(({ target }) => target)).to.have.members([one, two]);
      source.src = net.serve(of('换了地址'));
      await shows(one, '换了地址');
      await shows(two, '换了地址');
      source.data = of('换成对象');
      await shows(one, '换成对象');
      source.data = { spec: 'gk/1', kind: ready['kind'] === 'site' ? 'qr-set' : 'site', title: '别的', items: [{ id: 'a', title: '某', url: 'https://gov.example/' }], documents: [{ kind: 'qr-set', title: '某', src: 'a.json' }] };
      await inState(one, 'error');
      await inState(two, 'error');
      expect(heard.of('gk-error').map(({ detail, target }) => [detail['code'], target])).to.have.deep.members([['wrong-kind', one], ['wrong-kind', two]]);
    });

    it('gk-source defined later, and an element that moves into another one', async () => {
      await import('../../src/components/source/define.js');
      const [first, second] = [net.serve(of('第一处')), net.serve(of('第二处'))];
      const into = box(`<gk-source src="${first}"></gk-source><gk-source src="${second}"></gk-source>`);
      const host = mount(tag, {}, '', into.firstElementChild!);
      await shows(host, '第一处');
      into.lastElementChild!.appendChild(host);
      await shows(host, '第二处');
      into.lastElementChild!.setAttribute('src', net.serve(of('第二处改了')));
      await shows(host, '第二处改了');
    });

    it('reload asks the server again, past every cache, and keeps what is shown meanwhile', async () => {
      const url = net.serve(of('原来的'));
      const host = mount(tag, { src: url });
      await shows(host, '原来的');
      const held = net.hold(url);
      host.reload();
      await until(() => held.waiting, 'the request');
      expect(drawn(host)).to.include('原来的');
      held.answer(of('新读的'));
      await shows(host, '新读的');
      expect(net.of(url).map(({ cache }) => cache)).to.deep.equal([undefined, 'no-cache']);
      expect(heard.of('gk-load').length).to.equal(2);
    });
  });
}
