export { listStyles as catalogueStyles } from '../../base/list/styles.js';
