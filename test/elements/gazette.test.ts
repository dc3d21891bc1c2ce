import { dataElementSuite } from '../common/data-element.js';
import { gazetteSubject } from '../fixtures/elements/gazette.js';

dataElementSuite(gazetteSubject);
