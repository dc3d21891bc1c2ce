/**
 * A terminal in a reading room marks each element that it shows with the attribute `kiosk`. Such an element writes no address, keeps
 * nothing of the visit, offers no files, and its dialogs leave the terminal's own keys in reach. The attribute's value is the address
 * where the same element stands on the public site, or empty: a code must never lead to the terminal itself.
 */
export const KIOSK = 'kiosk';

export const inKiosk = (host: Element): boolean => host.hasAttribute(KIOSK);

/** Where the element is found by somebody who is not here; empty where it is nowhere else. */
export const publicAddress = (host: Element): string => (inKiosk(host) ? (host.getAttribute(KIOSK) ?? '') : location.href);

/** The same with another fragment. */
export function withFragment(address: string, fragment: string): string {
  return address ? new URL(fragment || '#', address).href.replace(/#$/, '') : '';
}
