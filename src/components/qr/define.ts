import { define } from '../../base/define.js';
import { GkQr } from './gk-qr.js';

define('gk-qr', GkQr);
export { GkQr };
