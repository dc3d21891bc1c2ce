/**
 * Finds our elements on the page and loads only those, each from its own file beside the script.
 * The build lowers it to ES5, and files are added as `<script type="module">` instead of `import()`: an engine that is too old
 * must be able to read this file, leave the page alone and not throw. No API newer than that engine before `capable()`.
 */
import { policy } from './base/trusted-types.js';

/** Element name without `gk-` → files to be fetched together with it: what it imports, and (`>` on wide screens, `<` on narrow ones) what it draws first. */
export type Chunks = Readonly<Record<string, readonly string[]>>;

export interface LoaderOptions {
  /** Folder of the files, ending in `/`. */
  base: string;
  chunks: Chunks;
  version: string;
  /** CSP nonce of our own script element. */
  nonce?: string;
  /** One classic file that holds every element, for `file://`, where modules may not load. */
  whole?: string;
  /** Elements are defined already (`gk.all.js`): only `data-gk` is left to do. */
  defined?: boolean;
}

interface Running { version: string; names: string[] }
type Scope = Window & Record<symbol, Running | undefined>;

/** Whether the engine has what an element needs; everything older keeps the static content. */
export function capable(): boolean {
  return typeof Symbol === 'function' && typeof Promise === 'function' && typeof globalThis === 'object' &&
    typeof customElements === 'object' && typeof Element.prototype.attachShadow === 'function' &&
    'noModule' in HTMLScriptElement.prototype && typeof MutationObserver === 'function';
}

/** Starts the loader; a second one on the page takes only the elements that the first does not know. */
export function start(options: LoaderOptions): void {
  const scope = window as unknown as Scope;
  const key = Symbol.for('gk.loader');
  const first = scope[key];
  const names = Object.keys(options.chunks).filter(name => !first || first.names.indexOf(name) < 0);
  if (first) {
    if (first.version !== options.version) {
      warn(`version ${first.version} is already on this page; ${options.version} adds ${names.join(', ') || 'nothing'}.`);
    }
    first.names = first.names.concat(names);
  } else {
    scope[key] = { version: options.version, names: names.slice() };
  }
  if (!names.length) return;
  if (options.defined || policy(['gk-sdk']) || !('trustedTypes' in window)) watch(options, names);
  // The host's own Lit may still need the name `lit-html`: take what is left only when the page has loaded.
  else whenLoaded(() => {
    policy();
    if (scriptsAllowed()) watch(options, names);
    else warn('Trusted Types are enforced without the policy "gk-sdk"; the static content stays. Allow: trusted-types gk-sdk');
  });
}

function scriptsAllowed(): boolean {
  try {
    setUrl(document.createElement('script'), '/gk.js');
    return true;
  } catch {
    return false;
  }
}

function setUrl(script: HTMLScriptElement, url: string): void {
  const ours = policy(['gk-sdk']);
  script.src = ours ? ours.createScriptURL(url) : url;
}

function warn(text: string): void {
  if (typeof console === 'object' && typeof console.warn === 'function') console.warn(`[gk] ${text}`);
}

function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run();
  else window.addEventListener('load', run);
}

function watch(options: LoaderOptions, names: string[]): void {
  const asked: Record<string, boolean> = {};
  const selector = ['[data-gk]'].concat(names.map(name => `gk-${name}`)).join();

  const meet = (el: Element): void => {
    const name = el.getAttribute('data-gk') || (el.localName.indexOf('gk-') === 0 ? el.localName.slice(3) : '');
    if (names.indexOf(name) < 0) return;
    if (!options.defined) {
      preloadData(el.getAttribute('src') || el.getAttribute('data-gk-src'));
      if (!asked[name]) {
        asked[name] = true;
        load(options, name);
      }
    }
    // While the page is still being parsed the children may not all be there.
    if (el.hasAttribute('data-gk') && document.readyState !== 'loading') embody(el, name);
  };

  const scan = (root: Document | Element): void => {
    const found = root.querySelectorAll(selector);
    for (let i = 0; i < found.length; i++) meet(found[i] as Element);
  };

  new MutationObserver(records => {
    for (const record of records) {
      for (let i = 0; i < record.addedNodes.length; i++) {
        const node = record.addedNodes[i] as Element;
        if (node.nodeType !== 1) continue;
        meet(node);
        if (node.firstChild) scan(node);
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
  scan(document);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => { scan(document); });
}

const preloaded: Record<string, boolean> = {};

/** The data starts to travel together with the code; the element's own `fetch` finds it under way. */
function preloadData(src: string | null): void {
  if (!src) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.setAttribute('as', 'fetch');
  link.crossOrigin = 'anonymous';
  link.href = src;
  if (preloaded[link.href] || !/^https?:/.test(link.href)) return;
  preloaded[link.href] = true;
  document.head.appendChild(link);
}

let wholeAsked = false;

function load(options: LoaderOptions, name: string): void {
  if (options.whole && location.protocol === 'file:') {
    if (!wholeAsked) addScript(options, options.whole, false);
    wholeAsked = true;
    return;
  }
  for (const marked of options.chunks[name] as readonly string[]) {
    const mark = marked.charAt(0);
    if (mark === (window.innerWidth < 640 ? '>' : '<')) continue;
    const chunk = mark === '>' || mark === '<' ? marked.slice(1) : marked;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = options.base + chunk;
    if (options.nonce) link.nonce = options.nonce;
    document.head.appendChild(link);
  }
  addScript(options, `gk-${name}.js`, true);
}

function addScript(options: LoaderOptions, file: string, module: boolean): void {
  const script = document.createElement('script');
  if (module) script.type = 'module';
  if (options.nonce) script.nonce = options.nonce;
  script.onerror = () => { warn(`${file} could not be loaded from ${options.base}; the static content stays.`); };
  setUrl(script, options.base + file);
  document.head.appendChild(script);
}

/** `<div data-gk="x" data-gk-foo="…">` (from editors that strip unknown tags) gets `<gk-x foo="…">` around its former children. */
export function embody(host: Element, name: string): void {
  const tag = `gk-${name}`;
  for (let at = host.firstElementChild; at; at = at.nextElementSibling) if (at.localName === tag) return;
  const element = document.createElement(tag);
  for (let i = 0; i < host.attributes.length; i++) {
    const from = host.attributes[i] as Attr;
    const attribute = from.name.indexOf('data-gk-') === 0 ? from.name.slice(8) : '';
    // An editor that lets data-* through must not thereby let handlers or styles through.
    if (!attribute || attribute === 'base' || attribute === 'style' || attribute.indexOf('on') === 0) continue;
    element.setAttribute(attribute, from.value);
  }
  while (host.firstChild) element.appendChild(host.firstChild);
  host.appendChild(element);
}
