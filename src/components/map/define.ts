import { define } from '../../base/define.js';
import { GkMap } from './gk-map.js';

define('gk-map', GkMap);
export { GkMap };
