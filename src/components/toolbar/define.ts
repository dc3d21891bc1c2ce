import { define } from '../../base/define.js';
import { GkToolbar } from './gk-toolbar.js';

define('gk-toolbar', GkToolbar);
export { GkToolbar };
