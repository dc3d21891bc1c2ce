import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';

/**
 * Opens a `<dialog>` as modal where the browser can (Chromium 37, Safari 15.4, Firefox 98); elsewhere it stands open over the page.
 * Focus goes to what is asked first (`data-first`), else to the close button, and returns where it was. Esc and the scrim call `close`; the owner stops drawing the dialog.
 * The scrim is the dialog's own box: `::backdrop` inherits no custom property before Chromium 122.
 */
class Modal extends AsyncDirective {
  private dialog?: HTMLDialogElement;
  private before?: HTMLElement | null;
  /** The row it was opened from: its link may have been drawn anew meanwhile. */
  private row?: string;
  private close: () => void = () => undefined;

  render(_close: () => void): unknown {
    return noChange;
  }

  override update(part: ElementPart, [close]: [() => void]): unknown {
    this.close = close;
    if (!this.dialog) {
      const dialog = (this.dialog = part.element as HTMLDialogElement);
      dialog.addEventListener('cancel', this.cancel);
      dialog.addEventListener('keydown', this.key);
      dialog.addEventListener('mousedown', this.scrim);
      // After the template has been put into the page.
      void Promise.resolve().then(() => this.open());
    }
    return noChange;
  }

  private open(): void {
    const { dialog } = this;
    if (!dialog?.isConnected || dialog.open) return;
    this.before = (dialog.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
    this.row = this.before?.closest<HTMLElement>('[data-id]')?.dataset.id;
    // A terminal keeps its way home and its keyboard in reach: modal would make both inert.
    if (typeof dialog.showModal === 'function' && !(dialog.getRootNode() as ShadowRoot).host?.hasAttribute('kiosk')) dialog.showModal();
    else {
      dialog.setAttribute('open', '');
      this.under(true);
    }
    (dialog.querySelector<HTMLElement>('[data-first]') ?? dialog.querySelector<HTMLElement>('.shut'))?.focus();
  }

  /** What lies under a dialog that is not modal is told so: a terminal, where the dialog covers it, hides it from the keyboard too. */
  private under(yes: boolean): void {
    this.dialog?.closest('.root')?.toggleAttribute('data-under', yes);
  }

  private readonly cancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };
  /** Without `showModal` no `cancel` comes; with it, Esc that an IME swallows must not close. */
  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };
  private readonly scrim = (event: MouseEvent): void => {
    if (event.target === this.dialog && !event.button && event.offsetX < this.dialog.clientWidth) this.close();
  };

  override disconnected(): void {
    const { dialog, row } = this;
    let { before } = this;
    if (dialog?.open && typeof dialog.close === 'function') dialog.close();
    this.under(false);
    if (dialog && row && !before?.isConnected) before = (dialog.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`[data-id="${CSS.escape(row)}"] a`);
    if (before?.isConnected) before.focus({ preventScroll: true });
    this.before = undefined;
  }

  override reconnected(): void {
    void Promise.resolve().then(() => this.open());
  }
}

export const modal = directive(Modal);
