import type { CSSResult, ReactiveControllerHost } from 'lit';
import { adopt } from './adopt.js';

/** A module that is drawn only when it is first needed; its sheets join the element's own. */
export class Lazy<T extends object> {
  #module: T | undefined;
  #asked = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly load: () => Promise<T>) {}

  /** The module, or undefined while it is on its way; the element is drawn again when it has come. */
  get(): T | undefined {
    if (!this.#module && !this.#asked) {
      this.#asked = true;
      void this.ask().catch(() => {
        // Offline: the next time it is needed it is asked for again.
        this.#asked = false;
      });
    }
    return this.#module;
  }

  async ask(): Promise<T> {
    if (this.#module) return this.#module;
    const module = await this.load();
    const { styles } = module as { styles?: readonly CSSResult[] };
    const root = this.host.shadowRoot;
    if (styles && root) adopt(root, ...styles);
    this.#module = module;
    this.host.requestUpdate();
    return module;
  }
}
