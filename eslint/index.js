/** House rules as lint rules; each has a case that fails in test/unit/lint.test.ts. */
import { apiFloor, noHtmlSinks, noStringify } from './apis.js';
import { elementNames, importDirection } from './rooms.js';
import { cssFloor, noInlineStyle } from './templates.js';

export default {
  meta: { name: 'gk' },
  rules: {
    'import-direction': importDirection, 'element-names': elementNames, 'no-html-sinks': noHtmlSinks, 'no-inline-style': noInlineStyle,
    'css-floor': cssFloor, 'api-floor': apiFloor, 'no-stringify': noStringify,
  },
};
