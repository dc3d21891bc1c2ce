import { html, type TemplateResult } from 'lit';

/** One thin-line set: 20 grid, 1.5 stroke, round ends, `currentColor`. One path an icon; those of lazy parts come from `icons-more`. */
const paths: Record<string, string> = {
  search: 'M13 13l4 4M14.5 8.75a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0z',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5 7.5l5 5 5-5',
  right: 'M7.5 5l5 5-5 5',
  print: 'M6 7V3.5h8V7M6 14H4.5A1.5 1.5 0 0 1 3 12.5V8.5A1.5 1.5 0 0 1 4.5 7h11A1.5 1.5 0 0 1 17 8.5v4a1.5 1.5 0 0 1-1.5 1.5H14M6 11.5h8v5.5H6z',
  download: 'M10 3v9.5M5.8 8.6l4.2 4.2 4.2-4.2M3.5 16.5h13',
  qr: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 14v-2.5H14M16.5 11.5v2H14v3h-2.5M16.5 16.5h0',
  link: 'M8.5 11.5a3.2 3.2 0 0 0 4.5 0l3-3A3.2 3.2 0 0 0 11.5 4L10 5.5M11.5 8.5a3.2 3.2 0 0 0-4.5 0l-3 3A3.2 3.2 0 0 0 8.5 16l1.5-1.5',
  table: 'M4 4h12a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM3 8h14M8 8v8',
  cards: 'M4.5 3.5h11a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1zM4.5 11.5h11a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1z',
  filter: 'M3 5.5h14M5.5 10h9M8 14.5h4',
  phone: 'M6 3.5L7.8 7 6 8.8a11 11 0 0 0 5.2 5.2L13 12.2l3.5 1.8v2.2a1.3 1.3 0 0 1-1.4 1.3A12.6 12.6 0 0 1 2.5 4.9a1.3 1.3 0 0 1 1.3-1.4z',
};

/** Icons that a lazily loaded part brings along. */
export function addIcons(more: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(more)) paths[name] = more[name] ?? '';
}

/** Never alone: the words stand beside it, or the control carries an accessible name. `small` is 16 px instead of 20. */
export const icon = (name: string, small = false): TemplateResult =>
  html`<svg class=${small ? 'i s' : 'i'} viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name] ?? ''}></path></svg>`;
