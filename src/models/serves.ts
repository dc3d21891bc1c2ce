import type { PlaceProperties, ServedArea } from '../spec/types.js';
import type { Columns } from './columns.js';
import type { LngLat } from '../spec/position.js';
import { contains, geometryAt, placeAt } from './places.js';

/**
 * "我村上哪所学校": answered from the lists of villages and estates that places serve. No polygon is needed; where there are some, a
 * point is answered too. What several places claim, and what none does, is said, never decided.
 */
export interface Answer {
  /** The village or estate as the list names it. */
  readonly area: string;
  /** By category: who serves it. More than one of a category in a year: the lists overlap. */
  readonly by: readonly { readonly category: string; readonly places: readonly Served[]; readonly overlap: boolean }[];
}
export interface Served { readonly row: number; readonly id: string; readonly name: string; readonly year?: number; readonly source?: string }

/** Areas whose names are asked for; few, or the words were about something else. */
const MOST = 3;
/** What a village or estate is called by its last letters, and words of a question around it. */
const AREA = /(?:村|社区|小区|居委会|嘉园|花园|家园|组|队|庄|堡|街道)$/;
/** One letter names no village. */
const LEAST = 2;

export class ServedAreas {
  private readonly _byName = new Map<string, { row: number; area: ServedArea }[]>();

  constructor(private readonly columns: Columns) {
    const { column } = { column: columns.column('serves') };
    if (!column) return;
    for (let row = 0; row < columns.count; row++) {
      for (const area of (column.values[column.codes[row]!] as PlaceProperties['serves']) ?? []) {
        const list = this._byName.get(area.name);
        if (list) list.push({ row, area });
        else this._byName.set(area.name, [{ row, area }]);
      }
    }
  }

  get size(): number {
    return this._byName.size;
  }

  /** Answers to words typed; undefined where they are not about an area at all. An empty list: it looks like one and no place names it. */
  answers(query: string): readonly Answer[] | undefined {
    if (!this.size) return undefined;
    const words = asked(query);
    if (words.length < LEAST) return undefined;
    const exact: string[] = [];
    const within: string[] = [];
    this._byName.forEach((_, name) => {
      if (name === words || bare(name) === bare(words)) exact.push(name);
      else if (name.indexOf(words) >= 0 || (bare(words).length >= LEAST && name.indexOf(bare(words)) >= 0) || (bare(name).length >= LEAST && words.indexOf(bare(name)) >= 0 && AREA.test(words))) within.push(name);
    });
    const names = exact.length ? exact : within;
    if (names.length) return names.length > MOST ? undefined : names.map((name) => this._answer(name));
    return AREA.test(words) ? [] : undefined;
  }

  private _answer(area: string): Answer {
    const by = new Map<string, Served[]>();
    for (const { row, area: { year, source } } of this._byName.get(area)!) {
      const { id, name, category } = placeAt(this.columns, row);
      const served: Served = { row, id, name, ...(year !== undefined && { year }), ...(source && { source }) };
      const list = by.get(category);
      if (list) list.push(served);
      else by.set(category, [served]);
    }
    const groups: Answer['by'][number][] = [];
    by.forEach((places, category) => {
      places.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
      groups.push({ category, places, overlap: places.some((one, i) => places.slice(0, i).some((other) => other.id !== one.id && other.year === one.year)) });
    });
    return { area, by: groups };
  }

  /** Places whose area holds a point, by category; undefined where the document has no areas. */
  static around(columns: Columns, point: LngLat): readonly number[] | undefined {
    const rows: number[] = [];
    let any = false;
    for (let row = 0; row < columns.count; row++) {
      const geometry = geometryAt(columns, row);
      if (!geometry || geometry.type === 'Point') continue;
      any = true;
      if (contains(geometry, point)) rows.push(row);
    }
    return any ? rows : undefined;
  }
}

/** The name in a question: 我们新源村的孩子上哪所学校 → 新源村. */
function asked(query: string): string {
  const words = query.trim().replace(/^(?:请问|我家?住?在?|我们|咱们?|俺)+/, '');
  const cut = /^(.*?)(?:的?(?:孩子|娃娃?|小孩|学生)?(?:应该|该|能|可以)?(?:上|去|归|属于|划到|对应)(?:哪|什么|那).*|(?:上学|入学|学区|户籍|归哪).*)$/.exec(words);
  return (cut?.[1] || words).replace(/[的\s?？]+$/, '');
}

const bare = (name: string): string => name.replace(/(?:行政村|村民委员会|村委会|村|社区居委会|社区|居委会)$/, '');
