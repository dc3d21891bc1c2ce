import { define } from '../../base/define.js';
import { GkCatalogue } from './gk-catalogue.js';

define('gk-catalogue', GkCatalogue);
export { GkCatalogue };
