// src/spec/types.ts from the schemas: one interface per $defs entry, named as in the schema, and one document per kind.
import { writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const pascal = (kind) => kind.replace(/(^|-)(\w)/g, (_, __, c) => c.toUpperCase());

/** Open vocabularies: the codes of the schema plus local ones, which TypeScript can say better than JSON Schema. */
const openType = (schema) => `${schema.anyOf[0].enum.map((v) => `'${v}'`).join(' | ')} | \`x-\${string}\``;
const isOpen = (schema) => schema.anyOf?.length === 2 && schema.anyOf[0].enum && schema.anyOf[1].pattern === '^x-';

/** One namespace: `envelope.schema.json#/$defs/X` and `#/$defs/X` are the same X; only what j2ts understands is kept. */
function flatten(schema) {
  if (Array.isArray(schema)) return schema.map(flatten);
  if (!schema || typeof schema !== 'object') return schema;
  if (typeof schema.$ref === 'string') {
    const ref = { $ref: schema.$ref.replace(/^envelope\.schema\.json#/, '#') };
    return schema.description ? { description: schema.description, allOf: [ref] } : ref;
  }
  if (isOpen(schema)) return { description: schema.description, tsType: openType(schema) };
  const out = {};
  for (const [key, value] of Object.entries(schema)) {
    if (['$schema', '$id', 'title', 'discriminator', 'pattern', 'format'].includes(key)) continue;
    out[key] = key === 'properties' || key === '$defs'
      ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, flatten(v)]))
      : flatten(value);
  }
  return out;
}

/**
 * Writes `src/spec/types.ts`.
 * @param schemas file stem → schema, `envelope` among them
 * @param file where to write
 */
export async function writeTypes(schemas, file) {
  const $defs = {};
  const properties = {};
  const add = (name, schema) => {
    if ($defs[name]) throw new Error(`two schemas define ${name}`);
    $defs[name] = { ...schema, title: name };
  };
  const names = [];
  for (const [stem, schema] of Object.entries(schemas)) {
    const { $defs: own = {}, allOf, anyOf, ...root } = flatten(schema);
    for (const [name, def] of Object.entries(own)) add(name, def);
    const name = stem === 'envelope' ? 'Envelope' : `${pascal(stem)}Document`;
    add(name, allOf ? { ...root, extends: { $ref: '#/$defs/Envelope' }, description: schema.description } : { ...root, description: schema.description });
    if (stem !== 'envelope') names.push([stem, name]);
  }
  for (const name of Object.keys($defs)) properties[name] = { $ref: `#/$defs/${name}` };
  const source = await compile({ title: 'All', type: 'object', properties, $defs }, 'All', {
    additionalProperties: false, bannerComment: '', ignoreMinAndMaxItems: true, unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 130 },
  });
  const body = source.replace(/export interface All \{[\s\S]*?\n\}\n/, '')
    .replace(/\n \*\n \* This interface was referenced by `All`'s JSON-Schema\n \* via the `definition` "\w+"\./g, '')
    .replace(/\/\*\*\n *\* This interface was referenced by `All`'s JSON-Schema\n *\* via the `definition` "\w+"\.\n *\*\/\n/g, '')
    .replace(/\/\*\*\n *\* ([^\n]*)\n *\*\//g, '/** $1 */');
  const stray = body.match(/export (?:interface|type) (\w*\d+)\b/g);
  if (stray) throw new Error(`j2ts made up names: ${stray.join(', ')}`);
  const map = names.map(([stem, name]) => `  ${/-/.test(stem) ? `'${stem}'` : stem}: ${name};`).join('\n');
  writeFileSync(file, `// Generated from src/spec/schema by scripts/generate-spec.mjs; do not edit.
/* eslint-disable */

${body.trim()}

/** 文档种类到文档类型。 */
export interface GkDocumentByKind {
${map}
}

/** 任何一种 gk/1 文档。 */
export type GkDocument = GkDocumentByKind[keyof GkDocumentByKind];

/** 公开对象、公开方式、公开层级的一个标注。 */
export type Mark = AudienceMark | ModeMark | LevelMark;
`);
}
