import { formatDate } from '../../i18n/dates.js';
import { writeJson } from '../../models/json.js';
import { countError, countersOf, noteUpdate } from './counters.js';
import type { GkKiosk } from './gk-kiosk.js';

/** Between two words to the station, ms. */
const EVERY = 30_000;
/** How long a new version may take to show itself in the frame, ms. */
const TRIAL = 60_000;
/** Until a page that is still reading looks again, ms. */
const SOON = 1000;
const ALIVE = 'gk-kiosk-alive';

interface Running { readonly timer: ReturnType<typeof setInterval>; leave(): void }
const running = new WeakMap<GkKiosk, Running>();

/** What the station says: the version to show, and one that is still to be proved. */
interface Wish { readonly version?: string; readonly candidate?: string }

/**
 * The terminal's word to the outside: the service worker is registered, errors are counted, and `gk kiosk serve` hears every half
 * minute that this page lives. A new version is first opened in a frame that nobody sees; only when it lives there does the page go over.
 */
export function report(kiosk: GkKiosk): void {
  if (running.has(kiosk)) return;
  const failed = (): void => countError(kiosk, 'script');
  const data = (event: Event): void => countError(kiosk, (event as CustomEvent<{ code: string }>).detail.code);
  window.addEventListener('error', failed);
  window.addEventListener('unhandledrejection', failed);
  kiosk.addEventListener('gk-error', data);
  register(kiosk);
  let beats = 0;
  const beat = (): void => {
    void live(kiosk);
    // A page that is never opened anew must ask by itself.
    if (++beats % 120 === 0 && kiosk.worker) void navigator.serviceWorker?.getRegistration().then((registration) => registration?.update()).catch(() => countError(kiosk, 'worker'));
  };
  running.set(kiosk, {
    timer: setInterval(beat, EVERY),
    leave: () => {
      window.removeEventListener('error', failed);
      window.removeEventListener('unhandledrejection', failed);
      kiosk.removeEventListener('gk-error', data);
    },
  });
  noteUpdate(kiosk, formatDate(new Date().toISOString()));
  void kiosk.updateComplete.then(beat);
}

export function stop(kiosk: GkKiosk): void {
  const run = running.get(kiosk);
  if (!run) return;
  clearInterval(run.timer);
  run.leave();
  running.delete(kiosk);
}

function register(kiosk: GkKiosk): void {
  if (!kiosk.worker || !('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return;
  const had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.register(kiosk.worker).catch(() => countError(kiosk, 'worker'));
  // Another version is installed, whole and compared: over to it when nobody is here.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!had) return;
    const wait = setInterval(() => {
      if (!kiosk.resting) return;
      clearInterval(wait);
      location.reload();
    }, 5000);
  });
}

const inFrame = (): boolean => window.parent !== window;

async function live(kiosk: GkKiosk): Promise<void> {
  const { station, version } = kiosk;
  if (!station) return;
  // A page that has not drawn its sections does not say that it lives.
  if (kiosk.dataset['state'] !== 'ready' || !kiosk.documents) {
    if (running.has(kiosk)) setTimeout(() => void live(kiosk), SOON);
    return;
  }
  const trial = inFrame();
  try {
    const response = await fetch(new URL('alive', new URL(station, document.baseURI)).href, {
      method: 'POST', headers: { 'content-type': 'application/json' }, credentials: 'same-origin',
      body: writeJson({ version, trial, visits: kiosk.visits, errors: countersOf(kiosk).errors, documents: kiosk.documents }),
    });
    if (!response.ok) return;
    if (trial) return void window.parent.postMessage(ALIVE, location.origin);
    const wish = (await response.json()) as Wish;
    if (wish.version && version && wish.version !== version) {
      // It is proved already: over to it as soon as nobody is here.
      if (kiosk.resting) location.replace(new URL('..', new URL(station, document.baseURI)).href);
    } else if (wish.candidate && kiosk.resting) tryOut(kiosk, wish.candidate, station);
  } catch {
    countError(kiosk, 'station');
  }
}

let trying: HTMLIFrameElement | undefined;

/** Opens a version where nobody sees it; it reports itself when it lives. */
function tryOut(kiosk: GkKiosk, candidate: string, station: string): void {
  if (trying) return;
  const frame = (trying = document.createElement('iframe'));
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  for (const [name, value] of [['position', 'fixed'], ['left', '-20000px'], ['top', '0'], ['width', '1080px'], ['height', '1920px'], ['border', '0'], ['visibility', 'hidden']] as const) frame.style.setProperty(name, value, 'important');
  frame.src = new URL(`try/${encodeURIComponent(candidate)}/index.html`, new URL(station, document.baseURI)).href;
  document.body.appendChild(frame);
  const over = (): void => {
    window.removeEventListener('message', heard);
    clearTimeout(timer);
    frame.remove();
    trying = undefined;
  };
  const heard = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.data !== ALIVE) return;
    over();
    void live(kiosk);
  };
  const timer = setTimeout(() => {
    over();
    void fetch(new URL('tried', new URL(station, document.baseURI)).href, { method: 'POST', headers: { 'content-type': 'application/json' }, body: writeJson({ version: candidate }) })
      .catch(() => countError(kiosk, 'station'));
  }, TRIAL);
  window.addEventListener('message', heard);
}
