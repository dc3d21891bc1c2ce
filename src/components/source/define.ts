import { define } from '../../base/define.js';
import { GkSource } from './gk-source.js';

define('gk-source', GkSource);
export { GkSource };
