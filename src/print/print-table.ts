/** What a printed table is made of; words only. `print-document.ts` sets it in pages, `catalogue-form.ts` fills it. */

export interface PrintColumn {
  readonly id: string;
  readonly head: string;
  /** Spanner above this column and its neighbours with the same words. */
  readonly group?: string;
  /** In mm; all together are spread over the width of the sheet. */
  readonly width: number;
  /**
   * `label`: stands for several rows, centred (领域, 一级事项); `name`: the row's own name; `text`: lines, with bullets where several;
   * `lines`: lines as they are; `boxes`: ■/□ entries, two to a line; `mark`: a tick or a number, centred.
   */
  readonly kind: 'label' | 'name' | 'text' | 'lines' | 'boxes' | 'mark';
}

export interface PrintRow {
  /** For each column its lines. */
  readonly cells: readonly (readonly string[])[];
  /** For each column a key: neighbours on one page with the same key are one merged cell. Absent or empty: never merged. */
  readonly merge?: readonly (string | undefined)[];
  /** A heading over the whole width before this row; stays with it. */
  readonly heading?: string;
  /** This part is printed because the row did not fit on one page. */
  readonly continued?: boolean;
}

export interface PrintTable {
  readonly title: string;
  /** Left, middle and right of the line under the title; the middle ones may be several. */
  readonly meta: readonly string[];
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly PrintRow[];
  /** Sentences under the end of the table. */
  readonly notes: readonly string[];
  readonly publisher: string;
  readonly date: string;
  readonly orientation?: 'landscape' | 'portrait';
  /** Marked on every page. */
  readonly demo?: boolean;
  /** Address of the page: in words and as a code at the end. */
  readonly address?: string;
  /** BCP 47, for the choice of glyphs. */
  readonly language?: string;
}

/** More rows than this are not printed from a page; the form says so. */
export const MOST_ROWS = 2000;
