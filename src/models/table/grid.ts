/**
 * A table as it stands in its source: rows of cell texts and the cells that span others. Readers (xlsx, docx, csv, html,
 * the page) make grids and know nothing else; everything that is understood of a table is understood from here.
 */

/** A cell that covers others: its place, 0-based, and how many rows and columns it takes. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A link inside a cell; the address as written, not yet checked. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly url: string;
}

export interface Grid {
  /** Sheet name, or "表 2": the first part of every place that is reported. */
  readonly name: string;
  /** Text of each cell; a covered cell holds "". Rows may be of different length. */
  readonly rows: readonly (readonly string[])[];
  /** Cells over more than one row or column. Empty where the source cannot say (csv). */
  readonly merges: readonly Merge[];
  readonly links?: readonly CellLink[];
  /** Cells that the reader could not give a text for (a formula that was never computed, an error value). */
  readonly problems?: readonly { readonly row: number; readonly column: number; readonly code: string; readonly message: string }[];
  /** What stands just before the table (caption, heading), when the table itself has no title row. */
  readonly before?: string;
  /** Other lines just before the table: 填报单位, 填报日期, 附件. */
  readonly around?: readonly string[];
  /** Source row number of the first row, 1-based; 1 when absent. */
  readonly firstRow?: number;
  /** Tables that `gk render` wrote: the row's own id and the values a table cannot show, by row. */
  readonly marks?: Readonly<Record<number, { readonly id?: string; readonly more?: string }>>;
  /** The envelope of a table that `gk render` wrote, as JSON text. */
  readonly envelope?: string;
}

/** Where a cell stands, for people: 1-based row and column of the source. */
export interface Place {
  readonly table: string;
  readonly row?: number;
  readonly column?: number;
}

/** Looks up which cell covers which. Built once a grid, in time of the number of merges. */
export class Spans {
  private readonly origin = new Map<number, Merge>();
  private readonly starts = new Map<number, Merge>();
  /** Some cell below the first row of its merge is covered: the source knows about merging downwards. */
  readonly downwards: boolean;

  constructor(private readonly grid: Grid, readonly width = widthOf(grid)) {
    let downwards = false;
    for (const merge of grid.merges) {
      if (merge.rows > 1) downwards = true;
      this.starts.set(merge.row * this.width + merge.column, merge);
      for (let r = merge.row; r < merge.row + merge.rows && r < grid.rows.length; r++) {
        for (let c = merge.column; c < merge.column + merge.columns && c < this.width; c++) {
          if (r !== merge.row || c !== merge.column) this.origin.set(r * this.width + c, merge);
        }
      }
    }
    this.downwards = downwards;
  }

  /** The merge that covers this cell from elsewhere, or undefined when the cell stands for itself. */
  covering(row: number, column: number): Merge | undefined {
    return this.origin.get(row * this.width + column);
  }

  /** Text of the cell, or of the one that covers it. */
  text(row: number, column: number): string {
    const merge = this.covering(row, column);
    return (merge ? this.grid.rows[merge.row]?.[merge.column] : this.grid.rows[row]?.[column]) ?? '';
  }

  /** The cell is covered by one that begins in a row above. */
  continues(row: number, column: number): boolean {
    const merge = this.covering(row, column);
    return merge !== undefined && merge.row < row;
  }

  /** The merge that begins at this cell. */
  startsAt(row: number, column: number): Merge | undefined {
    return this.starts.get(row * this.width + column);
  }

  /** Columns the cell takes (1 when it stands alone). */
  spanOf(row: number, column: number): number {
    return this.starts.get(row * this.width + column)?.columns ?? 1;
  }
}

/** Columns of the widest row. */
export function widthOf(grid: Grid): number {
  let width = 0;
  for (const row of grid.rows) if (row.length > width) width = row.length;
  for (const merge of grid.merges) if (merge.column + merge.columns > width) width = merge.column + merge.columns;
  return width;
}

/** The table turned over: heads that run down the first column become a head row. */
export function transpose(grid: Grid): Grid {
  const width = widthOf(grid);
  const rows: string[][] = [];
  for (let c = 0; c < width; c++) {
    const row: string[] = [];
    for (let r = 0; r < grid.rows.length; r++) row.push(grid.rows[r]?.[c] ?? '');
    rows.push(row);
  }
  const merges = grid.merges.map(m => ({ row: m.column, column: m.row, rows: m.columns, columns: m.rows }));
  return { name: grid.name, rows, merges, ...(grid.before !== undefined && { before: grid.before }), ...(grid.around && { around: grid.around }) };
}
