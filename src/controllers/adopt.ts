import { supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/**
 * Adds the sheets of a lazily loaded part to a shadow root, once. Assigned, never pushed: the list is frozen before Chromium 99.
 * Without constructable sheets (Safari < 16.4) a linked `gk.css` carries them already, or a `<style>` does.
 */
export function adopt(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  for (const style of styles) {
    if (supportsAdoptingStyleSheets && style.styleSheet) {
      const sheets = root.adoptedStyleSheets;
      if (sheets.indexOf(style.styleSheet) < 0) root.adoptedStyleSheets = [...sheets, style.styleSheet];
    } else if (!seen(root).has(style)) {
      seen(root).add(style);
      const element = document.createElement('style');
      element.textContent = style.cssText;
      root.appendChild(element);
    }
  }
}

const added = new WeakMap<ShadowRoot, Set<CSSResult>>();
function seen(root: ShadowRoot): Set<CSSResult> {
  let set = added.get(root);
  if (!set) added.set(root, (set = new Set()));
  return set;
}
