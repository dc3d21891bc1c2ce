import type { GazetteIssue, OfficialDocument, Validity } from '../spec/types.js';
import type { Columns } from './columns.js';
import type { FacetDefinition, FacetOption } from './facets.js';
import type { ListDefinition } from './selection.js';

/** What a gazette means: which documents hold today and why not, what replaced what, what an issue contains, how a passage is cited. */

const NONE: readonly FacetOption[] = [];
const each = (value: unknown): readonly FacetOption[] => (Array.isArray(value) ? (value as string[]) : []).map((text) => ({ value: text, label: text }));
const plain = (value: unknown): readonly FacetOption[] => (typeof value === 'string' && value ? [{ value, label: value }] : NONE);

export const VALIDITY_ORDER: readonly Validity[] = ['in-force', 'amended', 'not-yet', 'expired', 'repealed', 'unknown'];

/** Newest first. */
const YEARS: readonly string[] = [...Array(150).keys()].map((back) => String(2099 - back));

/** The library of documents as a list; `today` decides what holds. */
export function gazetteList(today: string): ListDefinition {
  const facet = (id: string, column: string, options: FacetDefinition['options'], more: Partial<FacetDefinition> = {}): FacetDefinition => ({ id, column, options, several: false, ...more });
  return {
    facets: [
      facet('validity', 'status', plain, { order: VALIDITY_ORDER, derive: (columns, row) => validityOf(documentAt(columns, row), today).state }),
      facet('issuer', 'issuers', each, { several: true }),
      facet('year', 'signed', plain, { order: YEARS, derive: (columns, row) => yearOf(documentAt(columns, row)) || undefined }),
      facet('subject', 'subject', plain),
    ],
    searched: ['title', 'number', 'issuers', 'subject', 'indexNumber', 'body', 'ext'],
    names: ['title', 'number', 'issuers'],
    own: ['issue', 'with', 'part'],
  };
}

export const documentAt = (columns: Columns, row: number): OfficialDocument => columns.record(row) as unknown as OfficialDocument;

/** A date as figures: 2018-03-05, 2018-03; empty where it is words (自发布之日起) or absent. */
export function figures(date: unknown): string {
  const value = typeof date === 'string' ? date : ((date as { date?: unknown } | undefined)?.date ?? '');
  return typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? value : '';
}

/** A date as it may be shown: figures, or the words that stand in their place. */
export function dateWords(date: unknown): string {
  if (typeof date === 'string') return date;
  const { date: day, text } = (date ?? {}) as { date?: string; text?: string };
  return day ?? text ?? '';
}

export const yearOf = (document: Pick<OfficialDocument, 'signed' | 'published' | 'effective'>): string => (figures(document.signed) || figures(document.published) || figures(document.effective)).slice(0, 4);

/** Before, on the same scale: a month counts until its end (`last`) or from its beginning. */
const before = (a: string, b: string, last = false): boolean => (last && a.length < b.length ? a < b.slice(0, a.length) : a < b);

export interface ValidityView {
  readonly state: Validity;
  /** By date rather than by word: its term has run out, or it has not begun. */
  readonly byDate?: 'expires' | 'effective';
  /** The document says another word than its dates: what the dates say is shown, the owner is told. */
  readonly contradicts?: Validity;
}

/**
 * Whether a document holds on a day. What repealed it and its own dates come before the word in its record, which nobody updates.
 * Absent means unknown, never "in force".
 * @param today `YYYY-MM-DD` in China
 */
export function validityOf(document: Pick<OfficialDocument, 'status' | 'effective' | 'expires' | 'repealedBy'>, today: string): ValidityView {
  const { status } = document;
  const said = (state: Validity, byDate?: ValidityView['byDate']): ValidityView => ({ state, ...(byDate && { byDate }), ...(status && status !== state && status !== 'unknown' && { contradicts: status }) });
  if (document.repealedBy || status === 'repealed') return said('repealed');
  const expires = figures(document.expires);
  if (status === 'expired' || (expires && before(expires, today, true))) return said('expired', expires && before(expires, today, true) ? 'expires' : undefined);
  const effective = figures(document.effective);
  if (effective && before(today.slice(0, effective.length), effective)) return said('not-yet', 'effective');
  // "Not yet" without a date that still lies ahead has been overtaken by it.
  if (status === 'not-yet') return effective ? said('in-force', 'effective') : said('not-yet');
  return said(status ?? (effective || expires ? 'in-force' : 'unknown'));
}

/** A document that another one names: found in the gazette, or only its name or number. */
export interface Related { readonly text: string; readonly id?: string }

export interface Relations {
  readonly replaces: readonly Related[];
  readonly replacedBy: readonly Related[];
  readonly repealedBy: readonly Related[];
  readonly repeals: readonly Related[];
  readonly amendedBy: readonly Related[];
  readonly amends: readonly Related[];
}

type Link = 'replaces' | 'repealedBy' | 'amendedBy';
const namesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value ? [value] : []);

/** Who names whom, both ways, worked out once for a list of documents. */
export class Library {
  private readonly _byName = new Map<string, number>();
  private readonly _back: Record<Link, Map<number, number[]>> = { replaces: new Map(), repealedBy: new Map(), amendedBy: new Map() };

  constructor(readonly columns: Columns) {
    for (let row = 0; row < columns.count; row++) {
      for (const key of ['id', 'number', 'title'] as const) {
        const name = columns.value(row, key);
        if (typeof name === 'string' && name && !this._byName.has(name)) this._byName.set(name, row);
      }
    }
    for (const link of ['replaces', 'repealedBy', 'amendedBy'] as const) {
      for (let row = 0; row < columns.count; row++) {
        for (const name of namesOf(columns.value(row, link))) {
          const other = this.find(name);
          if (other < 0 || other === row) continue;
          const list = this._back[link].get(other);
          if (list) list.push(row);
          else this._back[link].set(other, [row]);
        }
      }
    }
  }

  /** Row of a document by id, 发文字号 or title (with or without 书名号); -1 where the gazette does not hold it. */
  find(name: string): number {
    return this._byName.get(name) ?? this._byName.get(name.replace(/^《(.+)》$/, '$1')) ?? -1;
  }

  related(row: number): Relations {
    const { columns } = this;
    const named = (link: Link): Related[] => namesOf(columns.value(row, link)).map((name) => {
      const other = this.find(name);
      return other >= 0 && other !== row ? this._of(other) : { text: name };
    });
    const back = (link: Link): Related[] => (this._back[link].get(row) ?? []).map((other) => this._of(other));
    return { replaces: named('replaces'), replacedBy: back('replaces'), repealedBy: named('repealedBy'), repeals: back('repealedBy'), amendedBy: named('amendedBy'), amends: back('amendedBy') };
  }

  private _of(row: number): Related {
    const { id, title, number } = documentAt(this.columns, row);
    return { id, text: `《${title}》${number ? `（${number}）` : ''}` };
  }
}

export interface Entry {
  readonly id: string;
  readonly page?: number;
  /** Undefined: the contents name a document that is not there. */
  readonly document?: OfficialDocument;
}
export interface Section { readonly title: string; readonly entries: readonly Entry[] }

/** Contents of an issue, each entry with its document where there is one. */
export function contentsOf(issue: GazetteIssue, find: (id: string) => OfficialDocument | undefined): Section[] {
  return (issue.sections ?? []).map(({ title, documents }) => ({
    title,
    entries: documents.map(({ id, page }) => {
      const document = find(id);
      return { id, ...(page !== undefined && { page }), ...(document && { document }) };
    }),
  }));
}

/** Years, newest first, each with its issues in order; an issue whose number says nothing stands at the end. */
export function yearsOf(issues: readonly GazetteIssue[]): { readonly year: number; readonly issues: readonly GazetteIssue[] }[] {
  const years = new Map<number, GazetteIssue[]>();
  for (const issue of issues) {
    const list = years.get(issue.year);
    if (list) list.push(issue);
    else years.set(issue.year, [issue]);
  }
  return [...years.keys()].sort((a, b) => b - a).map((year) => ({ year, issues: years.get(year)!.slice().sort((a, b) => (a.issue || 99) - (b.issue || 99)) }));
}

/** The issue that is shown where none is chosen: the newest that has come out. */
export function newestOf(issues: readonly GazetteIssue[], today: string): GazetteIssue | undefined {
  const out = issues.filter((issue) => (issue.sections?.length || issue.src || issue.pdf) && !(figures(issue.published) > today));
  const key = (issue: GazetteIssue): number => issue.year * 100 + issue.issue;
  return (out.length ? out : issues.slice()).sort((a, b) => key(b) - key(a))[0];
}

/** The issue and page that a document stands on. */
export function placeOf(issues: readonly GazetteIssue[], id: string): { readonly issue: GazetteIssue; readonly page?: number } | undefined {
  for (const issue of issues) {
    for (const section of issue.sections ?? []) {
      const entry = section.documents.find((one) => one.id === id);
      if (entry) return { issue, ...(entry.page !== undefined && { page: entry.page }) };
    }
  }
  return undefined;
}

/** 《海原县人民政府公报》2018年第1期第3页 */
export function citation(gazette: string, place: { readonly issue: GazetteIssue; readonly page?: number }): string {
  const { year, issue } = place.issue;
  const name = /[《》]/.test(gazette) ? gazette : `《${gazette}》`;
  return `${name}${year}年第${issue}期${place.page === undefined ? '' : `第${place.page}页`}`;
}
