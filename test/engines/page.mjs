/** One tab under CDP; see cdp.mjs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as tick } from 'node:timers/promises';
import { keyEvents } from './keys.mjs';
import { FIND } from './find.mjs';

/**
 * @typedef {object} PageOptions
 * @property {number} [width] CSS pixels, 1280
 * @property {number} [height] CSS pixels, 800
 * @property {number} [scale] device pixels per CSS pixel, 1
 * @property {boolean} [mobile] touch and mobile viewport
 * @property {boolean} [offline] no network from the start
 * @property {number} [cpu] slowdown factor (4 = four times slower)
 * @property {string[]} [blocked] URL patterns that fail (`*gk.js`)
 * @property {boolean} [js] false: scripts of the page do not run
 * @property {string[]} [before] scripts that run in each document before its own
 */

const ELEMENT_MS = 10_000;
const POLL_MS = 15;

export class Page {
  #connection;
  #session;
  #target;
  #listeners = new Map();
  #size = { width: 1280, height: 800, scale: 1, mobile: false };
  /** Console calls: `{type, text}`. */ console = [];
  /** Uncaught exceptions and unhandled rejections, as text. */ exceptions = [];
  /** Messages of the browser itself, CSP among them: `{source, level, text, url}`. */ logs = [];
  /** Requests: `{url, method, type, status, failed}` in order. */ requests = [];

  constructor(connection, { targetId, sessionId, context }) {
    this.#connection = connection;
    this.#target = targetId;
    this.#session = sessionId;
    /** Storage context: pass it to `newPage` for a second tab. */
    this.context = context;
    connection.listen(sessionId, (method, params) => { this.#receive(method, params); });
  }

  /** A raw CDP command. */
  send(method, params) { return this.#connection.send(method, params, this.#session); }

  /** A raw CDP event; returns the function that ends it. */
  on(method, fn) {
    const set = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, set.add(fn));
    return () => set.delete(fn);
  }

  #receive(method, params) {
    if (method === 'Runtime.consoleAPICalled') {
      this.console.push({ type: params.type, text: params.args.map(a => a.value ?? a.description ?? '').join(' ') });
    } else if (method === 'Runtime.exceptionThrown') {
      const { exceptionDetails: d } = params;
      this.exceptions.push(d.exception?.description ?? d.text);
    } else if (method === 'Log.entryAdded') {
      const { source, level, text, url } = params.entry;
      this.logs.push({ source, level, text, url });
    } else if (method === 'Network.requestWillBeSent') {
      this.requests.push({ id: params.requestId, url: params.request.url, method: params.request.method, type: params.type });
    } else if (method === 'Network.responseReceived') {
      const request = this.requests.find(r => r.id === params.requestId);
      if (request) request.status = params.response.status;
    } else if (method === 'Network.loadingFailed') {
      const request = this.requests.find(r => r.id === params.requestId);
      if (request) request.failed = params.errorText || 'failed';
    } else if (method === 'Page.javascriptDialogOpening') {
      this.console.push({ type: 'dialog', text: params.message });
      void this.send('Page.handleJavaScriptDialog', { accept: true });
    } else if (method === 'Inspector.targetCrashed') {
      this.exceptions.push('the page crashed');
    }
    for (const fn of this.#listeners.get(method) ?? []) fn(params);
  }

  /** @param {PageOptions} options */
  async prepare(options) {
    for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'DOM', 'Performance']) await this.send(`${domain}.enable`);
    await this.send('Page.setLifecycleEventsEnabled', { enabled: true });
    await this.resize(options);
    if (options.offline) await this.offline(true);
    if (options.cpu) await this.send('Emulation.setCPUThrottlingRate', { rate: options.cpu });
    if (options.blocked) await this.send('Network.setBlockedURLs', { urls: options.blocked });
    if (options.js === false) await this.send('Emulation.setScriptExecutionDisabled', { value: true });
    for (const source of options.before ?? []) await this.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }

  /** @param {{width?: number, height?: number, scale?: number, mobile?: boolean}} size what is left out stays */
  async resize(size) {
    for (const key of Object.keys(this.#size)) if (size[key] !== undefined) this.#size[key] = size[key];
    await this.#viewport(this.#size.width, this.#size.height);
    await this.send('Emulation.setTouchEmulationEnabled', { enabled: this.#size.mobile });
  }
  #viewport(width, height) {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: this.#size.scale, mobile: this.#size.mobile });
  }

  /** Takes the network away (true) or gives it back. */
  async offline(value) {
    await this.send('Network.emulateNetworkConditions', { offline: value, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  }

  /**
   * Opens an address and waits for `until` of that very navigation.
   * @param {string} url
   * @param {{until?: 'load'|'DOMContentLoaded'|'commit', timeout?: number}} [options]
   */
  async goto(url, { until = 'load', timeout = 30_000 } = {}) {
    const seen = [];
    const stop = this.on('Page.lifecycleEvent', e => seen.push(e));
    try {
      const { loaderId, errorText } = await this.send('Page.navigate', { url });
      if (errorText) throw new Error(`goto ${url}: ${errorText}`);
      if (until === 'commit' || !loaderId) return;
      await this.until(() => seen.some(e => e.loaderId === loaderId && e.name === until), `${until} of ${url}`, timeout);
    } finally {
      stop();
    }
  }

  /** Polls a condition on this side until it is true; the deadline is an error that says what was awaited. */
  async until(condition, what, timeout = ELEMENT_MS) {
    const end = Date.now() + timeout;
    for (;;) {
      const value = await condition();
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited ${timeout} ms for: ${what}`);
      await tick(POLL_MS);
    }
  }

  /**
   * The value (by JSON) of an expression in the page; promises are awaited. `deep(selector)` finds through open shadow roots.
   * @param {string | Function} source an expression, or a function that is called with `args`
   */
  async evaluate(source, ...args) {
    const call = typeof source === 'function' ? `(${source})(${args.map(a => JSON.stringify(a)).join(',')})` : source;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression: `${FIND}${call}`, awaitPromise: true, returnByValue: true, userGesture: true,
    });
    if (exceptionDetails) throw new Error(`in page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  }

  /** Waits until an expression in the page is truthy and returns its value; errors on the way count as "not yet". */
  async waitFor(source, { timeout = ELEMENT_MS, args = [] } = {}) {
    let last = '';
    return this.until(async () => {
      try {
        return await this.evaluate(source, ...args);
      } catch (error) {
        last = String(error);
        return false;
      }
    }, source, timeout).catch(error => { throw new Error(`${error.message}${last ? ` (last: ${last})` : ''}`); });
  }

  /** Middle of an element in the viewport (scrolled into view first); `a >>> b` steps into a's open shadow root. */
  async place(selector) {
    return this.waitFor(sel => {
      const el = deep(sel);
      if (!el) return null;
      el.scrollIntoView({ block: 'center', inline: 'center' });
      const r = el.getBoundingClientRect();
      return r.width && r.height ? { x: r.left + r.width / 2, y: r.top + r.height / 2 } : null;
    }, { args: [selector] });
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
    const node = await this.until(async () => (await this.ax()).find(n => n.role === role && n.name.includes(name)), `${role} "${name}"`);
    await this.send('DOM.getDocument', { depth: 0 });
    const { object } = await this.send('DOM.resolveNode', { backendNodeId: node.backendId });
    const { result } = await this.send('Runtime.callFunctionOn', {
      objectId: object.objectId, returnByValue: true,
      functionDeclaration: `function(){this.scrollIntoView({block:'center'});const r=this.getBoundingClientRect();return {x:r.left+r.width/2,y:r.top+r.height/2}}`,
    });
    await this.#clickAt(result.value);
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
    await this.evaluate(`Promise.resolve(document.fonts && document.fonts.ready).then(() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true)))))`);
  }

  /**
   * PNG of the viewport, of the whole page (`full`) or of one element (`of`: a selector), written to `file` when given.
   * @param {string} [file]
   * @param {{full?: boolean, of?: string}} [options]
   * @returns {Promise<Buffer>}
   */
  async screenshot(file, { full = false, of } = {}) {
    const { width, height } = this.#size;
    if (full || of) await this.#viewport(width, await this.evaluate(`Math.max(${height}, Math.min(16000, document.documentElement.scrollHeight))`));
    await this.settled();
    const clip = of && await this.evaluate(sel => {
      const r = deep(sel).getBoundingClientRect();
      return { x: r.left + scrollX, y: r.top + scrollY, width: r.width, height: r.height, scale: 1 };
    }, of);
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', ...(clip ? { clip } : {}) });
    if (full || of) await this.#viewport(width, height);
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

  /** Closes the tab. */
  async close() {
    await this.#connection.send('Target.closeTarget', { targetId: this.#target });
    this.#connection.forget(this.#session);
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
