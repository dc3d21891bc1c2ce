import { Column, type Columns } from './columns.js';

export interface FacetOption { readonly value: string; readonly label: string }

export interface FacetDefinition {
  readonly id: string;
  /** Column whose values the options are read from. */
  readonly column: string;
  /** The value of a row where no one column holds it (open now; how strongly an entry binds): text or a list of texts, undefined for none. */
  derive?(columns: Columns, row: number): string | readonly string[] | undefined;
  /** The options a value holds; an empty list where it holds none. */
  options(value: unknown): readonly FacetOption[];
  /** A record can hold several options, so that "any" and "all" differ. */
  readonly several: boolean;
  /** One option alone is a condition worth offering: not every record holds it (open now). */
  readonly single?: boolean;
  /** Options in this order, others after them as they are met. */
  readonly order?: readonly string[];
}

export interface FacetChoice { readonly values: readonly string[]; readonly match: 'any' | 'all' }

export interface FacetCount extends FacetOption { readonly count: number }

/** One facet over growing columns: which options each distinct value holds, worked out once a value. */
export class Facet {
  readonly options: FacetOption[] = [];
  private readonly _place = new Map<string, number>();
  /** By code: places of the options that value holds. */
  private readonly _held: number[][] = [[]];

  constructor(readonly definition: FacetDefinition, private readonly columns: Columns) {}

  private _derived: { column: Column; count: number; revision: number } | undefined;

  /** The column that is counted: the document's, or one worked out row by row, again when rows have been left out or changed. */
  private _column(): Column | undefined {
    const { definition, columns } = this;
    if (!definition.derive) return columns.column(definition.column);
    let known = this._derived;
    if (known?.revision === columns.revision) return known.column;
    if (!known || known.count >= columns.count) {
      known = { column: new Column(columns.count), count: 0, revision: -1 };
      this._held.length = 1;
    }
    const { column } = known;
    column.grow(columns.count);
    for (let row = known.count; row < columns.count; row++) {
      const value = definition.derive(columns, row);
      if (value === undefined) continue;
      const identity = typeof value === 'string' ? value : value.join('\u0000');
      column.codes[row] = column.known(identity) ?? column.add(identity, value);
    }
    this._derived = { column, count: columns.count, revision: columns.revision };
    return column;
  }

  private _grow(column: Column | undefined): void {
    if (!column) return;
    for (let code = this._held.length; code < column.values.length; code++) {
      const held: number[] = [];
      for (const option of this.definition.options(column.values[code])) {
        let place = this._place.get(option.value);
        if (place === undefined) {
          place = this.options.push(option) - 1;
          this._place.set(option.value, place);
        }
        if (held.indexOf(place) < 0) held.push(place);
      }
      this._held.push(held);
    }
  }

  /** For each row 1 where it passes the choice; undefined where nothing is chosen. */
  passing(choice: FacetChoice | undefined): Uint8Array | undefined {
    if (!choice?.values.length) return undefined;
    const column = this._column();
    this._grow(column);
    const wanted = choice.values.map((value) => this._place.get(value) ?? -1);
    const pass = new Uint8Array(this._held.length);
    for (let code = 0; code < pass.length; code++) {
      const held = this._held[code]!;
      const has = (place: number): boolean => held.indexOf(place) >= 0;
      if (choice.match === 'all' ? wanted.every(has) : wanted.some(has)) pass[code] = 1;
    }
    const rows = new Uint8Array(this.columns.count);
    const codes = column?.codes;
    if (codes) for (let row = 0; row < rows.length; row++) rows[row] = pass[codes[row]!]!;
    return rows;
  }

  /** Counts of each option over the rows whose mask, this facet's bit aside, is clear. */
  counts(masks: Uint16Array, ownBit: number): FacetCount[] {
    const column = this._column();
    this._grow(column);
    const counts = new Uint32Array(this.options.length);
    if (column) {
      const { codes } = column;
      const rest = ~ownBit;
      const perCode = new Uint32Array(column.values.length);
      for (let row = 0; row < masks.length; row++) if ((masks[row]! & rest) === 0) perCode[codes[row]!]!++;
      for (let code = 1; code < perCode.length; code++) {
        const number = perCode[code]!;
        const held = this._held[code]!;
        if (number) for (let i = 0; i < held.length; i++) counts[held[i]!]! += number;
      }
    }
    const listed = this.options.map((option, place) => ({ value: option.value, label: option.label, count: counts[place]! }));
    const { order } = this.definition;
    if (!order) return listed;
    const rank = (option: FacetOption): number => (order.indexOf(option.value) + order.length + 1) % (order.length + 1);
    return listed.map((option, place) => ({ option, place })).sort((a, b) => rank(a.option) - rank(b.option) || a.place - b.place).map(({ option }) => option);
  }
}
