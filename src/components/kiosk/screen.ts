import type { LitElement, ReactiveController } from 'lit';
import type { Section } from './section.js';

/** Free pixels that everything is drawn for; sizes are multiplied by what the screen has of them. */
const WIDTH = 1080;
const HEIGHT = 1440;
/** A press turns less than a whole screen: the last rows stay for the eye. */
const TURN = 0.85;
const EDGE = 8;

/** The glass of the terminal: how large everything is, and what of it can be turned up or down. */
export class Screen implements ReactiveController {
  more = { up: false, down: false };
  private _resize: ResizeObserver | undefined;

  constructor(private readonly host: LitElement, private readonly section: Section, private readonly elder: () => boolean) {
    host.addController(this);
  }

  hostConnected(): void {
    this._resize = new ResizeObserver(() => requestAnimationFrame(() => this._measure()));
    this._resize.observe(this.host);
  }

  hostDisconnected(): void {
    this._resize?.disconnect();
  }

  hostUpdated(): void {
    this._measure();
    const content = this._roll?.firstElementChild;
    if (content) this._resize?.observe(content);
  }

  private get _roll(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.roll');
  }

  /** What is turned: a record that lies over its section, else the section. */
  private get _turned(): HTMLElement | null {
    return this.section.dialog ?? this._roll;
  }

  /** It does not stand at its beginning. */
  get moved(): boolean {
    return (this._roll?.scrollTop ?? 0) > 0;
  }

  toTop(): void {
    if (this._roll) this._roll.scrollTop = 0;
  }

  turn(by: 1 | -1): void {
    const roll = this._turned;
    roll?.scrollBy({ top: by * roll.clientHeight * TURN });
    this.look();
  }

  /** Looks whether there is more above and below. */
  look(): void {
    const roll = this._turned;
    if (!roll) return;
    const up = roll.scrollTop > EDGE;
    const down = roll.scrollHeight - roll.clientHeight - roll.scrollTop > EDGE;
    if (up === this.more.up && down === this.more.down) return;
    this.more = { up, down };
    this.host.requestUpdate();
  }

  private _measure(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    const root = this.host.renderRoot.querySelector<HTMLElement>('.root');
    if (!root || !width) return;
    const k = Math.max(0.34, Math.min(width / WIDTH, height / HEIGHT, 1.6));
    root.style.setProperty('--k', k.toFixed(4));
    root.style.setProperty('--k2', Math.max(k, 0.8).toFixed(4));
    root.toggleAttribute('data-narrow', width < 640);
    this.section.scale(width, height, this.elder());
    // In the next frame: what was just drawn must not be drawn again at once.
    requestAnimationFrame(() => this.host.isConnected && this.look());
  }
}
