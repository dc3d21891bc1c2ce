/** A tab under CDP: its events, its address, and expressions in it. What a person does and sees is in page.mjs. */
import { setTimeout as tick } from 'node:timers/promises';
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

export const ELEMENT_MS = 30_000;
const POLL_MS = 15;

export class Tab {
  #connection;
  #session;
  #target;
  #listeners = new Map();
  /** What `resize` last set. */ size = { width: 1280, height: 800, scale: 1, mobile: false };
  /** False when the page's scripts are off: timers, frames and promises in it never run then. */ scripted = true;
  /** Console calls: `{type, text}`. */ console = [];
  /** Uncaught exceptions and unhandled rejections, as text. */ exceptions = [];
  /** Messages of the browser itself, CSP among them: `{source, level, text, url}`. */ logs = [];
  /** Requests: `{url, method, type, status, done, failed}` in order. */ requests = [];

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
      // A redirect comes as the same request again.
      for (const request of this.requests) if (request.id === params.requestId) request.done = true;
      this.requests.push({ id: params.requestId, url: params.request.url, method: params.request.method, type: params.type });
    } else if (method === 'Network.responseReceived') {
      const request = this.requests.findLast(r => r.id === params.requestId);
      if (request) request.status = params.response.status;
    } else if (method === 'Network.loadingFailed') {
      const request = this.requests.findLast(r => r.id === params.requestId);
      if (request) request.failed = params.errorText || 'failed';
    } else if (method === 'Network.loadingFinished') {
      const request = this.requests.findLast(r => r.id === params.requestId);
      if (request) request.done = true;
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
    this.scripted = options.js !== false;
    if (!this.scripted) await this.send('Emulation.setScriptExecutionDisabled', { value: true });
    for (const source of options.before ?? []) await this.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }

  /** @param {{width?: number, height?: number, scale?: number, mobile?: boolean}} size what is left out stays */
  async resize(size) {
    for (const key of Object.keys(this.size)) if (size[key] !== undefined) this.size[key] = size[key];
    await this.viewport(this.size.width, this.size.height);
    await this.send('Emulation.setTouchEmulationEnabled', { enabled: this.size.mobile });
  }
  /** Viewport in CSS pixels, other settings kept. */
  viewport(width, height) {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: this.size.scale, mobile: this.size.mobile });
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

  /** Closes the tab. */
  async close() {
    await this.#connection.send('Target.closeTarget', { targetId: this.#target });
    this.#connection.forget(this.#session);
  }
}
