import type { LitElement } from 'lit';
import { adopt } from '../../controllers/adopt.js';
import type { Held } from '../../controllers/kiosk/site-documents.js';
import { KIOSK } from '../../controllers/kiosk.js';
import { ELEMENT_OF } from '../../spec/kinds.js';
import { ELEMENTS } from './elements.js';
import { innerStyles } from './inner-styles.js';

/** What any element of ours may be asked for; each has at least `reset`. */
interface Shown extends LitElement {
  theme: string | null;
  reset(): void;
  show?(q: string, item?: string): void;
  printShown?(most: number): number;
}

/** Width in CSS pixels that an element is laid out for: a tall screen is a large phone, a wide one a desk. */
const TALL = 600;
const WIDE = 1200;

/** The one element that is open: made when its section is opened, gone with everything in it when it is closed. */
export class Section {
  open: Held | undefined;
  element: HTMLElement | undefined;
  private _zoom = 1;

  constructor(private readonly host: LitElement) {}

  show(held: Held, q: string, id: string): void {
    this.close();
    this.open = held;
    const name = ELEMENT_OF[held.entry.kind];
    const load = ELEMENTS[name];
    if (!load) return;
    const { entry } = held;
    const element = document.createElement(`gk-${name}`) as Shown;
    element.setAttribute(KIOSK, entry.page ?? '');
    const fragment = /#gk-([^?;]+)/.exec(entry.page ?? '');
    if (fragment) element.id = decodeURIComponent(fragment[1]!);
    element.setAttribute('src', entry.url);
    element.style.setProperty('zoom', String(this._zoom));
    this.element = element;
    void load().then(async () => {
      if (this.element !== element) return;
      if (q || id) element.show?.(q, id || undefined);
      this.host.requestUpdate();
      await element.updateComplete;
      if (element.shadowRoot) adopt(element.shadowRoot, innerStyles);
    }).catch(() => this.host.requestUpdate());
  }

  close(): void {
    const element = this.element as Shown | undefined;
    // What it holds is emptied first: somebody may still keep the element.
    element?.reset?.();
    element?.remove();
    this.element = this.open = undefined;
  }

  /** What lies open over the section. */
  get dialog(): HTMLElement | null {
    return this.element?.shadowRoot?.querySelector<HTMLElement>('dialog[open]') ?? null;
  }

  /** Closes what lies open over the section; false where nothing does. */
  back(): boolean {
    const shut = this.dialog?.querySelector<HTMLElement>('.shut');
    shut?.click();
    return shut !== null && shut !== undefined;
  }

  /** Prints what is shown; how many rows there are. Nothing is printed where they are more than `most`. */
  print(most: number): number {
    return (this.element as Shown | undefined)?.printShown?.(most) ?? 0;
  }

  scale(width: number, height: number, elder: boolean): void {
    const zoom = Math.max(1, Math.round((width / (width > height ? WIDE : TALL)) * (elder ? 0.85 : 1) * 100) / 100);
    if (zoom === this._zoom) return;
    this._zoom = zoom;
    this.element?.style.setProperty('zoom', String(zoom));
  }

  /** Colours and language of the visitor; neither is heard of inside a shadow root by itself. */
  dress(theme: string, lang: string): void {
    const element = this.element as Shown | undefined;
    if (!element || (element.theme === theme && element.lang === lang)) return;
    element.theme = theme;
    element.lang = lang;
    if (typeof element.requestUpdate === 'function') element.requestUpdate();
  }
}
