/** What the suites of elements share: mounting, waiting for a condition, what a reader sees, events, a network that does as it is told. */
import type { LitElement } from 'lit';

export interface GkHost extends LitElement {
  data: unknown;
  src: string | null;
  reload(): void;
  reset(): void;
}

const DEADLINE = 5000;

/** Resolves when the condition holds, looked at every frame; the deadline is an error that says what was awaited. */
export async function until<T>(condition: () => T, what: string, deadline = DEADLINE): Promise<NonNullable<T>> {
  const end = performance.now() + deadline;
  let last: unknown;
  for (;;) {
    try {
      const value = condition();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`waited ${deadline} ms for: ${what}${last ? ` (${(last as Error).message})` : ''}`);
    await frame();
  }
}

/** One frame, or a turn of the event loop where frames are held back (a page in the background). */
export const frame = (): Promise<unknown> => new Promise((done) => {
  const timer = setTimeout(done, 50);
  requestAnimationFrame(() => {
    clearTimeout(timer);
    setTimeout(done);
  });
});

/** Everything mounted since the last `clean`. */
const mounted = new Set<Element>();

/** An element in the page. `attributes` are set before it is put in; `children` is HTML. */
export function mount(tag: string, attributes: Readonly<Record<string, string>> = {}, children = '', into: Element = document.body): GkHost {
  const host = document.createElement(tag) as GkHost;
  for (const name of Object.keys(attributes)) host.setAttribute(name, attributes[name]!);
  host.innerHTML = children;
  into.appendChild(host);
  mounted.add(into === document.body ? host : into);
  return host;
}

/** A box in the page, taken away by `clean`. */
export function box(html = '', attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement('section');
  for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name]!);
  made.innerHTML = html;
  document.body.appendChild(made);
  mounted.add(made);
  return made;
}

/** The page as it was: elements, address, settings. */
export function clean(): void {
  mounted.forEach((element) => element.remove());
  mounted.clear();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  localStorage.removeItem('gk:preferences');
  document.querySelectorAll('meta[name^="gk-"]').forEach((meta) => meta.remove());
  document.documentElement.lang = 'zh-CN';
}

export const rootOf = (host: Element): HTMLElement | null => host.shadowRoot?.querySelector<HTMLElement>('.root') ?? null;
/** Text inside the element as drawn, white space squeezed. */
export const drawn = (host: Element): string => (rootOf(host)?.innerText ?? '').replace(/\s+/g, ' ');
export const stateOf = (host: Element): string => (host as HTMLElement).dataset['state'] ?? '';

/** Waits until the element is in a state and has drawn something of it. */
export const inState = (host: Element, state: string): Promise<unknown> =>
  until(() => stateOf(host) === state && (state === 'idle' || drawn(host).length > 5), `${host.localName} to be ${state}, it is ${stateOf(host)}: ${drawn(host).slice(0, 120)}`);

export const shows = (host: Element, words: string): Promise<unknown> =>
  // Cards out of sight are laid out later (`content-visibility`): their words stand in the tree already.
  until(() => drawn(host).includes(words) || rootOf(host)?.textContent.includes(words), `"${words}" to be drawn`);

/** The element's own children are what the reader sees. */
export const fallbackShown = (host: Element): boolean => (host.firstElementChild?.getClientRects().length ?? 0) > 0;

const EVENTS = ['gk-load', 'gk-error', 'gk-issues', 'gk-privacy', 'gk-select', 'gk-filter-change', 'gk-navigate'] as const;
export interface Seen { readonly type: string; readonly detail: Record<string, unknown>; readonly target: EventTarget | null; readonly event: CustomEvent }

/** Our events as the page hears them; `stop` ends it. */
export function listen(on: EventTarget = document): { readonly all: Seen[]; of(type: string): Seen[]; stop(): void } {
  const all: Seen[] = [];
  const hear = (event: Event): void => void all.push({ type: event.type, detail: (event as CustomEvent<Record<string, unknown>>).detail, target: event.target, event: event as CustomEvent });
  EVENTS.forEach((type) => on.addEventListener(type, hear));
  return { all, of: (type) => all.filter((seen) => seen.type === type), stop: () => EVENTS.forEach((type) => on.removeEventListener(type, hear)) };
}

/** A control by what a reader hears: accessible name from `aria-label`, else its text. */
export function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  const root = element.getRootNode() as ShadowRoot;
  const labelled = by?.split(' ').map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? labelled ?? label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function all<T extends Element = HTMLElement>(host: Element, selector: string): T[] {
  return [...(host.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}
export function one<T extends Element = HTMLElement>(host: Element, selector: string): T {
  const found = host.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not drawn: ${drawn(host).slice(0, 200)}`);
  return found;
}
export function named<T extends HTMLElement = HTMLElement>(host: Element, selector: string, name: string | RegExp): T {
  const found = all<T>(host, selector).find((each) => (typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each))));
  if (!found) throw new Error(`no ${selector} ${String(name)} among ${all(host, selector).map(nameOf).join(' | ')}`);
  return found;
}

/** The element the focus is on, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Every drawn element: the element's own shadow tree, nested roots included. */
export function* deepElements(root: ParentNode): Generator<Element, void> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deepElements(element.shadowRoot);
  }
}
