import { html, type TemplateResult } from 'lit';

/** One thin-line set: 20 grid, 1.5 stroke, round ends, `currentColor`. One path an icon; those of lazy parts come from `icons-more`. */
const paths: Record<string, string> = {
  search: 'M13 13l4 4M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5 7.5l5 5 5-5',
  print: 'M6 7V3.5h8V7M6 14H3V7h14v7h-3M6 11.5h8V17H6z',
  download: 'M10 3v10M6 9l4 4 4-4M3.5 16.5h13',
  qr: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 14v-2.5H14M16.5 11.5v2H14v3h-2.5M16.5 16.5h0',
  table: 'M3 4h14v12H3zM3 8h14M8 8v8',
  cards: 'M3.5 3.5h13v5h-13zM3.5 11.5h13v5h-13z',
  filter: 'M3 5.5h14M5.5 10h9M8 14.5h4',
};

/** Icons that a lazily loaded part brings along. */
export const addIcons = (more: Readonly<Record<string, string>>): void => void Object.assign(paths, more);

/** Never alone: the words stand beside it, or the control carries an accessible name. `small` is 16 px instead of 20. */
export const icon = (name: string, small?: boolean): TemplateResult =>
  html`<svg class=${small ? 'i s' : 'i'} viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name] || ''}></path></svg>`;
