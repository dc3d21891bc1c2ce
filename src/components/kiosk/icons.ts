import { addIcons } from '../../parts/icons.js';
import { moreIcons } from '../../parts/icons-more.js';

/** The terminal's own icons in the family's line: 20 grid, 1.5 stroke. */
addIcons({
  ...moreIcons,
  home: 'M3 9.5L10 3.5l7 6M5 8v8.5h3.8v-5h2.4v5H15V8',
  contrast: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 3v14M11.5 3.3v13.4M13 3.8v12.4M14.5 4.9v10.2M15.8 6.5v7',
  letters: 'M2.5 16L7 4.5 11.5 16M4 12.5h6M11.5 9h6M14.5 9v7',
  globe: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM3 10h14M10 3c2 2 3 4.300 3 7s-1 5-3 7c-2-2-3-4.300-3-7s1-5 3-7z',
  list: 'M7.500 5h9.500M7.500 10h9.500M7.500 15h9.500M3.500 5h0M3.500 10h0M3.500 15h0',
  pin: 'M10 17.500s5.500-5 5.500-9.200a5.500 5.500 0 0 0-11 0c0 4.200 5.500 9.200 5.500 9.200zM12 8.200a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  lock: 'M4.500 9h11v8h-11zM7 9V6.200a3 3 0 0 1 6 0V9M10 12v2',
  mail: 'M3 5h14v10.500H3zM3 5.500l7 5.500 7-5.500',
  erase: 'M7 4.500h10v11H7L2.500 10zM9.500 7.800l4.500 4.500M14 7.800l-4.500 4.500',
  up: 'M5 12.500l5-5 5 5',
  shift: 'M10 3.500l6 6.500h-3v6.500H7V10H4z',
  hide: 'M3 4h14v8H3zM6 7h0M9 7h0M12 7h0M14 7h0M7 9.500h6M7.500 15l2.500 2.500 2.500-2.500',
  pen: 'M4 16l.8-3.200L13.500 4l2.500 2.500-8.800 8.700z',
  people: 'M10 6.500a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0zM2.500 16c0-3 2-5 5-5s5 2 5 5M12 4.300a2.500 2.500 0 0 1 0 4.500M14 11.500c2 .6 3.500 2.200 3.500 4.500',
});

/** Icon of a section by the kind of its document; the site document may name another. */
export const KIND_ICON: Readonly<Record<string, string>> = {
  catalogue: 'list', 'catalogue-set': 'list', gazette: 'doc', places: 'pin', 'negative-list': 'lock', replies: 'mail', 'qr-set': 'qr', feedback: 'pen', supervisors: 'people',
};
