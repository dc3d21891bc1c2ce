import type { MapWords } from '../../i18n/map.js';
import { markerElement } from '../../parts/marker.js';
import type { LngLat } from '../../spec/position.js';
import type { MapPlace, Mark } from './clusters.js';
import { divIcon, marker, type LeafletMap, type Marker } from './leaflet.js';

export interface MarkerAct {
  select(id: string): void;
  open(heap: number, point: LngLat): void;
  /** A marker has got the focus where it is not seen: beyond the frame, or under the legend. */
  met(point: LngLat): void;
  /** The marker that had the focus is gone. */
  lost(): void;
}

interface Drawn { readonly marker: Marker; readonly button: HTMLButtonElement | undefined }

/** Markers as buttons in reading order. What stays is left alone, so that focus and a press under way survive a move of the map. */
export class Markers {
  private _drawn = new Map<string, Drawn>();
  private _words: MapWords | undefined;
  private _names: object | undefined;

  constructor(private readonly map: LeafletMap, private readonly act: MarkerAct) {}

  /** @param names what the places' names are from: where it is another, every marker is named anew */
  draw(marks: readonly Mark[], selected: MapPlace | undefined, you: LngLat | undefined, words: MapWords, names: object): void {
    const again = (this._words !== undefined && this._words !== words) || (this._names !== undefined && this._names !== names);
    this._words = words;
    this._names = names;
    const wanted: { key: string; make: () => Drawn }[] = [];
    const put = (key: string, make: () => Drawn): void => void wanted.push({ key, make });
    let placed = false;
    const own = (): void => {
      placed = true;
      put(`s${selected!.number} ${selected!.id}`, () => this._selected(selected!));
    };
    for (const mark of marks) {
      if (selected && !placed && (mark.kind === 'heap' || mark.place.number >= selected.number)) own();
      if (mark.kind === 'heap') put(mark.key, () => this._heap(mark));
      else if (mark.place.id !== selected?.id) put(mark.key, () => this._place(mark.place));
    }
    if (selected && !placed) own();
    if (you) put(`y${you.join()}`, () => this._you(you));
    this._exchange(wanted, again);
  }

  focusSelected(): boolean {
    for (const [key, { button }] of this._drawn) {
      if (key[0] !== 's' || !button) continue;
      button.focus({ preventScroll: true });
      return true;
    }
    return false;
  }

  release(): void {
    this._drawn.forEach(({ marker: one }) => one.remove());
    this._drawn.clear();
  }

  private _exchange(wanted: readonly { key: string; make: () => Drawn }[], again: boolean): void {
    const before = this._drawn;
    const now = new Map<string, Drawn>();
    const focused = (this.map.getContainer().getRootNode() as ShadowRoot).activeElement;
    let lost: string | undefined;
    const keep = new Set(wanted.map(({ key }) => key));
    before.forEach((drawn, key) => {
      if (keep.has(key) && !again) return;
      if (drawn.button && drawn.button === focused) lost = key;
      drawn.marker.remove();
    });
    // From the end, so that a new one is put before the next that stands already.
    let next: HTMLElement | null = null;
    const drawn: Drawn[] = [];
    for (let i = wanted.length - 1; i >= 0; i--) {
      const { key, make } = wanted[i]!;
      const old = again ? undefined : before.get(key);
      const one = old ?? make();
      const element = one.marker.getElement() ?? one.marker.addTo(this.map).getElement();
      if (!old && element) element.parentNode!.insertBefore(element, next);
      next = element ?? next;
      drawn[i] = one;
    }
    wanted.forEach(({ key }, i) => now.set(key, drawn[i]!));
    this._drawn = now;
    if (lost === undefined) return;
    // A place that was pressed stands there as the selected one, or the other way round.
    const same = lost.slice(1);
    for (const [key, { button }] of now) if (key.slice(1) === same && button) return button.focus({ preventScroll: true });
    this.act.lost();
  }

  private _put(point: LngLat, content: HTMLElement, size: number, above = 0): Marker {
    return marker([point[1], point[0]], {
      interactive: false, keyboard: false, zIndexOffset: above,
      icon: divIcon({ className: 'mkw', html: content, iconSize: [size, size] }),
    });
  }

  private _button(className: string, point: LngLat, label: string, run: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', (event) => {
      // The end of a drag that began on the marker is no press; the keyboard's press has no detail.
      if (event.detail && this.map.dragging.enabled() && (this.map.dragging as unknown as { moved(): boolean }).moved()) return;
      run();
    });
    button.addEventListener('focus', () => {
      if (!this._seen(button)) this.act.met(point);
    });
    return button;
  }

  private _seen(button: HTMLElement): boolean {
    // The browser has scrolled the frame to what has the focus; Leaflet takes that back.
    const frame = this.map.getContainer();
    frame.scrollTop = frame.scrollLeft = 0;
    const { left, top, width, height } = button.getBoundingClientRect();
    const over = (frame.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
    return !!over && (over === button || button.contains(over));
  }

  private _place(place: MapPlace): Drawn {
    const button = this._button('mkb', place.point, `${this._words!.numbered(place.number, place.name)}\uff0c${place.category}`, () => this.act.select(place.id));
    button.setAttribute('aria-pressed', 'false');
    button.appendChild(markerElement(document, place.shape, `${place.number}`));
    return { marker: this._put(place.point, button, 28), button };
  }

  private _selected(place: MapPlace): Drawn {
    const button = this._button('mkb sel', place.point, `${this._words!.numbered(place.number, place.name)}\uff0c${place.category}`, () => this.act.select(place.id));
    button.setAttribute('aria-pressed', 'true');
    button.appendChild(markerElement(document, place.shape, `${place.number}`, true));
    const label = button.appendChild(document.createElement('span'));
    label.className = 'mkl';
    label.setAttribute('aria-hidden', 'true');
    label.textContent = place.name;
    return { marker: this._put(place.point, button, 48, 1000), button };
  }

  private _heap(mark: Extract<Mark, { kind: 'heap' }>): Drawn {
    const words = this._words!;
    const button = this._button('mkb heap', mark.point, words.clusterName(mark.count), () => this.act.open(mark.heap, mark.point));
    const count = button.appendChild(document.createElement('b'));
    count.textContent = words.cluster(mark.count);
    if (words.clusterUnit) button.appendChild(document.createElement('small')).textContent = words.clusterUnit;
    return { marker: this._put(mark.point, button, 50), button };
  }

  private _you(point: LngLat): Drawn {
    const dot = document.createElement('span');
    dot.className = 'you';
    dot.setAttribute('role', 'img');
    dot.setAttribute('aria-label', this._words!.you);
    return { marker: this._put(point, dot, 18, 500), button: undefined };
  }
}
