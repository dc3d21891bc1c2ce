import { cardsStyles } from '../../parts/cards.js';
import { facetsStyles } from '../../parts/facets.js';
import { footLineStyles } from '../../parts/foot-line.js';
import { groupSelectStyles } from '../../parts/group-select.js';
import { headingStyles } from '../../parts/heading.js';
import { loadingStyles } from '../../parts/loading.js';
import { searchBoxStyles } from '../../parts/search-box.js';
import { statusRowStyles } from '../../parts/status-row.js';
import { tableStyles } from '../../parts/table.js';

/** The parts bring their own sheets; a catalogue adds none. */
export const catalogueStyles = [headingStyles, searchBoxStyles, facetsStyles, statusRowStyles, groupSelectStyles, tableStyles, cardsStyles, loadingStyles, footLineStyles];
