export type Severity = 'error' | 'warning' | 'note';

/**
 * One thing that is wrong with a document, or that someone should look at.
 * `pointer` is a JSON Pointer (RFC 6901) into the document as it was read; `message` says in plain Chinese what to change
 * and never repeats personal data.
 */
export interface Issue {
  code: string;
  severity: Severity;
  pointer: string;
  message: string;
}

/** Codes of a document that could not be read at all (stable; see the guide). */
export const ERROR_CODES = [
  'network', 'timeout', 'http-404', 'http-5xx', 'http-other', 'not-json', 'wrong-encoding', 'too-large', 'too-deep',
  'wrong-kind', 'wrong-version', 'schema', 'empty-body', 'cors', 'storage',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A document that could not be read: `retryable` says whether the same request may succeed later. */
export class GkError extends Error {
  override readonly name = 'GkError';
  constructor(
    readonly code: ErrorCode,
    readonly retryable: boolean,
    message: string,
    /** HTTP status, byte limit or similar; only numbers, so that nothing personal can travel in it. */
    readonly detail?: number,
  ) {
    super(message);
  }
}

/** One key as a reference token of a JSON Pointer (RFC 6901). */
export function escapePointer(key: string | number): string {
  return `${key}`.replace(/[~/]/g, (c) => (c > '/' ? '~0' : '~1'));
}
