import type { MapWords } from '../../i18n/map.js';
import type { LeafletMap } from './leaflet.js';

export interface GestureAct {
  words(): MapWords;
  hint(words: string): void;
  escape(): void;
  /** The reader has moved the map by the keyboard. */
  moved(): void;
}

const STEP = 80;
const PAN: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
const ZOOM: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };
/** Pixels of a wheel for one level. */
const WHEEL = 120;

/** Keys, and a wheel and a finger that belong to the page: the map never catches somebody who only wants to scroll past it. */
export function gestures(map: LeafletMap, element: HTMLElement, act: GestureAct): () => void {
  const undo: (() => void)[] = [];
  const on = <K extends keyof HTMLElementEventMap>(type: K, run: (event: HTMLElementEventMap[K]) => void, passive = true): void => {
    element.addEventListener(type, run, { passive });
    undo.push(() => element.removeEventListener(type, run));
  };
  let wheel = 0;

  on('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const pan = PAN[event.key];
    const zoom = ZOOM[event.key];
    if (event.key === 'Escape') act.escape();
    else if (pan) map.panBy([pan[0], pan[1]], { animate: false });
    else if (zoom) map.setZoom(map.getZoom() + zoom, { animate: false });
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Escape') act.moved();
  }, false);

  on('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return act.hint(act.words().ctrlWheel);
    event.preventDefault();
    wheel -= event.deltaMode ? event.deltaY * 20 : event.deltaY;
    const levels = Math.trunc((2 * wheel) / WHEEL) / 2;
    if (!levels) return;
    wheel = 0;
    const box = element.getBoundingClientRect();
    map.setZoomAround(map.containerPointToLatLng([event.clientX - box.left, event.clientY - box.top]), map.getZoom() + Math.sign(levels) * Math.min(1, Math.abs(levels)), { animate: false });
  }, false);

  on('touchmove', (event) => {
    if (event.touches.length === 1 && !map.dragging.enabled()) act.hint(act.words().twoFingers);
  });

  return () => {
    undo.forEach((run) => run());
  };
}
