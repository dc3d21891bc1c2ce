import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type Size = 's' | 'm' | 'l';

/** The element's own width decides, not the window's: host columns are often 700–800 px wide. */
export class SizeController implements ReactiveController {
  size: Size = 'l';
  width = 0;
  #observer: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#take(this.host.clientWidth);
    this.#observer = new ResizeObserver((entries) => {
      const entry = entries[entries.length - 1];
      if (entry) this.#take(entry.contentRect.width);
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #take(width: number): void {
    if (!width || width === this.width) return;
    this.width = width;
    const size = width < 640 ? 's' : width < 1024 ? 'm' : 'l';
    if (size === this.size) return;
    this.size = size;
    this.host.requestUpdate();
  }
}
