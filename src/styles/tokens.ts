import { unsafeCSS } from 'lit';
import { declare, SIZES, sizes } from './declare.js';

const BLUE =
  'paper#fff ground#f5f7f9 ink#1c2430 ink2#46515e ink3#5d6875 line#1c243021 line2#1c24304d edge#7d8793 rule#1c2430 ' +
  'accent#0b57a4 accent-strong#08427d on-accent#fff tint#eef4fa tint2#d5e4f3 mark#ffedb0 mark-ink#1c2430 ' +
  'ok#1b6a3d ok-tint#eef6f0 warn#855000 warn-tint#fdf6e8 bad#b3141b bad-tint#fcf1f0 scrim#141b2580';

/**
 * The token table of visual-spec §1 in blue. Public `--gk-x` is read, never declared; the private `--_x` on `.root` is what parts
 * use. Headings are serif where a good one is installed, else the sans, never bold SimSun.
 */
export const baseTokens = unsafeCSS(
  `.root{${declare(BLUE, 'gk')}${sizes(SIZES)}--_sans:var(--gk-font,"PingFang SC","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif);--_serif:var(--gk-font-heading,"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",var(--_sans));--_shadow:0 6px 24px #141b252e}.root[data-size=s]{--_display:22px}`,
);
