/**
 * Where axe cannot tell whether text can be read against what is under it (a mark drawn by a pseudo-element, a single letter, a box
 * that lies over another): the letters' own colour against the ground that its ancestors paint, with every transparency between.
 * Runs in the page as `gkContrast(element)`: `{ratio, needed, of: 'text' | 'mark' | 'nothing'}`, or null where it is hidden.
 */
import { COLOURS } from './colours.mjs';

export const CONTRAST = `
window.gkContrast = el => {${COLOURS}
  const up = node => node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const line = []; for (let at = el; at; at = up(at)) line.push(at);
  if (line.some(at => { const s = getComputedStyle(at); return s.visibility !== 'visible' || s.display === 'none' || s.opacity === '0' || s.clipPath === 'inset(50%)' || /^rect\\(/.test(s.clip); })) return null;
  const ground = line.reduceRight((under, at) => over(rgb(getComputedStyle(at).backgroundColor), under), [255, 255, 255]);
  const own = getComputedStyle(el);
  // The word is for the ear, what is seen is drawn before or after it: letters, or a mark made of borders or of a ground.
  const drawn = [null, '::before', '::after'].map(pseudo => ({ pseudo, s: getComputedStyle(el, pseudo) }))
    .filter(({ pseudo, s }) => !pseudo || (s.content !== 'none' && s.content !== 'normal' && s.display !== 'none'))
    .map(({ pseudo, s }) => {
      const mark = pseudo && s.content === '""';
      const ink = mark ? [s.borderRightWidth, s.borderTopWidth].some(w => parseFloat(w) > 0) ? s.borderRightColor : s.backgroundColor : el instanceof SVGElement ? s.fill : s.color;
      return { of: mark ? 'mark' : 'text', s, ink: rgb(ink) };
    });
  const seen = drawn.filter(({ ink, of, s }) => ink.a > 0 && (of === 'mark' || parseFloat(s.fontSize) > 0));
  if (!seen.length) return { ratio: 1, needed: 4.5, of: 'nothing' };
  let base = ground;
  if (el instanceof SVGElement) {
    // A letter in a drawing stands on the shape before it.
    for (const shape of el.ownerSVGElement.querySelectorAll('path,circle,rect')) if (shape.compareDocumentPosition(el) & 4) { const fill = rgb(getComputedStyle(shape).fill); if (getComputedStyle(shape).fill !== 'none') base = over(fill, base); }
  }
  const strength = line.reduce((all, at) => all * Number(getComputedStyle(at).opacity), 1);
  return seen.map(({ of, s, ink }) => {
    const size = parseFloat(s.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(s.fontWeight) >= 700);
    return { of, ratio: Math.round(contrast(over({ c: ink.c, a: ink.a * strength }, base), base) * 100) / 100, needed: large || of === 'mark' ? 3 : 4.5 };
  }).sort((x, y) => x.ratio / x.needed - y.ratio / y.needed)[0];
};`;
