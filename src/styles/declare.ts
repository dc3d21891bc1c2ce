/** `name#value` pairs as declarations of private tokens; `read` is the public prefix that comes first, or none. */
export const declare = (table: string, read?: string): string =>
  table.replace(/(\S+?)(#\S+) ?/g, (_, name: string, value: string) => `--_${name}:${read ? `var(--${read}-${name},${value})` : value};`);

const ROLES = 'meta small label body lead section display target'.split(' ');
/** Sizes by role in px: meta, small (labels, chips), label (controls, facts), body, lead (search, card title), section, display; target. */
export const sizes = (list: string): string => list.split(' ').map((px, i) => `--_${ROLES[i]}:${px}px;`).join('');

export const SIZES = '13 14 15 16 18 20 30 44';
export const ELDER_SIZES = '20 20 22 22 24 26 40 56';
