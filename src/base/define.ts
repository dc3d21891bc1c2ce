import { canDraw } from './trusted-types.js';

declare const __GK_PATCHED_LIT__: boolean | undefined;
declare const __GK_VERSION__: string | undefined;

/** Version of this copy of the library; `dev` when it runs from source. */
export const VERSION: string = typeof __GK_VERSION__ === 'string' ? __GK_VERSION__ : 'dev';

type Versioned = CustomElementConstructor & { gkVersion?: string };

const said: Record<string, true> = {};

/** Says something once a page; a page may have no console. */
export function warnOnce(text: string): void {
  if (said[text]) return;
  said[text] = true;
  if (typeof console === 'object' && typeof console.warn === 'function') console.warn(text);
}

/**
 * Registers an element. The first definition on a page wins: a second copy of the library says so once and goes on, because a throw
 * here would also lose every element after it. Where nothing can be drawn (Trusted Types without a policy) the tag stays undefined
 * and the light-DOM content stays what the reader sees.
 */
export function define(tag: string, element: Versioned): void {
  if (typeof customElements === 'undefined') return;
  const first: Versioned | undefined = customElements.get(tag);
  if (first === element) return;
  if (first) {
    warnOnce(`[gk] <${tag}> is already defined (version ${first.gkVersion ?? 'unknown'}); this copy (${VERSION}) leaves it alone.`);
    return;
  }
  if (typeof __GK_PATCHED_LIT__ === 'boolean' && __GK_PATCHED_LIT__ && !canDraw()) {
    warnOnce('[gk] Trusted Types are enforced without the policy "gk-sdk"; the static content stays. Allow: trusted-types gk-sdk');
    return;
  }
  try {
    element.gkVersion = VERSION;
    customElements.define(tag, element);
  } catch (error) {
    warnOnce(`[gk] <${tag}> could not be defined: ${String(error)}`);
  }
}
