import type { Issue, Severity } from '../spec/issues.js';
import { isGenericOwner } from '../spec/meaning/owners.js';
import type { CatalogueOverride, CatalogueSetDocument } from '../spec/types.js';
import type { Columns } from './columns.js';
import { unpack } from './unpack.js';

/**
 * Many catalogues as one list. Each unit has parts of its own, or inherits the template with its own changes; whatever is loaded goes
 * into one set of columns with `unit` and `field`, so that search, conditions, table, export and print are those of one catalogue.
 */
export interface SetPart {
  /** Unique in the set, and the same however the parts are ordered: the ids of its items begin with it. */
  readonly key: string;
  readonly title: string;
  /** As the set says it, relative to the set. Several parts can have the same one (the template): it is read once. */
  readonly src: string;
  readonly unit: string;
  readonly field?: string;
  readonly level?: string;
  readonly updated?: string;
  /** The unit has no catalogue of its own: its items are those of the template, changed as the set says. */
  readonly inherits: boolean;
}

type Item = Record<string, unknown>;
type Part = Readonly<Record<string, unknown>>;
const BELOW_COUNTY: Readonly<Record<string, true>> = { township: true, village: true };
/** In a changed text this stands for the unit's own name: one change then serves every township. */
const UNIT = '{unit}';

/** The parts in the order of the set, then the units that only inherit. */
export function partsOfSet(set: CatalogueSetDocument): readonly SetPart[] {
  const template = set.template?.src;
  const overrides = set.overrides ?? [];
  const named = (unit: string): boolean => overrides.some((override) => override.unit === unit);
  const parts: SetPart[] = [];
  const taken = new Set<string>();
  const add = (part: Omit<SetPart, 'key'>, adcode?: string): void => {
    const stem = (adcode ?? part.unit) + (part.field ? `-${part.field}` : '');
    let key = stem;
    for (let n = 2; taken.has(key); n++) key = `${stem}~${n}`;
    taken.add(key);
    parts.push({ key, ...part });
  };
  for (const part of set.parts) {
    const { title, src, field, publisher, updated } = part;
    const unit = publisher?.name ?? title;
    const level = publisher?.level;
    const inherits = src === template && (BELOW_COUNTY[level ?? ''] === true || named(unit));
    add({ title, src, unit, inherits, ...(field && { field }), ...(level && { level }), ...(updated && { updated }) }, publisher?.adcode);
  }
  if (template === undefined) return parts;
  for (const { unit } of overrides) {
    if (!unit || parts.some((part) => part.unit === unit)) continue;
    add({ title: `${unit}（沿用${set.template?.title ?? '模板'}）`, src: template, unit, level: 'township', inherits: true });
  }
  return parts;
}

/** The parts that a choice of units and fields can have rows in; an empty choice asks for all. */
export function partsAskedFor(parts: readonly SetPart[], units: readonly string[], fields: readonly string[]): readonly SetPart[] {
  return parts.filter(({ unit, field }) => (!units.length || units.includes(unit)) && (!fields.length || field === undefined || fields.includes(field)));
}

/** One list that grows by a part at a time. Loading is not its business: it is given what was read. */
export class CatalogueSet {
  readonly parts: readonly SetPart[];
  readonly issues: Issue[] = [];
  private readonly _loaded = new Set<string>();

  /** @param columns an empty list that the parts go into */
  constructor(readonly document: CatalogueSetDocument, readonly columns: Columns) {
    this.parts = partsOfSet(document);
    this.issues.push(...unusedOverrides(document, this.parts));
  }

  has(part: SetPart): boolean {
    return this._loaded.has(part.key);
  }

  /** Takes in the document of a part (compact or not); a part that is in already is not taken in again. */
  add(part: SetPart, document: Part): void {
    if (this.has(part)) return;
    this._loaded.add(part.key);
    const { records, places, issues } = recordsOfPart(this.document, part, document);
    this.columns.append(records, places);
    this.issues.push(...issues);
  }
}

export interface PartRecords {
  readonly records: readonly Item[];
  /** Place of each in the part's own list, for pointers. */
  readonly places: readonly number[];
  readonly issues: readonly Issue[];
}

/** The records of a part as they stand in the one list. Pointers of the issues are those of the part's document, or of the set. */
export function recordsOfPart(set: CatalogueSetDocument, part: SetPart, document: Part): PartRecords {
  const items = (unpack(document)['items'] ?? []) as readonly Item[];
  const names = fieldNamesOf(document);
  const records: Item[] = [];
  const places: number[] = [];
  const issues: Issue[] = [];
  const changes = part.inherits ? changesFor(set, part, items, issues) : undefined;
  const own = BELOW_COUNTY[part.level ?? ''] === true || part.inherits;
  for (let place = 0; place < items.length; place++) {
    const item = items[place]!;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) continue;
    const changed = changes ? changes(item) : item;
    if (!changed) continue;
    const field = names.get(changed['field']) ?? changed['field'] ?? part.field;
    records.push({ ...changed, id: `${part.key}/${typeof item['id'] === 'string' ? item['id'] : place + 1}`, unit: part.unit, ...(field !== undefined && { field }) });
    places.push(place);
    if (own) issues.push(...genericOwners(part, changed, place));
  }
  return { records, places, issues };
}

/** Turns an item of the template into that of a unit; undefined where the unit has none. */
function changesFor(set: CatalogueSetDocument, part: SetPart, items: readonly Item[], issues: Issue[]): (item: Item) => Item | undefined {
  const byId = new Map<unknown, CatalogueOverride[]>();
  const known = new Set(items.map((item) => item['id']));
  (set.overrides ?? []).forEach((override, place) => {
    if (override.unit !== undefined && override.unit !== part.unit) return;
    if (!known.has(override.id)) issues.push(issue('override-unknown-id', 'warning', `/overrides/${place}/id`, `模板里没有编号为“${override.id}”的事项，这处改动没有用上。请核对编号。`));
    const list = byId.get(override.id) ?? [];
    // What is said for all units comes first, so that a unit's own word is the last.
    if (override.unit === undefined) list.unshift(override);
    else list.push(override);
    byId.set(override.id, list);
  });
  return (item) => {
    let changed = item;
    for (const { removed, set: values } of byId.get(item['id']) ?? []) {
      if (removed) return undefined;
      if (!values) continue;
      const { raw: _, ...kept } = changed;
      changed = { ...kept, ...(named(values, part.unit) as Item), id: item['id'] };
    }
    return isForTownships(changed) ? changed : undefined;
  };
}

/** A template item that is marked for the county alone is not the township's; where the table says nothing, it is. */
function isForTownships(item: Item): boolean {
  const levels = item['levels'];
  if (!Array.isArray(levels) || !levels.length) return true;
  const marks = levels as { code?: unknown; state?: unknown }[];
  return marks.some(({ code, state }) => BELOW_COUNTY[String(code)] && state !== 'no') || !marks.some(({ state }) => state === 'yes');
}

/** The value with `{unit}` replaced by the unit's name, wherever it stands. */
function named(value: unknown, unit: string): unknown {
  if (typeof value === 'string') return value.split(UNIT).join(unit);
  if (Array.isArray(value)) return (value as unknown[]).map((entry) => named(entry, unit));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Item = {};
  for (const key of Object.keys(value)) if (key !== '__proto__') copy[key] = named((value as Item)[key], unit);
  return copy;
}

function genericOwners(part: SetPart, item: Item, place: number): Issue[] {
  const publishers = item['publishers'];
  if (!Array.isArray(publishers)) return [];
  const found: Issue[] = [];
  publishers.forEach((name, i) => {
    if (typeof name !== 'string' || !isGenericOwner(name)) return;
    const advice = part.inherits ? `请在 overrides 里为它写明本单位的名称（可写成 ${UNIT}）` : '请改为本单位的名称';
    found.push(issue('generic-owner', 'warning', `/items/${place}/publishers/${i}`, `${part.unit}的目录里，公开主体仍是通称“${name}”。${advice}。`));
  });
  return found;
}

function unusedOverrides(set: CatalogueSetDocument, parts: readonly SetPart[]): Issue[] {
  const found: Issue[] = [];
  (set.overrides ?? []).forEach(({ unit }, place) => {
    if (set.template === undefined) found.push(issue('override-without-template', 'warning', `/overrides/${place}`, '没有写模板（template），这处改动没有用上。'));
    else if (unit !== undefined && !parts.some((part) => part.inherits && part.unit === unit)) {
      found.push(issue('override-unused', 'warning', `/overrides/${place}/unit`, `${unit}有自己的目录，不沿用模板，这处改动没有用上。请直接改它的目录。`));
    }
  });
  return found;
}

function fieldNamesOf(document: Part): ReadonlyMap<unknown, string> {
  const names = new Map<unknown, string>();
  const fields = document['fields'];
  if (Array.isArray(fields)) for (const field of fields as { id?: unknown; name?: unknown }[]) if (typeof field?.name === 'string') names.set(field.id, field.name);
  return names;
}

const issue = (code: string, severity: Severity, pointer: string, message: string): Issue => ({ code, severity, pointer, message });

