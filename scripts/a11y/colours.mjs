/** Colours as the page computes them, for source that runs in it: `rgb(text)` → `{c, a}`, `over(top, under)`, `contrast(c, d)` by WCAG 2.2. */
export const COLOURS = String.raw`
const rgb = text => { const m = text.match(/[\d.]+/g); return m ? { c: m.slice(0, 3).map(Number), a: m.length > 3 ? Number(m[3]) : 1 } : { c: [0, 0, 0], a: 0 }; };
const over = (top, under) => top.c.map((v, i) => v * top.a + under[i] * (1 - top.a));
const contrast = (one, other) => {
  const [a, b] = [one, other].map(c => { const [r, g, b] = c.map(v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; });
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};
`;
