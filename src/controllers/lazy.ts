import type { CSSResult, ReactiveControllerHost } from 'lit';
import { adopt } from './adopt.js';

/** A module that is drawn only when it is first needed; its sheets join the element's own. */
export class Lazy<T extends object> {
  private _module: T | undefined;
  private _asked = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly load: () => Promise<T>) {}

  /** The module, or undefined while it is on its way; the element is drawn again when it has come. */
  get(): T | undefined {
    if (!this._module && !this._asked) {
      this._asked = true;
      void this.ask().catch(() => {
        // Offline: the next time it is needed it is asked for again.
        this._asked = false;
      });
    }
    return this._module;
  }

  async ask(): Promise<T> {
    if (this._module) return this._module;
    const module = await this.load();
    const { styles } = module as { styles?: readonly CSSResult[] };
    const root = this.host.shadowRoot;
    if (styles && root) adopt(root, ...styles);
    this._module = module;
    this.host.requestUpdate();
    return module;
  }
}
