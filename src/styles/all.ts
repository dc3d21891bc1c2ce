import { elder } from './elder.js';
import { themes } from './themes.js';
import { baseTokens } from './tokens.js';

/** Every theme and mode at once, for stories and tests; an element takes `baseTokens` and calls `dress`. */
export const tokens = [baseTokens, themes, ...elder];
