import type { ReactiveControllerHost } from 'lit';

/** Larger things (a map, a scroller) may stand in the window in part, and a press on them must not move the page. */
const SMALL = 160;

/**
 * What has got the focus stays in sight when what is drawn above it comes out higher or lower than it was taken for (cards that come
 * into the window for the first time, rows that are drawn later). Does nothing where it is in sight already.
 */
export function keepInSight(event: Event): void {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement) || target.offsetHeight >= SMALL) return;
  requestAnimationFrame(() => {
    // Who tabs on quickly is elsewhere by now: nothing is scrolled back.
    if ((target.getRootNode() as Document | ShadowRoot).activeElement === target) target.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * Rows are about to come into `list`, a part of `host`: who has gone on by keyboard to what stands below, in the host or after it on
 * the page, does not lose it.
 */
export function holdBelow(host: ReactiveControllerHost & HTMLElement, list: Element | null): void {
  const inside = host.shadowRoot?.activeElement;
  const above = inside ? list : host;
  let focused = inside ?? document.activeElement;
  if (!focused || !above || above.contains(focused) || !(above.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
  // In another element of ours that stands below this one.
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const last = focused;
  const { top } = focused.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight) return;
  void host.updateComplete.then(() => last.scrollIntoView({ block: 'nearest' }));
}
