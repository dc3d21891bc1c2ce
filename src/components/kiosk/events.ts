export { GkErrorEvent, GkIssuesEvent, GkLoadEvent, GkNavigateEvent, GkPrivacyEvent } from '../../base/events.js';

/** Somebody with the PIN leaves the terminal: a page that knows how to close the browser does so. */
export class GkKioskExitEvent extends CustomEvent<Record<string, never>> {
  constructor() {
    super('gk-kiosk-exit', { detail: {}, bubbles: true, composed: true });
  }
}

/** A visit has ended and nothing of it is left. */
export class GkKioskResetEvent extends CustomEvent<Record<string, never>> {
  constructor() {
    super('gk-kiosk-reset', { detail: {}, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'gk-kiosk-exit': GkKioskExitEvent;
    'gk-kiosk-reset': GkKioskResetEvent;
  }
}
