/** Each state as a reader meets it, and what the page is told. */
import { expect } from '@open-wc/testing';
import { all, clean, drawn, fallbackShown, frame, inState, listen, mount, named, shows, stateOf, until } from './kit.js';
import { Net } from './net.js';
import { titled, type Subject } from './subject.js';

export function statesSuite({ tag, ready, words, empty, invalid, partly, skipped, idle }: Subject): void {
  describe('states', () => {
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
    const children = '<p>原有的内容</p>';

    it('idle: nothing to show, its children stand, unless it has something of its own', async () => {
      const host = mount(tag, {}, children);
      await inState(host, 'idle');
      expect(fallbackShown(host)).to.equal(!idle);
      expect(heard.all).to.deep.equal([]);
    });

    // First of those that ask for English: no other state has brought it yet.
    it('a state speaks the reader’s language also where nothing else is drawn', async () => {
      const failed = mount(tag, { src: net.status(404), lang: 'en' });
      const none = mount(tag, { src: net.serve({ ...empty, notice: undefined, publisher: undefined }), lang: 'en' });
      await inState(failed, 'error');
      await inState(none, 'empty');
      await until(() => /[a-z]{4}/.test(drawn(failed)) && !/[\u4e00-\u9fff]/.test(drawn(failed)), 'an English sentence');
      await until(() => drawn(none).includes('18 September 2026') && !/[\u4e00-\u9fff]/.test(drawn(none)), 'an English sentence');
    });

    it('loading: words only after 200 ms, and none where children stand', async () => {
      const held = net.hold();
      const began = performance.now();
      const host = mount(tag, { src: held.url });
      const covered = mount(tag, { src: held.url }, children);
      await inState(host, 'loading').catch(() => undefined);
      await until(() => all(host, '[role=status]').length, 'the words of loading');
      expect(performance.now() - began).to.be.at.least(195);
      expect(drawn(host)).to.match(/正在读取.{1,4}……/);
      await frame();
      expect(stateOf(covered)).to.equal('loading');
      expect(fallbackShown(covered)).to.equal(true);
      held.answer(ready);
      await inState(host, 'ready');
      await inState(covered, 'ready');
      expect(fallbackShown(covered)).to.equal(false);
      expect(covered.innerHTML).to.equal(children);
    });

    it('a quick answer never flashes the words of loading', async () => {
      const held = net.hold();
      const host = mount(tag, { src: held.url });
      await until(() => held.waiting, 'the request');
      expect(all(host, '[role=status]').length).to.equal(0);
      held.answer(ready);
      await inState(host, 'ready');
      expect(drawn(host)).to.not.include('正在读取');
    });

    it('ready: the records, one gk-load with kind, count and date', async () => {
      const host = mount(tag, { src: net.serve(ready) });
      await inState(host, 'ready');
      for (const word of words) await shows(host, word);
      expect(host.hasAttribute('data-stale')).to.equal(false);
      expect(heard.of('gk-load').map(({ detail }) => detail)).to.deep.equal([{ kind: ready['kind'], count: countOf(ready), updated: ready['updated'], stale: false }]);
      expect(heard.of('gk-error')).to.deep.equal([]);
      const { event, target } = heard.of('gk-load')[0]!;
      expect([event.bubbles, event.composed, event.cancelable, target]).to.deep.equal([true, true, false, host]);
    });

    it('ready with bad records: the good ones, and how many are left out', async () => {
      const host = mount(tag, { src: net.serve(partly) });
      await inState(host, 'ready');
      await shows(host, `另有 ${skipped} 条记录未能显示`);
      for (const word of words) await shows(host, word);
      expect(heard.of('gk-load').map(({ detail }) => detail['count'])).to.deep.equal([countOf(ready)]);
      await until(() => heard.of('gk-issues').length, 'gk-issues');
      expect(heard.of('gk-issues').length).to.equal(1);
      expect((heard.of('gk-issues')[0]!.detail['issues'] as unknown[]).length).to.be.at.least(skipped);
    });

    it('empty: says since when and whom to ask; gk-load with none', async () => {
      const host = mount(tag, { src: net.serve(empty) }, children);
      await inState(host, 'empty');
      await shows(host, '目前没有公开的');
      expect(drawn(host)).to.include('2026年9月18日').and.to.include('0955-4000012');
      expect(heard.of('gk-load').map(({ detail }) => detail['count'])).to.deep.equal([0]);
      expect(all(host, '[role=heading]').length).to.equal(1);
    });

    it('invalid: a sentence, whom to call, the page’s own content again; gk-issues, no gk-load', async () => {
      const host = mount(tag, { src: net.serve(invalid) }, children);
      await inState(host, 'invalid');
      await shows(host, '数据格式有误');
      await until(() => fallbackShown(host), 'the fallback');
      expect(drawn(host)).to.include('0955-4000012');
      expect(all(host, '[role=alert]').length).to.equal(1);
      await until(() => heard.of('gk-issues').length, 'gk-issues');
      expect(heard.of('gk-load')).to.deep.equal([]);
    });

    for (const [code, url, retryable] of [
      ['http-404', (net: Net) => net.status(404), false],
      ['http-other', (net: Net) => net.status(403), false],
      ['not-json', (net: Net) => net.serve('var data = {'), false],
      ['empty-body', (net: Net) => net.serve(''), undefined],
      ['wrong-version', (net: Net) => net.serve({ ...ready, spec: 'gk/9' }), false],
      ['wrong-kind', (net: Net) => net.serve({ spec: 'gk/1', kind: ready['kind'] === 'site' ? 'qr-set' : 'site', title: '别的', items: [], documents: [] }), false],
    ] as const) {
      it(`error ${code}: its code once, a sentence, the telephone, the page’s own content`, async () => {
        const host = mount(tag, { src: url(net), phone: '0955-4000099' }, children);
        await inState(host, 'error');
        await until(() => fallbackShown(host), 'the fallback');
        expect(drawn(host)).to.include('没有读出来').and.to.include('0955-4000099').and.to.include('不是您的操作有误');
        expect(drawn(host)).to.not.match(/[A-Za-z]{3,}|undefined|null|\{/);
        expect(heard.of('gk-error').map(({ detail }) => detail['code'])).to.deep.equal([code]);
        if (retryable !== undefined) expect(heard.of('gk-error')[0]!.detail['retryable']).to.equal(retryable);
        expect(Object.keys(heard.of('gk-error')[0]!.detail).sort()).to.deep.equal(['code', 'message', 'retryable']);
        expect(heard.of('gk-load')).to.deep.equal([]);
        expect(all(host, '[role=alert]').length).to.equal(1);
      });
    }

    it('schema: a document without its list is invalid', async () => {
      const host = mount(tag, { src: net.serve({ spec: 'gk/1', kind: ready['kind'], title: '没有列表' }) }, children);
      await inState(host, 'invalid');
      expect(heard.of('gk-error').map(({ detail }) => detail['code'])).to.deep.equal(['schema']);
    });

    it('an error that may pass offers to read again, and does', async () => {
      const url = net.serve('<!doctype html><title>登录</title>');
      const host = mount(tag, { src: url });
      await inState(host, 'error');
      net.serve(ready, url);
      (await until(() => named(host, 'button', '重新读取'), 'the button')).click();
      await inState(host, 'ready');
      expect(net.of(url).length).to.equal(2);
    });

    it('the document’s title, or the heading attribute before it, at the level asked for', async () => {
      const host = mount(tag, { src: net.serve(titled(ready, '数据里的标题')), 'heading-level': '4' });
      await shows(host, '数据里的标题');
      expect(named(host, '[role=heading]', '数据里的标题').getAttribute('aria-level')).to.equal('4');
      host.setAttribute('heading', '页面给的标题');
      await until(() => named(host, '[role=heading][aria-level="4"]', '页面给的标题'), 'the heading');
      expect(drawn(host)).to.not.include('数据里的标题');
    });

    it('hidden hides it, and nothing else is needed', async () => {
      const host = mount(tag, { src: net.serve(ready), hidden: '' });
      expect(getComputedStyle(host).display).to.equal('none');
      host.hidden = false;
      expect(getComputedStyle(host).display).to.equal('block');
      await inState(host, 'ready');
    });
  });
}

const countOf = (document: Readonly<Record<string, unknown>>): number => ((document['items'] ?? document['features'] ?? Object.values(document).find(Array.isArray)) as unknown[]).length;
