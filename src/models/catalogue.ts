import type { CatalogueItem } from '../spec/types.js';
import type { Columns } from './columns.js';
import type { FacetDefinition, FacetOption } from './facets.js';
import type { ListDefinition } from './selection.js';

/** What a catalogue means: which of its columns are searched, which conditions it offers, which columns its table has. */

interface Marked { readonly code: string; /** As printed, where the table prints its own. */ readonly label?: string; readonly state: string; readonly text?: string }

const NONE: readonly FacetOption[] = [];
const plain = (value: unknown): readonly FacetOption[] => (typeof value === 'string' && value ? [{ value, label: value }] : NONE);
const each = (value: unknown): readonly FacetOption[] => (Array.isArray(value) ? (value as string[]).map((text) => ({ value: text, label: text })) : plain(value));

/** What the official form calls the marks that the data gives no label. */
const NAMES: Readonly<Record<string, string>> = {
  all: '全社会', specific: '特定群体', proactive: '主动', 'on-request': '依申请', province: '省级', city: '市级', county: '县级', township: '乡级', village: '村级', department: '部门',
};

/**
 * Marks that stand as used; words in a tick's place ("申请人") count as a tick. Unknown is not yes.
 * A printed column for two levels (乡、村级) is two conditions: they are called by their own names.
 */
const marked = (value: unknown): readonly FacetOption[] => {
  if (!Array.isArray(value)) return NONE;
  const used = (value as Marked[]).filter(isUsed);
  return used.map(({ code, label }) => ({ value: code, label: (used.some(other => other.label === label && other.code !== code) ? undefined : label) ?? NAMES[code] ?? code }));
};

export function isUsed(mark: Marked): boolean {
  return mark.state !== 'no' && (mark.state !== 'unknown' || mark.text !== undefined);
}

const facet = (id: string, column: string, options: FacetDefinition['options'], several: boolean, order?: readonly string[]): FacetDefinition => ({
  id, column, options, several, ...(order && { order }),
});

export const LEVEL_ORDER = ['province', 'city', 'county', 'township', 'village', 'department'];
export const STAGE_ORDER = ['decision', 'execution', 'management', 'service', 'result'];

/** Conditions in the order in which they are offered. */
export const catalogueList: ListDefinition = {
  facets: [
    facet('field', 'field', plain, false),
    facet('unit', 'unit', plain, false),
    facet('level', 'levels', marked, true, LEVEL_ORDER),
    facet('audience', 'audience', marked, true, ['all', 'specific']),
    facet('channel', 'channels', marked, true),
    facet('mode', 'mode', marked, true, ['proactive', 'on-request']),
    facet('publisher', 'publishers', each, true),
    facet('category', 'category', plain, false),
    facet('stage', 'stages', each, true, STAGE_ORDER),
    facet('power', 'powerType', plain, false),
    facet('department', 'department', plain, false),
    facet('degree', 'degree', plain, false),
  ],
  searched: ['path', 'content', 'field', 'basis', 'publishers', 'timeLimit', 'channels', 'audience', 'mode', 'levels', 'department', 'powerType', 'degree', 'links', 'contacts', 'number', 'unit', 'ext'],
  names: ['path', 'field', 'publishers', 'department', 'unit'],
};

/** A tick column of the printed table: one code of audience, mode or levels. */
export interface TickColumn { readonly group: 'audience' | 'mode' | 'levels'; readonly code: string; readonly label: string }

/** How this catalogue's table looks: worked out from the distinct values, so it costs the same for 200 and 100,000 items. */
export interface CatalogueShape {
  /** Levels of the path that have a column of their own, 1 to 4: those that more than a few items use. Deeper ones join the last. */
  readonly depth: number;
  readonly has: ReadonlySet<string>;
  readonly ticks: readonly TickColumn[];
  /** Local extra columns (`ext`), in the order in which they are met. */
  readonly extra: readonly string[];
  /** A 清单 of the plan: names, kinds of power, departments, and no more. */
  readonly list: boolean;
}

const TICK_ORDER: Readonly<Record<TickColumn['group'], readonly string[]>> = {
  audience: ['all', 'specific'],
  mode: ['proactive', 'on-request'],
  levels: LEVEL_ORDER,
};

export function shapeOf(columns: Columns): CatalogueShape {
  const has = new Set<string>();
  for (const key of columns.keys()) if (columns.column(key)!.values.length > 1) has.add(key);
  const depth = depthOf(columns.column('path')?.values ?? []);
  const extra: string[] = [];
  for (const ext of columns.column('ext')?.values ?? []) {
    if (typeof ext !== 'object' || ext === null) continue;
    for (const key of Object.keys(ext)) if (!extra.includes(key) && isWords((ext as Record<string, unknown>)[key])) extra.push(key);
  }
  const list = has.has('powerType') && !has.has('content') && !has.has('channels');
  return { depth, has, ticks: ticksOf(columns), extra, list };
}

const FEW = 0.08;
function depthOf(paths: readonly unknown[]): number {
  const deep = [0, 0, 0, 0];
  let total = 0;
  for (const path of paths) {
    if (!Array.isArray(path) || !path.length) continue;
    total++;
    for (let level = 0; level < Math.min(4, path.length); level++) deep[level]!++;
  }
  let depth = 1;
  while (depth < 4 && deep[depth]! > total * FEW) depth++;
  return depth;
}

const isWords = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

function ticksOf(columns: Columns): TickColumn[] {
  const ticks: TickColumn[] = [];
  for (const group of ['audience', 'mode', 'levels'] as const) {
    const met = new Map<string, string[]>();
    for (const value of columns.column(group)?.values ?? []) {
      for (const { code, label } of Array.isArray(value) ? (value as Marked[]) : []) {
        const name = label ?? NAMES[code] ?? code;
        const names = met.get(code);
        if (!names) met.set(code, [name]);
        else if (!names.includes(name)) names.push(name);
      }
    }
    const order = TICK_ORDER[group];
    const rank = (code: string): number => (order.indexOf(code) + order.length + 1) % (order.length + 1);
    [...met.keys()].sort((a, b) => rank(a) - rank(b)).forEach((code) => {
      const [label, ...others] = met.get(code)!;
      // One printed column for two codes (乡、村级) stays one.
      const printed = ticks.some((tick) => tick.group === group && tick.label === label && met.get(tick.code)!.length === 1);
      if (!printed || others.length) ticks.push({ group, code, label: label! });
    });
  }
  return ticks;
}

export function itemAt(columns: Columns, row: number): CatalogueItem {
  return columns.record(row) as unknown as CatalogueItem;
}

/** How many of the leading labels (group, then the levels of the path) two rows share: what the printed table merges. */
export function sharedLabels(columns: Columns, a: number, b: number, group = 'field'): number {
  const same = (key: string): boolean => {
    const codes = columns.column(key)?.codes;
    return !codes || codes[a] === codes[b];
  };
  if (!same(group) || !same('unit')) return 0;
  const one = columns.value(a, 'path');
  const other = columns.value(b, 'path');
  // Under another group the field is a label of its own.
  const before = group === 'field' ? 1 : 2;
  if (before === 2 && !same('field')) return 1;
  if (!Array.isArray(one) || !Array.isArray(other)) return before;
  let level = 0;
  // The last level is the item itself and never merged.
  while (level < one.length - 1 && level < other.length - 1 && one[level] === other[level]) level++;
  return before + level;
}

/** Columns a list may be parted by, if it has them. */
export const GROUPS = ['field', 'publishers', 'category', 'department', 'powerType'] as const;
