/** What the pages of the site do: search, copy, turn an example's theme. Text nodes only. */
import { copyButtons } from './copy.js';
import { themeSwitch } from './switch.js';
import { search } from './search.js';

copyButtons();
themeSwitch();
search();

// Wide enough for two columns the navigation is open, on a phone it waits.
const side = document.querySelector<HTMLDetailsElement>('.side details');
if (side && window.innerWidth < 900) side.open = false;
