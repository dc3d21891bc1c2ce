import { unsafeCSS } from 'lit';
import { declare } from './declare.js';

const RED = 'rule#b3141b accent#b3141b accent-strong#8c0d13 tint#fbf2f1 tint2#f2d9d7';
const DARK =
  'paper#12171e ground#1a212a ink#e9edf2 ink2#bcc5cf ink3#9ba6b3 line#e9edf226 line2#e9edf257 edge#7e8a97 rule#aeb8c4 ' +
  'accent#86baf0 accent-strong#b3d4f7 on-accent#0d141c tint#19283a tint2#25425f mark#5c4a00 mark-ink#fff3c6 ' +
  'ok#7fcf9d ok-tint#15271d warn#f0c06a warn-tint#2b2312 bad#ff9a94 bad-tint#331a1b scrim#0009';
const CONTRAST =
  'paper#000 ground#000 ink#fff ink2#fff ink3#fff line#8a8a8a line2#fff edge#fff rule#ffe600 ' +
  'accent#ffe600 accent-strong#fff on-accent#000 tint#000 tint2#000 mark#ffe600 mark-ink#000 ' +
  'ok#7dff9a ok-tint#000 warn#ffe600 warn-tint#000 bad#ff9d9d bad-tint#000 scrim#000c';
/** Dark themes on paper: ink on white, the accent kept in rules. */
const PRINT = 'paper#fff ground#fff ink#000 ink2#000 ink3#333 line#0006 line2#000 edge#000 rule#000 accent-strong#000 tint#fff tint2#fff mark#fff mark-ink#000';

/** What is pale on a dark ground would vanish on paper. */
const PRINT_DARK = 'accent#0b57a4 on-accent#fff ok#1c6b3a ok-tint#fff warn#7a4a00 warn-tint#fff bad#b3141b bad-tint#fff';

/**
 * The colours other than blue. `dark` reads `--gk-dark-x`, so that a light page's own paper never meets dark ink; `contrast` reads
 * nothing of the site's. A dark element on a light page keeps 16 px between its text and its edge.
 */
export const themes = unsafeCSS(
  `.root[data-theme=red]{${declare(RED, 'gk')}}` +
  `.root[data-theme=dark]{${declare(DARK, 'gk-dark')}--_shadow:0 0 0 1px var(--_line2);color-scheme:dark}` +
  `.root[data-theme=contrast]{${declare(CONTRAST)}--_shadow:0 0 0 1px #fff;color-scheme:dark}` +
  '.root[data-theme=dark],.root[data-theme=contrast]{padding:var(--gk-padding,0 16px)}' +
  '.root[data-theme=contrast] .vs [aria-pressed=true]{color:#000;background:#ffe600}' +
  '.root[data-theme=contrast] .chip,.root[data-theme=contrast] .sk i{border:1px solid}' +
  `@media print{.root.root[data-theme]{${declare(PRINT)}color-scheme:light;padding:0}.root.root[data-theme=dark],.root.root[data-theme=contrast]{${declare(PRINT_DARK)}}}`,
);
