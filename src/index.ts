// Written by scripts/components.mjs from the folders in src/components: defines every element.
import './components/catalogue/define.js';
import './components/feedback/define.js';
import './components/gazette/define.js';
import './components/kiosk/define.js';
import './components/map/define.js';
import './components/negative-list/define.js';
import './components/qr/define.js';
import './components/replies/define.js';
import './components/source/define.js';
import './components/toolbar/define.js';
export * from './elements.js';
