import { dataElementSuite } from '../common/data-element.js';
import { qrSubject } from '../fixtures/elements/qr.js';

dataElementSuite(qrSubject);
