import { dataElementSuite } from '../common/data-element.js';
import { mapSubject } from '../fixtures/elements/map.js';

dataElementSuite(mapSubject);
