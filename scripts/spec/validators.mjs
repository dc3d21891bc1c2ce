// src/spec/generated/<kind>.js: standalone validators (ajv), bundled so that neither `require` nor `new Function` is left, and words for messages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvModule from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const Ajv = AjvModule.default;
const standaloneCode = standaloneModule.default;

const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:(?:0[13578]|1[02])-31|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|02-29)';

/** The definition of the records of each list. */
const RECORD = { 'catalogue': 'CatalogueItem', 'catalogue-set': 'CataloguePart', 'negative-list': 'NegativeItem', 'places': 'PlaceFeature', 'qr-set': 'QrItem',
  'feedback': 'FeedbackChannel', 'replies': 'Reply', 'supervisors': 'Supervisor', 'gazette': 'OfficialDocument', 'site': 'SiteEntry' };

function newAjv(schemas) {
  const ajv = new Ajv({
    strict: true, strictTypes: false, strictRequired: false, allErrors: true, messages: false, discriminator: true,
    code: { source: true, esm: true, optimize: 2 },
  });
  ajv.addFormat('date', new RegExp(`^\\d{4}-${DAY}$`));
  ajv.addFormat('date-or-month', new RegExp(`^\\d{4}-(?:${MONTH}|${DAY})$`));
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return ajv;
}

const first = (text) => text.split(/[，。：；（]/)[0].trim();
const codesOf = (schema) => schema.enum ?? schema.anyOf?.find((part) => part.enum)?.enum;

/**
 * Words for messages: `parent.key` → Chinese label, `parent.key` → {code: gloss}.
 * The parent is the last name in a JSON Pointer, the list's name for its records.
 */
function words(kind, schemas) {
  const labels = {};
  const codes = {};
  const seen = new Set();
  const resolve = (schema, home) => {
    let here = home;
    let now = schema;
    const notes = [];
    while (now?.$ref || now?.type === 'array') {
      if (now.description) notes.push(now.description);
      if (now.type === 'array') now = now.items;
      else {
        const [file, path] = now.$ref.split('#');
        if (file) here = schemas[file.replace('.schema.json', '')];
        now = path ? path.slice(1).split('/').reduce((at, key) => at[key], here) : here;
      }
    }
    return { schema: now, home: here, description: notes[0] ?? now?.description };
  };
  const visit = (schema, home, parent) => {
    for (const part of schema.allOf ?? []) { const to = resolve(part, home); visit(to.schema, to.home, parent); }
    for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) { const to = resolve(part, home); if (to.schema) visit(to.schema, to.home, parent); }
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      const to = resolve(value, home);
      const name = `${parent}.${key}`;
      if (to.description && !(name in labels)) labels[name] = first(to.description);
      const list = to.schema && codesOf(to.schema);
      if (list && !(name in codes)) {
        const gloss = to.schema.description ?? '';
        codes[name] = Object.fromEntries(list.map((code) => [code, new RegExp(`(?:^|[^A-Za-z-])${code} ([^，。；、]+)`).exec(gloss)?.[1] ?? '']));
      }
      if (!to.schema || seen.has(`${key} ${to.schema.description}`)) continue;
      seen.add(`${key} ${to.schema.description}`);
      visit(to.schema, to.home, key);
    }
  };
  visit(schemas[kind], schemas[kind], '');
  return { labels, codes };
}

/** Writes one module and its declaration for each kind; returns bytes by kind. */
export async function writeValidators(schemas, dir) {
  mkdirSync(dir, { recursive: true });
  const sizes = {};
  for (const kind of Object.keys(schemas).filter((stem) => stem !== 'envelope')) {
    const ajv = newAjv(schemas);
    // ajv's own counter carries its source as text (with a `require`); counting code points is all that is needed.
    const count = '((text) => { let n = 0; for (const _ of text) n++; return n; })';
    const code = standaloneCode(ajv, { document: `${kind}.schema.json`, record: `${kind}.schema.json#/$defs/${RECORD[kind]}` })
      .replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, count);
    const { labels, codes } = words(kind, schemas);
    const out = await build({
      stdin: { contents: `${code}\nexport const labels = ${JSON.stringify(labels)};\nexport const codes = ${JSON.stringify(codes)};\n`, resolveDir: process.cwd(), loader: 'js' },
      bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2019', charset: 'ascii', write: false, legalComments: 'none',
    });
    const text = out.outputFiles[0].text;
    for (const bad of [/\brequire\s*\(/, /new Function/, /\beval\s*\(/, /[^\x00-\x7f]/]) if (bad.test(text)) throw new Error(`${kind}: ${bad} left in the validator`);
    const file = join(dir, `${kind}.js`);
    writeFileSync(file, text);
    writeFileSync(file.replace(/js$/, 'd.ts'), readFileSync(new URL('./validator.d.ts.txt', import.meta.url)));
    sizes[kind] = text.length;
  }
  return sizes;
}
