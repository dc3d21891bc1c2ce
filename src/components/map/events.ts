export { GkErrorEvent, GkFilterChangeEvent, GkIssuesEvent, GkLoadEvent, GkNavigateEvent, GkPrivacyEvent, GkSelectEvent } from '../../base/events.js';
