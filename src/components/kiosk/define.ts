import { define } from '../../base/define.js';
import { GkKiosk } from './gk-kiosk.js';

define('gk-kiosk', GkKiosk);
export { GkKiosk };
