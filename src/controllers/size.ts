import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type Size = 's' | 'm' | 'l';

/** The element's own width decides, not the window's: host columns are often 700–800 px wide. */
export class SizeController implements ReactiveController {
  size: Size = 'l';
  /** Room for content, px: that of `.root` without its padding. */
  width = 0;
  private _observer: ResizeObserver | undefined;
  private _observed: Element | undefined;

  /** @param percent by how much the element is grown, 100 to 200 */
  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly percent: () => number) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.width) this._take(this._room());
    this._observer = new ResizeObserver((entries) => {
      const width = entries[entries.length - 1]?.contentRect.width ?? 0;
      // In the next frame: drawing at once changes heights while they are being reported, and the host page hears an error.
      requestAnimationFrame(() => this._take(width));
    });
    this.hostUpdated();
  }

  /** The page may have set a width since; before the first drawing it is asked for once more. */
  hostUpdate(): void {
    if (!this._observed) this._take(this._room(), false);
  }

  /** What grows needs room: the width in the element's own, grown pixels. */
  private _room(): number {
    return (this.host.clientWidth * 100) / this.percent();
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot?.querySelector('.root');
    if (!root || this._observed === root) return;
    this._observed = root;
    this._observer?.observe(root);
  }

  hostDisconnected(): void {
    this._observer?.disconnect();
    this._observed = undefined;
  }

  private _take(width: number, tell = true): void {
    if (!width || width === this.width) return;
    this.width = width;
    this.size = width < 640 ? 's' : width < 1024 ? 'm' : 'l';
    // Column widths and the room for conditions follow every width, not only the three sizes.
    if (tell) this.host.requestUpdate();
  }
}
