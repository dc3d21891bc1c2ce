import { dataElementSuite } from '../common/data-element.js';
import { feedbackSubject } from '../fixtures/elements/feedback.js';

dataElementSuite(feedbackSubject);
