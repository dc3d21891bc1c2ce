/**
 * One Trusted Types policy for every version of us on a page. Lit would make its own under a fixed name at import, and a second Lit
 * on the page then breaks the whole bundle; the build points Lit here instead (vite.config.ts).
 * Plain functions: the classic loader carries this file, lowered to ES5, to old engines.
 */

/** What we need of a TrustedTypePolicy. */
export interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** `gk-sdk` is the published name; `lit-html` is what a site may have listed for Lit already. */
const NAMES = ['gk-sdk', 'lit-html'];
/** Only files of ours may become scripts through the policy. */
const OWN_SCRIPT = /\/gk(?:\.all|-[a-z-]+)?\.m?js(?:\?[^#]*)?$/;

const rules: Policy = {
  // Only literals of our own templates come here (lint forbids every other way); the caller is Lit.
  createHTML: text => text,
  createScriptURL: url => {
    if (!OWN_SCRIPT.test(url)) throw new TypeError('not a script of gk-elements');
    return url;
  },
};

/** Names that were refused once: each attempt is a report in the page's console. */
const refused: string[] = [];

/**
 * The shared policy; undefined where the engine has no Trusted Types, or where the site allows none of our names.
 * @param names tried in this order; the loader keeps off `lit-html` until the page has loaded, so as not to take it from the host
 */
export function policy(names: readonly string[] = NAMES): Policy | undefined {
  const realm = globalThis as unknown as Record<symbol, Policy | undefined> & { trustedTypes?: Factory };
  const key = Symbol.for('gk.tt');
  const shared = realm[key];
  if (shared) return shared;
  if (!realm.trustedTypes) return undefined;
  for (const name of names) {
    if (refused.indexOf(name) >= 0) continue;
    try {
      return (realm[key] = realm.trustedTypes.createPolicy(name, rules));
    } catch {
      refused.push(name); // taken, or not listed: the next one
    }
  }
  return undefined;
}

/** Whether templates can be drawn at all: false where Trusted Types are enforced and no policy could be made. */
export function canDraw(): boolean {
  if (policy() !== undefined) return true;
  try {
    // The one string that is ever given to this sink: it asks the engine whether strings are still allowed.
    document.createElement('template').innerHTML = ''; // eslint-disable-line gk/no-html-sinks -- the probe itself
    return true;
  } catch {
    return false;
  }
}
