/**
 * The small check that is always loaded: it keeps wrong types away from the drawing code. A key means nearly the same in
 * every kind, so one table serves all. What else is wrong, `validate.ts` tells, later.
 */
import { escapePointer, type Issue } from './issues.js';
import { LIST_KEY, SPEC, type Kind } from './kinds.js';

/**
 * Keys that hold something else than text; after `=` what such a record cannot do without.
 * p number, boolean or text · c text, or record of such · f record of such · l texts · m list of p · o list of c · t rows of c ·
 * k marks {code, state} · r record · a records · g geometry · x anything.
 */
const TABLE = 'p:n workdays page pages year issue total bytes satisfaction max maxBytes maxLength maxZoom level min otherwise partial accessible anonymous required removed ordered|g:geometry|m:days'
  + '|o:options items|t:head rows|c:from date signed published effective expires source|f:totals poster counts limit|k:channels audience mode levels|x:ext raw set preview'
  + '|l:path content stages publishers services paragraphs issuers to replaces amendedBy duties departments columns types'
  + '|r:timeLimit=text publisher=name route=text properties=id,name,category hours=text photo=src term template=src base=type privacy approval '
  + 'catalogue=id,path catalogue-set=title,src negative-list=id,name,group places=properties qr-set=id,title,url feedback=id,type,title replies=number,title '
  + 'supervisors=name gazette=id,title site=kind,title,src'
  + '|a:basis limits=workdays,rule events=type,date links=title,url contacts=name history=date clauses=kind fields=name questions=id,label facts=label,text phones=label,phone attachments sections=title,documents documents=id issues=id,year,issue '
  + 'interpretations=title,url serves=name weekly=days,open,close results=question,counts categories=id,name evaluations=title overrides=id body=type scans=src';

type Type = readonly [type: string, needs: readonly string[]];
type Types = Map<string, Type>;
type Report = (issue: Issue) => void;

const TEXT: Type = ['s', []];

function read(): Types {
  const types: Types = new Map();
  for (const part of TABLE.split('|')) {
    for (const entry of part.slice(2).split(' ')) {
      const [key, needs] = entry.split('=');
      types.set(key!, [part[0]!, needs ? needs.split(',') : []]);
    }
  }
  return types;
}
const common = read();
/** Three keys that are lists elsewhere, in feedback, negative-list, site and supervisors. */
const texts = new Map(common).set('content', TEXT).set('to', ['c', []]).set('attachments', ['r', []]);

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => !!value && typeof value === 'object' && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isPlain = (value: unknown): boolean => typeof value !== 'object';
const isFlat = (value: unknown): boolean => isBag(value) && Object.values(value).every(isPlain);
const isOne = (value: unknown): boolean => isText(value) || isFlat(value);
const isMark = (value: unknown): boolean => isBag(value) && isText(value.code) && isText(value.state) && isText(value.label ?? '') && isText(value.text ?? '');
const all = (value: unknown, test: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(test);
const isPosition = (value: unknown, depth: number): boolean => all(value, depth ? (part) => isPosition(part, depth - 1) : Number.isFinite);
const SHAPES: unknown[] = ['Point', '', 'Polygon', 'MultiPolygon'];

/** Is the value of this type? Nearly every record passes. */
function fits([type, needs]: Type, value: unknown, types: Types): boolean {
  switch (type) {
    case 's': return isText(value);
    case 'k': return all(value, isMark);
    case 'l': return all(value, isText);
    case 'p': return isPlain(value);
    case 'c': return isOne(value);
    case 'f': return isFlat(value);
    case 'm': return all(value, isPlain);
    case 'o': return all(value, isOne);
    case 't': return all(value, (row) => all(row, isOne));
    case 'g': return value === null || (isBag(value) && isPosition(value.coordinates, SHAPES.indexOf(value.type)));
    case 'a': return all(value, (item) => whole(item, needs, types));
    case 'r': return whole(value, needs, types);
  }
  return true;
}

function whole(value: unknown, needs: readonly string[], types: Types): boolean {
  if (!isBag(value)) return false;
  for (const key of needs) if (!value[key]) return false;
  for (const key of Object.keys(value)) {
    const type = types.get(key);
    if (!(type ? fits(type, value[key], types) : isText(value[key]))) return false;
  }
  return true;
}

/** What can be used of a value: itself, or a copy without the keys and list entries that are wrong. */
function usable([type, needs]: Type, value: unknown, types: Types, pointer: string, report: Report): unknown {
  if (fits([type, needs], value, types)) return value;
  const say = (severity: Issue['severity'], message: string): void => report({ code: 'type', severity, pointer, message });
  if (type === 'a' && Array.isArray(value)) {
    return value.map((item, i) => usable(['r', needs], item, types, `${pointer}/${i}`, report)).filter(isBag);
  }
  if (type !== 'r' || !isBag(value)) {
    say('warning', '类型不对');
    // A number that has lost digits on the way (18 of an identity card) is no text to show.
    return type === 's' && typeof value === 'number' && Math.abs(value) <= 9e15 ? `${value}` : undefined;
  }
  const copy: Bag = {};
  for (const key of Object.keys(value)) {
    const part = usable(types.get(key) ?? TEXT, value[key], types, `${pointer}/${escapePointer(key)}`, report);
    if (part !== undefined) copy[key] = part;
  }
  const missing = needs.filter((key) => !copy[key]);
  if (!missing[0]) return copy;
  say('error', `缺少 ${missing.join()}`);
  return undefined;
}

export type EnvelopeCheck = { ok: true; kind: Kind } | { ok: false; kind?: undefined; issue: Issue };

/**
 * Is this a document we can read, of a kind that is asked for?
 * Issue codes are those of `GkError`: `wrong-version`, `wrong-kind`, `schema`.
 */
export function checkEnvelope(value: unknown, kinds: readonly Kind[]): EnvelopeCheck {
  const head: Bag = isBag(value) ? value : {};
  const kind = head.kind as Kind;
  const list = LIST_KEY[kind] ?? (head.issues ? 'issues' : 'documents');
  const [code, key, wanted] = head.spec !== SPEC ? ['wrong-version', 'spec', SPEC] : kinds.indexOf(kind) < 0 ? ['wrong-kind', 'kind', kinds.join()]
    : Array.isArray(head[list]) ? [] : ['schema', list, '[…]'];
  return code ? { ok: false, issue: { code, severity: 'error', pointer: `/${key}`, message: `${key} 应为 ${wanted}` } } : { ok: true, kind };
}

/**
 * One record of a document's list, safe to draw: the same object, a copy without what cannot be drawn, or `undefined` to skip it.
 * @param report told of every key left out (`warning`) and of a record that must be skipped (`error`)
 * @param list for `gazette`, which has two lists: `issues` or `documents`
 */
export function usableRecord<T>(kind: Kind, record: T, index: number, report: Report, list: string = LIST_KEY[kind] ?? 'documents'): T | undefined {
  const [, needs] = common.get(list === 'issues' ? list : kind)!;
  return usable(['r', needs], record, /^[fns]/.test(kind) ? texts : common, `/${list}/${index}`, report) as T | undefined;
}

/** The same for what stands beside the list: title, publisher, fields, totals …; the list itself is not looked at. */
export function usableHead<T extends { kind?: unknown }>(document: T, report: Report): T {
  const types = new Map(common).set(LIST_KEY[document.kind as Kind]!, ['x', []]);
  return usable(['r', []], document, types, '', report) as T;
}
