/**
 * Where axe is blind: run in the page. Each returns what is wrong, as lines; the names are those of the criteria they prove.
 * They see through open shadow roots.
 */
import { COLOURS } from './colours.mjs';

const KIT = `
const all = (root, into = []) => {
  for (const el of root.querySelectorAll('*')) { into.push(el); if (el.shadowRoot) all(el.shadowRoot, into); }
  return into;
};
const ours = () => all(document.querySelector('#storybook-root')).filter(el => el.getRootNode() instanceof ShadowRoot);
const seen = el => { const s = getComputedStyle(el); const r = el.getBoundingClientRect(); return r.width > 1 && r.height > 1 && s.visibility === 'visible' && !el.closest('[hidden],.vh') && Number(s.opacity) >= 0; };
const said = el => el.localName + (el.className && typeof el.className === 'string' ? '.' + el.className.trim().replace(/\\s+/g, '.') : '') + ' "' + (el.getAttribute('aria-label') || el.textContent || '').trim().slice(0, 24) + '"';
`;

/** 2.5.8: 24 × 24, or 24 px to the next target; a link within a line of text is exempt, in the foot line also the button that looks like one. A label makes its control larger. */
const targetSize = `(() => { ${KIT}
  const INLINE = 'p,li,dd,td,th,figcaption,.note,.foot';
  const targets = ours().filter(el => /^(?:a|button|input|select|summary|textarea)$/.test(el.localName) && (el.localName !== 'a' || el.hasAttribute('href')) && seen(el));
  const boxes = targets.map(el => { const l = el.closest('label'); const b = (l && l.contains(el) ? l : el).getBoundingClientRect(); const a = getComputedStyle(el, '::after'); const grown = a.content !== 'none' && a.position === 'absolute' ? Math.max(0, -parseFloat(a.top) || 0) * 2 : 0; return { w: b.width, h: b.height + grown, x: b.left + b.width / 2, y: b.top + b.height / 2, b }; });
  return targets.flatMap((el, i) => {
    const me = boxes[i];
    if (me.w >= 23.5 && me.h >= 23.5) return [];
    if (el.localName === 'a' ? el.closest(INLINE) : el.matches('.foot .link')) return [];
    const near = boxes.some((o, k) => k !== i && !targets[k].contains(el) && !el.contains(targets[k]) && Math.hypot(Math.max(o.b.left - me.x, 0, me.x - o.b.right), Math.max(o.b.top - me.y, 0, me.y - o.b.bottom)) < 12);
    return near ? [said(el) + ' ' + Math.round(me.w) + '×' + Math.round(me.h)] : [];
  });
})()`;

/** 1.4.10: nothing needs scrolling in two directions; a table may have a scroller of its own. */
const reflow = `(() => { ${KIT}
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room + 1) return [];
  const wide = ours().filter(el => seen(el) && el.getBoundingClientRect().right > room + 1).slice(0, 3);
  return ['page ' + document.documentElement.scrollWidth + ' > ' + room + ': ' + wide.map(said).join('; ')];
})()`;

/** 1.4.12 and 1.4.4: text is not cut off; what is clamped with a way to open it is not cut, nor is a map's plane, which is moved under its frame. */
const clipped = `(() => { ${KIT}
  return ours().filter(el => {
    const s = getComputedStyle(el);
    if (!seen(el) || !el.textContent.trim() || el.closest('.vh,svg,dialog,select,.mapf,.deg')) return false;
    if (s.webkitLineClamp && s.webkitLineClamp !== 'none') return false;
    // Clamped, with the way to open it beside it.
    if (el.parentElement && el.parentElement.querySelector('[aria-expanded=false]')) return false;
    const hides = v => v === 'hidden' || v === 'clip';
    return (hides(s.overflowY) && el.scrollHeight > el.clientHeight + 3 && s.display !== 'inline') || (hides(s.overflowX) && el.scrollWidth > el.clientWidth + 3 && s.display !== 'inline');
  }).slice(0, 4).map(el => said(el) + ' ' + el.scrollWidth + '×' + el.scrollHeight + ' in ' + el.clientWidth + '×' + el.clientHeight);
})()`;

/** The spacing that 1.4.12 names, in every shadow root; `gkSpaceIn()` takes it away again. */
const spaceOut = `(() => { ${KIT}
  const roots = [document, ...all(document).map(el => el.shadowRoot).filter(Boolean)];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  window.gkSpaceIn = () => { for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter(one => one !== sheet); };
  return true;
})()`;

/** What has the focus: 2.4.11 in sight, 2.4.7 and 2.4.13 with a ring of 2 px at 3 : 1. Asked after each Tab. */
const focus = `(() => { ${KIT}${COLOURS}
  let el = document.activeElement;
  while (el && el.shadowRoot && el.shadowRoot.activeElement) el = el.shadowRoot.activeElement;
  if (!el || el === document.body || el === document.documentElement) return null;
  const faults = [];
  const root = el.getRootNode();
  const mark = el.localName === 'input' && Number(getComputedStyle(el).opacity) === 0 ? el.nextElementSibling : el;
  const r = mark.getBoundingClientRect();
  const s = getComputedStyle(mark);
  let ground = [255, 255, 255];
  for (let up = mark.parentElement || root.host; up; up = up.parentElement || (up.getRootNode().host)) { const b = rgb(getComputedStyle(up).backgroundColor); if (b.a > 0.9) { ground = b.c; break; } }
  if (parseFloat(s.outlineWidth) < 2 || s.outlineStyle === 'none') faults.push('no ring: ' + said(el));
  else { const ratio = contrast(rgb(s.outlineColor).c, ground); if (ratio < 3) faults.push('ring ' + ratio.toFixed(1) + ' : 1: ' + said(el)); }
  // A link that runs over two lines is seen in each of its boxes, not between them.
  const points = [...mark.getClientRects()].flatMap(r => [[.5, .5], [.1, .5], [.9, .5], [.5, .2], [.5, .8]].map(([x, y]) => [r.left + r.width * x, r.top + r.height * y])).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const hit = points.some(([x, y]) => { let at = document.elementFromPoint(x, y); while (at && at.shadowRoot) { const inner = at.shadowRoot.elementFromPoint(x, y); if (!inner || inner === at) break; at = inner; } return at && (at === el || el.contains(at) || at.contains(el) || at === mark || mark.contains(at) || (at.closest && at.closest('label') && at.closest('label').contains(el))); });
  if (!hit) faults.push('not in sight: ' + said(el));
  return { id: said(el) + Math.round(r.left) + ',' + Math.round(r.top + scrollY), faults, ours: root instanceof ShadowRoot };
})()`;

/** Tab through what there is, at most so far. */
const STOPS = 40;
async function walk(page) {
  const faults = [];
  const met = new Set();
  for (let i = 0; i < STOPS; i++) {
    await page.press('Tab');
    let now = await page.evaluate(focus);
    if (now?.faults.length) {
      // Rows that are drawn as the page rolls may still be on their way.
      await page.settled();
      now = await page.evaluate(focus);
    }
    if (!now) break;
    if (met.has(now.id)) break;
    met.add(now.id);
    if (now.ours) faults.push(...now.faults);
  }
  return [...new Set(faults)].slice(0, 4);
}

/**
 * All own checks of one page in its present look.
 * @param {import('../../test/engines/page.mjs').Page} page
 * @returns {Promise<Record<string, string[]>>} faults by criterion
 */
export async function ownChecks(page) {
  const { width, height } = page.size;
  const found = { '2.5.8': await page.evaluate(targetSize), '1.4.4': await page.evaluate(clipped), '1.4.10': [], '1.4.12': [], '2.4.7': [], '2.4.11': [] };
  for (const fault of await walk(page)) found[fault.startsWith('not in sight') ? '2.4.11' : '2.4.7'].push(fault);
  if (width <= 400) {
    await page.viewport(320, height);
    await page.settled();
    found['1.4.10'] = await page.evaluate(reflow);
    await page.viewport(width, height);
  } else found['1.4.10'] = await page.evaluate(reflow);
  await page.evaluate(spaceOut);
  await page.settled();
  found['1.4.12'] = [...await page.evaluate(clipped), ...await page.evaluate(reflow)];
  await page.evaluate(`(gkSpaceIn(), document.activeElement && document.activeElement.blur(), true)`);
  return found;
}
