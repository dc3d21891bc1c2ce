// Everything that is generated from src/spec/schema; `npm run generate` calls it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { writeTypes } from './spec/types.mjs';
import { writeValidators } from './spec/validators.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemaDir = join(root, 'src/spec/schema');
const stems = readdirSync(schemaDir).filter((f) => f.endsWith('.schema.json')).map((f) => f.slice(0, -'.schema.json'.length)).sort();
const schemas = Object.fromEntries(['envelope', ...stems.filter((s) => s !== 'envelope')]
  .map((stem) => [stem, JSON.parse(readFileSync(join(schemaDir, `${stem}.schema.json`), 'utf8'))]));

await writeTypes(schemas, join(root, 'src/spec/types.ts'));
const sizes = await writeValidators(schemas, join(root, 'src/spec/generated'));
console.log(`validators: ${Object.entries(sizes).map(([kind, size]) => `${kind} ${(size / 1024).toFixed(0)} kB`).join(', ')}`);
