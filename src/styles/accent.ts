/**
 * Derived colours of a site's own `--gk-accent`, to be set on `.root` through CSSOM. Chromium 86 has no `color-mix`, and none
 * would know the AA limits: the accent is darkened (in dark: lightened) until it stands at ≥ 4.5 on paper and on its own tint.
 */
export type Rgb = readonly [number, number, number];
export type AccentTokens = Readonly<Record<'--_accent' | '--_accent-strong' | '--_on-accent' | '--_tint' | '--_tint2', string>>;

const DARK_ON: Rgb = [13, 20, 28];
const WHITE: Rgb = [255, 255, 255];
const DARK_PAPER: Rgb = [18, 23, 30];

/** `#rgb`, `#rrggbb`, `rgb(r, g, b)` with an optional opaque alpha; anything else is `null`, and the theme's accent stays. */
export function parseColour(value: string): Rgb | null {
  const text = value.trim().toLowerCase();
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1];
  if (hex) {
    const step = hex.length / 3;
    const at = (i: number) => parseInt(step === 1 ? hex.charAt(i).repeat(2) : hex.substr(i * 2, 2), 16);
    return [at(0), at(1), at(2)];
  }
  const parts = /^rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*(?:1|1\.0+|100%)\s*)?\)$/.exec(text);
  if (!parts) return null;
  const rgb: Rgb = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return rgb.every((channel) => channel <= 255) ? rgb : null;
}

/** WCAG relative luminance, 0–1. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio, 1–21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  [0, 1, 2].map((i) => Math.round((from[i] ?? 0) * (1 - share) + (to[i] ?? 0) * share)) as unknown as Rgb;
const hexOf = (rgb: Rgb): string => '#' + rgb.map((channel) => (256 + channel).toString(16).slice(1)).join('');

/** `theme` is the root's; `contrast` ignores the accent (decisions.md 11). */
export function accentTokens(value: string, theme: string, paper?: string): AccentTokens | null {
  const own = parseColour(value);
  if (!own || theme === 'contrast') return null;
  const dark = theme === 'dark';
  const ground = (paper && parseColour(paper)) || (dark ? DARK_PAPER : WHITE);
  const away: Rgb = dark ? WHITE : [0, 0, 0];
  const shares = dark ? [0.14, 0.3] : [0.07, 0.17];
  const readable = (accent: Rgb) => contrast(accent, ground) >= 4.5 && contrast(accent, mix(ground, accent, shares[0] ?? 0)) >= 4.5;
  let accent = own;
  for (let share = 0.02; share <= 1 && !readable(accent); share += 0.02) accent = mix(own, away, share);
  const tint = mix(ground, accent, shares[0] ?? 0);
  return {
    '--_accent': hexOf(accent),
    '--_accent-strong': hexOf(mix(accent, away, dark ? 0.35 : 0.25)),
    '--_on-accent': hexOf(contrast(WHITE, accent) >= contrast(DARK_ON, accent) ? WHITE : DARK_ON),
    '--_tint': hexOf(tint),
    '--_tint2': hexOf(mix(ground, accent, shares[1] ?? 0)),
  };
}
