import { dataElementSuite } from '../common/data-element.js';
import { kioskSubject } from '../fixtures/elements/kiosk.js';

dataElementSuite(kioskSubject);
