/** `gk.mjs`: the loader as a module. */
import { capable, start, type Chunks } from '../loader.js';

declare const __GK_CHUNKS__: Chunks;
declare const __GK_VERSION__: string;

const named = typeof document === 'object' && document.querySelector('script[data-gk-base]')?.getAttribute('data-gk-base');
const base = named ? new URL(named.replace(/\/*$/, '/'), document.baseURI).href : new URL(/* @vite-ignore */ './', import.meta.url).href;
if (typeof document === 'object' && capable()) start({ base, chunks: __GK_CHUNKS__, version: __GK_VERSION__ });
