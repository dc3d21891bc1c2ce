import { dataElementSuite } from '../common/data-element.js';
import { catalogueSubject } from '../fixtures/elements/catalogue.js';

dataElementSuite(catalogueSubject);
