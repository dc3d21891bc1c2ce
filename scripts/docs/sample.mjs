/** Example documents by kind, cut out of the demonstration data, and an example of every field. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../components.mjs';

/** @typedef {Record<string, any>} Json */

const DEMO = join(ROOT, 'demo');
const DATA = join(DEMO, 'data');

/** Demonstration documents by kind, wherever below demo/ they lie; the file that is named like the kind comes first, then the shorter path. */
export function demoDocuments() {
  const byKind = new Map();
  const files = readdirSync(DEMO, { recursive: true }).map(String).filter(name => name.endsWith('.json') && !name.includes('faulty')).sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  for (const file of files) {
    const document = JSON.parse(readFileSync(join(DEMO, file), 'utf8'));
    if (document?.spec !== 'gk/1') continue;
    const list = byKind.get(document.kind) ?? [];
    if (basename(file) === `${document.kind}.json`) list.unshift({ file, document });
    else list.push({ file, document });
    byKind.set(document.kind, list);
  }
  return byKind;
}

/** The same document with at most so many records, and only the fields (领域) that these use. */
export function cut(document, key, most) {
  if (!key || !Array.isArray(document[key]) || document[key].length <= most) return document;
  const records = document[key].slice(0, most);
  const copy = { ...document, [key]: records };
  if (Array.isArray(document.fields)) {
    const used = new Set(records.map(record => record.field));
    copy.fields = document.fields.filter(field => used.has(field.id));
  }
  return copy;
}

/** Reads the schemas by name (`catalogue`), with `$ref`s looked up across files. */
export class Schemas {
  constructor(dir = join(ROOT, 'src/spec/schema')) {
    this.byName = new Map(readdirSync(dir).filter(file => file.endsWith('.schema.json')).sort()
      .map(file => [file.replace('.schema.json', ''), JSON.parse(readFileSync(join(dir, file), 'utf8'))]));
  }

  /** `{schema, file, def}` that a `$ref` in `file` leads to. */
  follow(ref, file) {
    const [name, pointer = ''] = ref.split('#');
    const target = name ? name.replace('.schema.json', '') : file;
    const schema = pointer.split('/').filter(Boolean).reduce((node, step) => node?.[step], this.byName.get(target));
    return { schema, file: target, def: pointer.split('/').pop() || undefined };
  }
}

/** Examples of every property of every definition, gathered from real documents by walking them along their schema. */
export function gather(schemas, kinds) {
  const found = new Map();
  const note = (owner, key, value) => {
    const id = `${owner}.${key}`;
    const size = JSON.stringify(value)?.length ?? 0;
    const known = found.get(id);
    // Short enough to stand in a table, long enough to say something.
    const rank = Math.abs(size - 40) + (size > 160 ? 1000 : 0);
    if (size && (!known || rank < known.rank)) found.set(id, { value, rank });
  };
  const walk = (schema, file, owner, value, depth = 0) => {
    if (!schema || depth > 12) return;
    if (schema.$ref) {
      const to = schemas.follow(schema.$ref, file);
      walk(to.schema, to.file, to.def ? `${to.file}/${to.def}` : to.file, value, depth + 1);
    }
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) walk(part, file, owner, value, depth + 1);
    if (Array.isArray(value)) {
      for (const each of value.slice(0, 400)) walk(schema.items, file, owner, each, depth + 1);
    } else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(schema.properties ?? {})) {
        if (value[key] === undefined) continue;
        note(owner, key, value[key]);
        walk(inner, file, `${owner}/${key}`, value[key], depth + 1);
      }
    }
  };
  for (const [kind, documents] of kinds) {
    const schema = schemas.byName.get(kind);
    for (const { document } of documents) walk(schema, kind, kind, document);
  }
  return found;
}

/** A value that the schema allows, for fields that no demonstration document has. */
export function invent(schemas, schema, file, depth = 0) {
  if (!schema || depth > 6) return undefined;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const said = /(?:例如|如)“([^”]+)”/.exec(schema.description ?? '')?.[1];
  if (schema.$ref) {
    const to = schemas.follow(schema.$ref, file);
    if (said && to.schema?.type === 'string' && !to.schema.pattern && !to.schema.enum) return said;
    return invent(schemas, to.schema, to.file, depth + 1);
  }
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    const value = invent(schemas, part, file, depth + 1);
    if (value !== undefined) return value;
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'string') return said ?? text(schema);
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'array') {
    const value = invent(schemas, schema.items, file, depth + 1);
    return value === undefined ? [] : Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => value);
  }
  if (type === 'object' || schema.properties || schema.allOf) {
    const out = {};
    for (const part of schema.allOf ?? []) Object.assign(out, invent(schemas, part, file, depth + 1));
    for (const key of schema.required ?? []) if (schema.properties?.[key]) out[key] = invent(schemas, schema.properties[key], file, depth + 1);
    return out;
  }
  return undefined;
}

function text({ format, pattern = '', description = '' }) {
  if (format === 'date' || /\\d\{4\}-/.test(pattern)) return /T|:/.test(pattern) ? '2026-03-01T09:00:00+08:00' : '2026-03-01';
  if (format === 'uri' || format === 'uri-reference' || /地址|网址|链接/.test(description)) return 'https://www.haiyuan.example/xx.html';
  if (/电话/.test(description)) return '0955-4000012';
  if (/#\[/.test(pattern) || /颜色/.test(description)) return '#0b57a4';
  if (/\\d|0-9/.test(pattern)) return '1';
  return /编号/.test(description) ? 'a1' : '……';
}

/** Whether a demonstration document's other files (pictures) are there to be copied. */
export const attachments = () => (existsSync(DATA) ? readdirSync(DATA, { recursive: true }).map(String).filter(file => /\.(?:svg|png|jpe?g|webp)$/.test(file)) : []);
