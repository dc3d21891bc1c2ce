import { arrow, computePosition, flip, offset, shift, type Side } from '@floating-ui/dom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Places the element's popover beside the control that opened it and gives the focus back. One popover an element; the view draws
 * `.pop` while `anchor` is set.
 */
export class PopoverController implements ReactiveController {
  anchor: HTMLElement | undefined;
  private _placed: HTMLElement | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly closed: () => void) {
    host.addController(this);
  }

  open(anchor: HTMLElement): void {
    this.anchor = anchor;
    anchor.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', this._outside, true);
    window.addEventListener('resize', this._again);
    this.host.requestUpdate();
  }

  /** @param back the focus returns to what opened it */
  close(back = true): void {
    const { anchor } = this;
    if (!anchor) return;
    this.anchor = this._placed = undefined;
    anchor.removeAttribute('aria-expanded');
    document.removeEventListener('pointerdown', this._outside, true);
    window.removeEventListener('resize', this._again);
    if (back) anchor.focus({ preventScroll: true });
    this.closed();
  }

  hostDisconnected(): void {
    this.close(false);
  }

  hostUpdated(): void {
    const pop = this.anchor && this.host.shadowRoot?.querySelector<HTMLElement>('.pop');
    if (!pop) return;
    const fresh = pop !== this._placed;
    this._placed = pop;
    void this._place(pop).then(() => {
      if (fresh && this._placed === pop) (pop.querySelector<HTMLElement>('.shut') ?? pop).focus({ preventScroll: true });
    });
    if (!fresh) return;
    pop.addEventListener('keydown', this._key);
    pop.addEventListener('focusout', this._left);
  }

  private async _place(pop: HTMLElement): Promise<void> {
    const tip = pop.querySelector<HTMLElement>('.tip')!;
    const { x, y, placement, middlewareData } = await computePosition(this.anchor!, pop, {
      placement: 'left-start',
      middleware: [offset(14), flip({ fallbackPlacements: ['right-start', 'bottom-start', 'top-start'] }), shift({ padding: 12 }), arrow({ element: tip, padding: 12 })],
    });
    const side = placement.split('-')[0] as Side;
    pop.dataset['side'] = side;
    pop.style.setProperty('left', `${Math.round(x)}px`);
    pop.style.setProperty('top', `${Math.round(y)}px`);
    for (const axis of ['x', 'y'] as const) {
      const at = middlewareData.arrow?.[axis];
      const edge = axis === 'x' ? 'left' : 'top';
      if (at === undefined) tip.style.removeProperty(edge);
      else tip.style.setProperty(edge, `${Math.round(at)}px`);
    }
  }

  private readonly _key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  };

  /** The reader has gone on with Tab: nothing may cover what has the focus now. */
  private readonly _left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this._placed?.contains(relatedTarget)) this.close(false);
  };

  private readonly _again = (): void => this.host.requestUpdate();

  private readonly _outside = (event: Event): void => {
    const path = event.composedPath();
    if (this._placed && path.indexOf(this._placed) < 0 && path.indexOf(this.anchor!) < 0) this.close(false);
  };
}
