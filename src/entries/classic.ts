/** `gk.js`: one classic script tag, any engine. */
import { capable, start, type Chunks } from '../loader.js';

declare const __GK_CHUNKS__: Chunks;
declare const __GK_VERSION__: string;

/** Our own script element; an injected script has no `currentScript`. */
function ownScript(): HTMLScriptElement | null {
  return (document.currentScript || document.querySelector('script[data-gk-base],script[src$="/gk.js"],script[src*="/gk.js?"]')) as HTMLScriptElement | null;
}

if (capable()) {
  const script = ownScript();
  const named = script && script.getAttribute('data-gk-base');
  const link = document.createElement('a');
  link.href = named ? named.replace(/\/*$/, '/') : script && script.src ? script.src.replace(/[?#].*$/, '').replace(/[^/]*$/, '') : './';
  start({ base: link.href, chunks: __GK_CHUNKS__, version: __GK_VERSION__, nonce: (script && script.nonce) || '', whole: 'gk.all.js' });
}
