/** What axe leaves to a person, decided by a check of our own where that can be done; the rest is a fault until somebody writes one. */
import { CONTRAST } from './contrast.mjs';

/** Why it is no fault, by the check that says so. */
export const PROOFS = {
  contrast: '按字色和各层底色重新计算，达到 4.5:1（大字 3:1）',
  mark: '记号由样式画出，文字供读屏；记号对底色重新计算，达到 3:1',
  hidden: '此时不显示',
  rowgroup: '通栏的组头（scope=rowgroup），所管的数据在同组后面各行',
};

/** In the page: `gkUndecided(rule, element, related)` → `{proof}` or `{fault}`. */
export const UNDECIDED = `${CONTRAST}
window.gkUndecided = (rule, element, related) => {
  if (rule === 'color-contrast') {
    const found = gkContrast(element);
    if (!found) return { proof: 'hidden' };
    return found.ratio >= found.needed ? { proof: found.of === 'mark' ? 'mark' : 'contrast' } : { fault: found.ratio + ' : 1 of ' + found.of };
  }
  if (rule === 'th-has-data-cells' && related.length && related.every(th => th.scope === 'rowgroup' && th.closest('tbody').querySelector('td'))) return { proof: 'rowgroup' };
  return { fault: 'not decided' };
};`;
