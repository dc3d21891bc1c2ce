/** What the pages of the site do: search, copy, turn an example's theme. Text nodes only. */
import { copyButtons } from './copy.js';
import { themeSwitch } from './switch.js';
import { search } from './search.js';

copyButtons();
themeSwitch();
search();

// A page from a disk may not fetch: what reads several documents is shown from a server only.
for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-src]')) {
  if (!/^https?:$/.test(location.protocol)) continue;
  frame.src = frame.dataset['src'] ?? '';
  frame.hidden = false;
}

// Wide enough for two columns the navigation is open, on a phone it waits.
const side = document.querySelector<HTMLDetailsElement>('.side details');
if (side && window.innerWidth < 900) side.open = false;
