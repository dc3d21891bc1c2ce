/**
 * Aids that belong to the page rather than to an element: a line across it, a large pointer, no colours. They are drawn in the
 * toolbar's own shadow root, take no press and no focus, and go when it goes. No image is loaded: strict CSP forbids `data:`.
 */
interface Aids { readonly guide: boolean; readonly pointer: boolean; readonly grey: boolean }

const SVG = 'http://www.w3.org/2000/svg';
/** An arrow whose tip is the very point. */
const ARROW = 'M0 0l0 46 11-10 8 18 9-4-8-17 15-1z';

interface Drawn { readonly host: Element; readonly line: HTMLElement; readonly arrow: SVGSVGElement; stop(): void }
let drawn: Drawn | undefined;
let grey = false;

export function applyAids(aids: Aids, host: Element): void {
  // `html` is the one element on which a filter leaves fixed boxes where they are.
  if (aids.grey !== grey) document.documentElement.style.setProperty('filter', (grey = aids.grey) ? 'grayscale(1)' : '');
  if (!aids.guide && !aids.pointer) {
    if (drawn?.host === host) drawn.stop();
    return;
  }
  if (drawn && drawn.host !== host) return;
  drawn ??= draw(host);
  drawn.line.hidden = !aids.guide;
  drawn.arrow.style.setProperty('display', aids.pointer ? '' : 'none');
}

function draw(host: Element): Drawn {
  const root = host.shadowRoot!;
  const line = document.createElement('div');
  const arrow = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  line.setAttribute('class', 'aid');
  arrow.setAttribute('class', 'aid');
  line.setAttribute('aria-hidden', 'true');
  arrow.setAttribute('aria-hidden', 'true');
  arrow.setAttribute('viewBox', '-3 -3 44 62');
  path.setAttribute('d', ARROW);
  arrow.appendChild(path);
  place(line, { left: '0', right: '0', top: '0', height: '4px', background: '#b3141b', 'box-shadow': '0 0 0 1px #fff', opacity: '.85' });
  place(arrow, { left: '-4px', top: '-4px', width: '57px', height: '80px', overflow: 'visible' });
  for (const [name, value] of [['fill', '#000'], ['stroke', '#fff'], ['stroke-width', '3'], ['stroke-linejoin', 'round']] as const) path.style.setProperty(name, value);
  root.appendChild(line);
  root.appendChild(arrow);

  const follow = (x: number, y: number): void => {
    // Under the line of text, not through it.
    line.style.setProperty('transform', `translateY(${Math.round(y) + 14}px)`);
    arrow.style.setProperty('transform', `translate(${Math.round(x)}px,${Math.round(y)}px)`);
  };
  const moved = ({ clientX, clientY }: PointerEvent): void => follow(clientX, clientY);
  /** With the keyboard the line stands under what has the focus. */
  const focused = (event: FocusEvent): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const { bottom } = target.getBoundingClientRect();
    line.style.setProperty('transform', `translateY(${Math.round(bottom + 4)}px)`);
  };
  document.addEventListener('pointermove', moved, { passive: true });
  document.addEventListener('focusin', focused);
  follow(0, innerHeight / 2);
  return {
    host, line, arrow,
    stop: () => {
      document.removeEventListener('pointermove', moved);
      document.removeEventListener('focusin', focused);
      line.remove();
      arrow.remove();
      drawn = undefined;
    },
  };
}

function place(element: HTMLElement | SVGElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries({ position: 'fixed', 'z-index': '2147483647', 'pointer-events': 'none', ...rules })) element.style.setProperty(name, value);
}
