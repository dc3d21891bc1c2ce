/** One page under CDP, as a person uses it: mouse, keys, media, pictures; see cdp.mjs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { keyEvents } from './keys.mjs';
import { ELEMENT_MS, Tab } from './tab.mjs';

/** @typedef {import('./tab.mjs').PageOptions} PageOptions */

export class Page extends Tab {
  /** Middle of an element in the viewport (scrolled into view first); `a >>> b` steps into a's open shadow root. */
  async place(selector) {
    return this.#still(() => this.waitFor(sel => {
      const el = deep(sel);
      if (!el) return null;
      el.scrollIntoView({ block: 'center', inline: 'center' });
      const r = el.getBoundingClientRect();
      return r.width && r.height ? { x: r.left + r.width / 2, y: r.top + r.height / 2 } : null;
    }, { args: [selector] }), selector);
  }

  /** A point that is the same at two looks: what moves is missed by a person too. */
  #still(look, what) {
    let before;
    return this.until(async () => {
      const now = await look();
      const still = now && before && now.x === before.x && now.y === before.y;
      before = now;
      return still && now;
    }, `${what} to stand still`);
  }

  async #clickAt({ x, y }, clickCount = 1) {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', x, y, button: 'left', buttons: 1, clickCount });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x, y, button: 'left', clickCount });
  }

  /** A real mouse click. */
  async click(selector) { await this.#clickAt(await this.place(selector)); }

  /** A real tap (page with `mobile: true`). */
  async tap(selector) {
    const point = await this.place(selector);
    await this.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await this.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Moves the mouse there. */
  async hover(selector) { await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...(await this.place(selector)) }); }

  /** Types into what has the focus: ASCII as key presses, the rest as an input method would insert it. */
  async type(text) {
    for (const run of text.match(/[ -~]|[^ -~]+/g) ?? []) {
      if (/^[ -~]$/.test(run)) await this.press(run === ' ' ? 'Space' : run);
      else await this.send('Input.insertText', { text: run });
    }
  }

  /** One key or combination: `Enter`, `Shift+Tab`, `Control+a`. */
  async press(combination) {
    for (const event of keyEvents(combination)) await this.send('Input.dispatchKeyEvent', event);
  }

  /** Clicks an element by accessible role and name (a string, or part of it). */
  async clickRole(role, name) {
    await this.#clickAt(await this.#still(async () => {
      const node = await this.until(async () => (await this.ax()).find(n => n.role === role && n.name.includes(name)), `${role} "${name}"`);
      await this.send('DOM.getDocument', { depth: 0 });
      // It may have been drawn anew since.
      const { object } = await this.send('DOM.resolveNode', { backendNodeId: node.backendId }).catch(() => ({}));
      if (!object) return undefined;
      const { result } = await this.send('Runtime.callFunctionOn', {
        objectId: object.objectId, returnByValue: true,
        functionDeclaration: `function(){this.scrollIntoView({block:'center'});const r=this.getBoundingClientRect();return this.isConnected&&{x:r.left+r.width/2,y:r.top+r.height/2}}`,
      });
      return result.value;
    }, `${role} "${name}"`));
  }

  /** The accessibility tree, flat and in order, ignored nodes left out: `{role, name, value, props, backendId}`. */
  async ax() {
    const { nodes } = await this.send('Accessibility.getFullAXTree');
    return nodes.filter(n => !n.ignored).map(n => ({
      role: n.role?.value ?? '', name: n.name?.value ?? '', value: n.value?.value, backendId: n.backendDOMNodeId,
      props: Object.fromEntries((n.properties ?? []).map(p => [p.name, p.value?.value])),
    }));
  }

  /**
   * @param {{print?: boolean, forcedColors?: boolean, reducedMotion?: boolean, dark?: boolean, contrast?: boolean}} media
   *   what is left out is as on a plain screen; Chromium 79 knows neither forced colours nor contrast
   */
  async media(media) {
    const features = [
      { name: 'prefers-reduced-motion', value: media.reducedMotion ? 'reduce' : 'no-preference' },
      { name: 'prefers-color-scheme', value: media.dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: media.forcedColors ? 'active' : 'none' },
      { name: 'prefers-contrast', value: media.contrast ? 'more' : 'no-preference' },
    ];
    await this.send('Emulation.setEmulatedMedia', { media: media.print ? 'print' : '', features });
  }

  /** Waits for web fonts and two frames: what is on the screen is what is tested. */
  async settled() {
    if (this.scripted) await this.evaluate(`Promise.resolve(document.fonts && document.fonts.ready).then(() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true)))))`);
  }

  /** Waits until no request is under way and none has followed from the last one; not for pages that keep one open. */
  async quiet({ timeout = ELEMENT_MS } = {}) {
    const under = () => this.requests.filter(r => !r.done && !r.failed && !/^(?:data|blob):/.test(r.url));
    let before = -1;
    await this.until(async () => {
      await this.settled();
      const still = under().length === 0 && this.requests.length === before;
      before = this.requests.length;
      return still;
    }, 'the network to be quiet', timeout).catch(error => { throw new Error(`${error.message}: ${under().map(r => r.url).join(' ')}`); });
  }

  /**
   * PNG of the viewport, of the whole page (`full`) or of one element (`of`: a selector), written to `file` when given.
   * @param {string} [file]
   * @param {{full?: boolean, of?: string}} [options]
   * @returns {Promise<Buffer>}
   */
  async screenshot(file, { full = false, of } = {}) {
    const { width, height } = this.size;
    if (full || of) await this.viewport(width, await this.evaluate(`Math.max(${height}, Math.min(16000, document.documentElement.scrollHeight))`));
    await this.settled();
    const clip = of && await this.evaluate(sel => {
      const r = deep(sel).getBoundingClientRect();
      return { x: r.left + scrollX, y: r.top + scrollY, width: r.width, height: r.height, scale: 1 };
    }, of);
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', ...(clip ? { clip } : {}) });
    if (full || of) await this.viewport(width, height);
    return write(file, data);
  }

  /**
   * The page as PDF (headless only).
   * @param {string} [file]
   * @param {object} [options] of Page.printToPDF; A4 by the page's own `@page` by default
   */
  async pdf(file, options = {}) {
    const { data } = await this.send('Page.printToPDF', { printBackground: false, preferCSSPageSize: true, paperWidth: 8.27, paperHeight: 11.69, ...options });
    return write(file, data);
  }

  /**
   * Answers requests in place of the network.
   * @param {string} pattern such as `*places.json`
   * @param {(request: {url: string, method: string, postData?: string}) => {status?: number, headers?: Record<string,string>, body?: string|Buffer} | 'continue' | 'abort' | Promise<any>} answer
   */
  async route(pattern, answer) {
    this.on('Fetch.requestPaused', async ({ requestId, request }) => {
      const reply = await answer(request);
      if (reply === 'continue') await this.send('Fetch.continueRequest', { requestId });
      else if (reply === 'abort') await this.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionFailed' });
      else {
        await this.send('Fetch.fulfillRequest', {
          requestId, responseCode: reply.status ?? 200, body: Buffer.from(reply.body ?? '').toString('base64'),
          responseHeaders: Object.entries(reply.headers ?? {}).map(([name, value]) => ({ name, value })),
        });
      }
    });
    await this.send('Fetch.enable', { patterns: [{ urlPattern: pattern }] });
  }

  /** Files that the page downloads go to this folder. */
  async downloads(dir) {
    mkdirSync(dir, { recursive: true });
    await this.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
  }

  /** After two collections: `{JSHeapUsedSize, Nodes, JSEventListeners, ScriptDuration, LayoutDuration, …}`; bytes, counts, seconds. */
  async metrics({ collect = true } = {}) {
    if (collect) for (const _ of [1, 2]) await this.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(m => [m.name, m.value]));
  }
}

function write(file, base64) {
  const bytes = Buffer.from(base64, 'base64');
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return bytes;
}
