import { dataElementSuite } from '../common/data-element.js';
import { negativeListSubject } from '../fixtures/elements/negative-list.js';

dataElementSuite(negativeListSubject);
