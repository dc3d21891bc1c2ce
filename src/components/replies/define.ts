import { define } from '../../base/define.js';
import { GkReplies } from './gk-replies.js';

define('gk-replies', GkReplies);
export { GkReplies };
