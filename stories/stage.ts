/** The stage of all elements' stories: what is asked for in the address, what the server answers, and when a state has come to rest. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { DataElement } from '../src/base/data-element.js';
import { answerFetches } from './answers.js';
import { wear } from './wear.js';

answerFetches();

/** Done, or not yet: asked again until it is. */
export type Step = (element: DataElement) => boolean;

export interface Stage {
  /** State that all elements must come to; `ready` where absent. */
  readonly expect?: 'idle' | 'ready' | 'empty' | 'invalid' | 'error' | 'loading';
  /** What a reader does next, one after the other; each is asked until it is done. */
  readonly steps?: readonly Step[];
  /** CSS pixels; as wide as the frame where absent. */
  readonly width?: number;
  /** Part of the address that belongs to the element `id`, as in a link that somebody passed on: `q=低保`. */
  readonly address?: { readonly id: string; readonly query: string };
  readonly lang?: string;
}

const rootOf = (element: Element): Element | null | undefined => element.shadowRoot?.querySelector('.root');

/** Words stand on the screen. */
export const shown = (words: string): Step => (element) => rootOf(element)?.textContent?.includes(words) ?? false;

/** Presses the first button with these words, once it is there. */
export function press(words: string): Step {
  return (element) => {
    const buttons = [...(rootOf(element)?.querySelectorAll<HTMLElement>('button, summary') ?? [])];
    const button = buttons.find((one) => one.textContent?.includes(words));
    button?.click();
    return button !== undefined;
  };
}

/** Does something once. */
export const once = (run: (element: DataElement) => void): Step => (element) => (run(element), true);

async function until(condition: () => boolean): Promise<void> {
  // A tab in the background is given no frames.
  while (!condition()) await new Promise((next) => setTimeout(next, 25));
}

/** The wrapper says `loading` until everything has come to rest: `npm run stories` waits for that. */
async function settle(frame: HTMLElement, { expect = 'ready', steps = [] }: Stage): Promise<void> {
  const elements = (): DataElement[] => [...frame.querySelectorAll<DataElement>('*')].filter(({ localName }) => localName.startsWith('gk-') && localName !== 'gk-source');
  await until(() => !frame.isConnected || elements().every((element) => element.dataset['state'] === expect && (expect === 'loading' || (rootOf(element)?.textContent?.trim().length ?? 0) > 4)));
  // A visitor with a script, mode or width of their own may never see these words: what is drawn then is looked at all the same.
  const own = (): boolean => Boolean(localStorage.getItem('gk:preferences')) || window.innerWidth < 600 || document.querySelector('.gk-frame[data-theme~=elder],.gk-frame:not([lang=zh-Hans])') !== null;
  for (const step of steps) {
    const end = performance.now() + 1500;
    await until(() => !frame.isConnected || step(elements()[0]!) || (performance.now() > end && own()));
    await elements()[0]?.updateComplete;
  }
  frame.removeAttribute('data-state');
}

/** Other elements' parts of the fragment stay, as the element itself keeps them. */
function ask({ id, query }: NonNullable<Stage['address']>): void {
  const others = location.hash.replace(/^#/, '').split(';').filter((part) => part && part.split('?')[0] !== `gk-${id}`);
  const coded = query.split('&').map((pair) => pair.split('=').map(encodeURIComponent).join('=')).join('&');
  history.replaceState(history.state, '', `#${[...others, `gk-${id}?${coded}`].join(';')}`);
}

const settled = new WeakSet<Element>();

/** A story of the whole element; the controls (see controls.ts) change all elements of its tag. */
export function story(name: string, content: () => TemplateResult, stage: Stage = {}): StoryObj {
  const mount = (args: object, tag?: string) => (frame?: Element): void => {
    if (!(frame instanceof HTMLElement)) return;
    // The elements come into the frame just after it.
    if (tag) queueMicrotask(() => { for (const element of frame.querySelectorAll(tag)) wear(element, args as Record<string, unknown>); });
    if (settled.has(frame)) return;
    settled.add(frame);
    if (stage.width) frame.style.setProperty('max-width', `${stage.width}px`);
    void settle(frame, stage);
  };
  return {
    name,
    ...(stage.expect === 'loading' && { tags: ['loading'] }),
    render: (args, { component }) => {
      if (stage.address) ask(stage.address);
      return html`<div data-state="loading" lang=${stage.lang ?? 'zh-Hans'} ${ref(mount(args, component))}>${content()}</div>`;
    },
  };
}

/** Whole elements are large: on the page of documentation each stands in a frame of its own. */
export const framed = { docs: { story: { inline: false, height: '640px' } } };
