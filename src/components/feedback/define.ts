import { define } from '../../base/define.js';
import { GkFeedback } from './gk-feedback.js';

define('gk-feedback', GkFeedback);
export { GkFeedback };
export { GkErrorEvent, GkIssuesEvent, GkLoadEvent, GkNavigateEvent, GkPrivacyEvent } from '../../base/events.js';
export { GkSubmitEvent } from './events.js';
