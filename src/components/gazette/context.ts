import type { ListContext } from '../../base/list/context.js';
import type { GazetteWords } from '../../i18n/gazette.js';
import type { Library } from '../../models/gazette.js';
import type { GazetteIssue, OfficialDocument } from '../../spec/types.js';

/** A part of the gazette that has an address of its own: on its way, here, or not to be had. */
export type Fetched<T> = { readonly state: 'reading' } | { readonly state: 'failed' } | { readonly state: 'here'; readonly value: T };

export interface GazetteContext extends ListContext<GazetteWords> {
  readonly library: Library;
  readonly issues: readonly GazetteIssue[];
  /** Today in China, `YYYY-MM-DD`. */
  readonly today: string;
  readonly allYears: boolean;
  readonly textStep: number;
  /** The issue with its contents, read from its own address where it has one. */
  issueOf(issue: GazetteIssue): Fetched<{ readonly issue: GazetteIssue; find(id: string): OfficialDocument | undefined }>;
  /** The document with its text. */
  documentOf(document: OfficialDocument): Fetched<OfficialDocument>;
  readonly gazette: {
    /** Another state in the address; an empty value takes one out. */
    put(values: Readonly<Record<string, string>>): void;
    show(view: 'issues' | 'library'): void;
    allYears(): void;
    textStep(step: number): void;
    printIssue(issue: GazetteIssue): void;
    printDocument(document: OfficialDocument): void;
    copyCitation(document: OfficialDocument, anchor?: string): void;
  };
}
