/** `npm run generate`: types and validators from the schemas, and the list of elements. Safe to run at any time. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, writeIndexes } from './components.mjs';

const spec = join(ROOT, 'scripts/generate-spec.mjs');
if (existsSync(spec)) execFileSync(process.execPath, [spec], { stdio: 'inherit', cwd: ROOT });
for (const file of writeIndexes()) console.log(`wrote ${file}`);
