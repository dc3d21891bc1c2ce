import { dataElementSuite } from '../common/data-element.js';
import { repliesSubject } from '../fixtures/elements/replies.js';

dataElementSuite(repliesSubject);
