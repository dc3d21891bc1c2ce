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
