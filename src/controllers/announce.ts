/**
 * One status announcer a page, for what has no visible status of its own ("已复制").
 * It lives in a shadow root, so that no sheet of the page can hide it from screen readers or show it to others.
 */
let region: HTMLElement | undefined;

export function announce(message: string): void {
  if (!region?.isConnected) region = makeRegion();
  // The same words twice would not be read again.
  region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}

function makeRegion(): HTMLElement {
  const host = document.createElement('div');
  const made = document.createElement('div');
  made.setAttribute('role', 'status');
  const { style } = host;
  style.setProperty('position', 'absolute', 'important');
  style.setProperty('width', '1px', 'important');
  style.setProperty('height', '1px', 'important');
  style.setProperty('overflow', 'hidden', 'important');
  style.setProperty('clip-path', 'inset(50%)', 'important');
  style.setProperty('white-space', 'nowrap', 'important');
  host.attachShadow({ mode: 'open' }).appendChild(made);
  document.body.appendChild(host);
  return made;
}
