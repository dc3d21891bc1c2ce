/** `gk-elements/spec`: the format gk/1 for programs that write or check it; needs neither a browser nor Lit. */
export type * from './types.js';
export { KINDS, LIST_KEY, SPEC, type Kind } from './kinds.js';
export { ERROR_CODES, GkError, type ErrorCode, type Issue, type Severity } from './issues.js';
export { documentChecker, recordValidator, validateDocument, type ValidateOptions } from './validate.js';
export type { Checker, MeaningOptions } from './meaning/index.js';
export { checkEnvelope, usableHead, usableRecord, type EnvelopeCheck } from './guard.js';
export { mask, maskValue, scan, type Finding, type FindingKind, type MaskedValue, type MaskOptions, type PrivacyFinding } from './privacy.js';
export { safeImageUrl, safeUrl } from './url.js';
export * from './vocabulary.js';
