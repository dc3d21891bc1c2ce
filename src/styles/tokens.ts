import { unsafeCSS } from 'lit';

/**
 * The token table of visual-spec §1. Public `--gk-x` is read, never declared; the private `--_x` on `.root` is what parts use.
 * `dark` reads `--gk-dark-x` instead, so that a light page's own paper never meets dark ink; `contrast` reads nothing of the site's.
 */
const COLOURS =
  'paper#fff ground#f5f7f9 ink#1c2430 ink2#46515e ink3#5d6875 line#1c243021 line2#1c24304d edge#7d8793 rule#1c2430 ' +
  'accent#0b57a4 accent-strong#08427d on-accent#fff tint#eef4fa tint2#d5e4f3 mark#ffedb0 mark-ink#1c2430 ' +
  'ok#1b6a3d ok-tint#eef6f0 warn#855000 warn-tint#fdf6e8 bad#b3141b bad-tint#fcf1f0 scrim#141b2580';
const ELDER = 'ink#12181f ink2#2f3945 ink3#46515e line#12181f38 line2#12181f4d edge#5d6875 rule#12181f accent#0a4b8f accent-strong#073768';
const RED = 'rule#b3141b accent#b3141b accent-strong#8c0d13 tint#fbf2f1 tint2#f2d9d7';
const DARK =
  'paper#12171e ground#1a212a ink#e9edf2 ink2#bcc5cf ink3#9ba6b3 line#e9edf226 line2#e9edf257 edge#7e8a97 rule#aeb8c4 ' +
  'accent#86baf0 accent-strong#b3d4f7 on-accent#0d141c tint#19283a tint2#25425f mark#5c4a00 mark-ink#fff3c6 ' +
  'ok#7fcf9d ok-tint#15271d warn#f0c06a warn-tint#2b2312 bad#ff9a94 bad-tint#331a1b scrim#0009';
const CONTRAST =
  'paper#000 ground#000 ink#fff ink2#fff ink3#fff line#8a8a8a line2#fff edge#fff rule#ffe600 ' +
  'accent#ffe600 accent-strong#fff on-accent#000 tint#000 tint2#000 mark#ffe600 mark-ink#000 ' +
  'ok#7dff9a ok-tint#000 warn#ffe600 warn-tint#000 bad#ff9d9d bad-tint#000 scrim#000c';
/** On paper: ink on white, the accent kept in rules. */
const PRINT = 'paper#fff ground#fff ink#000 ink2#000 ink3#333 line#0006 line2#000 edge#000 rule#000 accent-strong#000 tint#fff tint2#fff mark#fff mark-ink#000';

const SANS = '"PingFang SC","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif';

/** `name#value` pairs as declarations; `read` is the public prefix that comes first, or none. */
const declare = (table: string, read?: string): string =>
  table.replace(/(\S+?)(#\S+) ?/g, (_, name: string, value: string) => `--_${name}:${read ? `var(--${read}-${name},${value})` : value};`);

/** Sizes by role: meta, small (labels, chips), body, lead (search, card title), section, display; target. */
const sizes = (list: string): string => {
  const names = 'meta small body lead section display target'.split(' ');
  return list.split(' ').map((px, i) => `--_${names[i]}:${px}px;`).join('');
};

export const tokens = unsafeCSS(
  `.root{${declare(COLOURS, 'gk')}${sizes('13 14 16 18 20 30 44')}` +
  `--_sans:var(--gk-font,${SANS});--_serif:var(--gk-font-heading,"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",${SANS});--_shadow:0 6px 24px #141b252e;color-scheme:light}` +
  `.root[data-size=s]{--_display:22px}` +
  `.root[data-elder]{${declare(ELDER, 'gk')}${sizes('20 20 22 22 26 40 56')}}` +
  `.root[data-elder][data-size=s]{--_display:30px}` +
  `.root[data-theme=red]{${declare(RED, 'gk')}}` +
  `.root[data-theme=dark]{${declare(DARK, 'gk-dark')}--_shadow:0 0 0 1px var(--_line2);color-scheme:dark}` +
  `.root[data-theme=contrast]{${declare(CONTRAST)}--_shadow:0 0 0 1px #fff;color-scheme:dark}` +
  `@media print{.root.root{${declare(PRINT)}color-scheme:light}}`,
);
