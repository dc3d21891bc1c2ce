/** `gk.all.js`: every element in one classic file, for `file://` and for pages that ask for SRI. */
import '../index.js';
import { capable, start, type Chunks } from '../loader.js';

declare const __GK_CHUNKS__: Chunks;
declare const __GK_VERSION__: string;

if (capable()) start({ base: '', chunks: __GK_CHUNKS__, version: __GK_VERSION__, defined: true });
