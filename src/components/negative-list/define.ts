import { define } from '../../base/define.js';
import { GkNegativeList } from './gk-negative-list.js';

define('gk-negative-list', GkNegativeList);
export { GkNegativeList };
