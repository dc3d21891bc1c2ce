import type { FindingKind } from '../spec/privacy.js';
import type { ErrorCode, Issue } from '../spec/issues.js';
import type { Kind } from '../spec/kinds.js';

/** Bubbles through shadow roots; no event of ours carries personal text. */
export class GkEvent<T> extends CustomEvent<T> {
  constructor(type: string, detail: T, cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable });
  }
}

/** A document is in. `count` = records that are shown, `updated` = its own date, `stale` = it is the last good copy. */
export class GkLoadEvent extends GkEvent<{ kind: Kind; count: number; updated: string | undefined; stale: boolean }> {
  constructor(detail: GkLoadEvent['detail']) {
    super('gk-load', detail);
  }
}

/** A document could not be read. */
export class GkErrorEvent extends GkEvent<{ code: ErrorCode; message: string; retryable: boolean }> {
  constructor(detail: GkErrorEvent['detail']) {
    super('gk-error', detail);
  }
}

/** What is wrong with a document that was read. */
export class GkIssuesEvent extends GkEvent<{ issues: readonly Issue[] }> {
  constructor(detail: GkIssuesEvent['detail']) {
    super('gk-issues', detail);
  }
}

/** Personal data was found and masked: kinds and pointers, never the values. */
export class GkPrivacyEvent extends GkEvent<{ findings: readonly { kind: FindingKind; pointer: string }[] }> {
  constructor(detail: GkPrivacyEvent['detail']) {
    super('gk-privacy', detail);
  }
}

/** The reader opened an item. */
export class GkSelectEvent extends GkEvent<{ id: string; item: Readonly<Record<string, unknown>> }> {
  constructor(detail: GkSelectEvent['detail']) {
    super('gk-select', detail);
  }
}

/** The reader changed a condition. `filters` names facets and values, never the words typed. */
export class GkFilterChangeEvent extends GkEvent<{ filters: Readonly<Record<string, readonly string[]>>; count: number }> {
  constructor(detail: GkFilterChangeEvent['detail']) {
    super('gk-filter-change', detail);
  }
}

/** A link is about to be opened; cancel to open it yourself. */
export class GkNavigateEvent extends GkEvent<{ href: string }> {
  constructor(detail: GkNavigateEvent['detail']) {
    super('gk-navigate', detail, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'gk-load': GkLoadEvent;
    'gk-error': GkErrorEvent;
    'gk-issues': GkIssuesEvent;
    'gk-privacy': GkPrivacyEvent;
    'gk-select': GkSelectEvent;
    'gk-filter-change': GkFilterChangeEvent;
    'gk-navigate': GkNavigateEvent;
  }
}
