import { define } from '../../base/define.js';
import { GkGazette } from './gk-gazette.js';

define('gk-gazette', GkGazette);
export { GkGazette };
