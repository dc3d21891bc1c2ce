import type { Severity } from '../../spec/issues.js';
import type { Place } from './grid.js';

/**
 * What someone should know about one cell of the source: not understood, repaired, guessed, or missing.
 * `excerpt` is the masked beginning of the cell, never the whole and never personal data.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Head of the column, where there is one. */
  readonly head?: string;
  readonly message: string;
  readonly excerpt?: string;
}

/** A remark of a cell parser: it knows the cell, not its place. */
export interface Remark {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What an import found, besides the document. */
export interface ImportReport {
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly tables: number;
    readonly rows: number;
    readonly items: number;
    /** Findings left out of `findings` because one code had too many of them. */
    readonly omitted: number;
  };
}

/** At most so many findings of one code are kept; the rest is counted. */
const PER_CODE = 1000;
const EXCERPT = 40;

/** Collects findings; every excerpt passes `mask` on the way in. */
export class Findings {
  readonly list: Finding[] = [];
  omitted = 0;
  private readonly perCode = new Map<string, number>();

  constructor(private readonly mask: (text: string) => string) {}

  add(place: Place, remark: Remark, excerpt?: string, head?: string): void {
    const seen = (this.perCode.get(remark.code) ?? 0) + 1;
    this.perCode.set(remark.code, seen);
    if (seen > PER_CODE) {
      this.omitted++;
      return;
    }
    const finding: { -readonly [K in keyof Finding]: Finding[K] } = { ...remark, message: this.mask(remark.message), place };
    if (head) finding.head = head;
    if (excerpt) {
      const safe = this.mask(excerpt).replace(/\s+/g, ' ');
      finding.excerpt = safe.length > EXCERPT ? `${safe.slice(0, EXCERPT)}…` : safe;
    }
    this.list.push(finding);
  }
}

export const note = (code: string, message: string): Remark => ({ code, severity: 'note', message });
export const warning = (code: string, message: string): Remark => ({ code, severity: 'warning', message });
export const error = (code: string, message: string): Remark => ({ code, severity: 'error', message });
