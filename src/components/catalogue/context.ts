import type { ListContext } from '../../base/list/context.js';
import type { CatalogueMessages } from '../../i18n/catalogue.js';
import type { CatalogueShape } from '../../models/catalogue.js';

/** What the catalogue is drawn from: a list, and which columns its table has. */
export interface CatalogueContext extends ListContext<CatalogueMessages> { readonly shape: CatalogueShape }
