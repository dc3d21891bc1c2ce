/**
 * `npm run new gk-open-days -- --kind=catalogue --noun=开放日` writes a working element: its room, stories, test and demo page.
 * The kind of document must be one of src/spec/kinds.ts; a new kind begins with its schema in src/spec/schema/.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, writeIndexes } from './components.mjs';
import { files } from './new/templates.mjs';

const [tag] = process.argv.slice(2).filter(arg => !arg.startsWith('--'));
const option = (name, fallback) => process.argv.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;

function stop(reason) {
  console.error(`${reason}\nnpm run new gk-<name> -- --kind=<kind> --noun=<名称>`);
  process.exit(2);
}

if (!tag || !/^gk(?:-[a-z][a-z0-9]*)+$/.test(tag)) stop('The name is gk- and words in small letters.');
const name = tag.slice(3);
const kind = option('kind', 'catalogue');
const kinds = [...readFileSync(join(ROOT, 'src/spec/kinds.ts'), 'utf8').split('] as const')[0].matchAll(/'([a-z-]+)'/g)].map(([, found]) => found);
if (!kinds.includes(kind)) stop(`Kinds: ${kinds.join(' ')}`);

const written = files({ name, kind, noun: option('noun', tag) });
const there = Object.keys(written).filter(path => existsSync(join(ROOT, path)));
if (there.length) stop(`Already there: ${there.join(' ')}`);

for (const [path, text] of Object.entries(written)) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  console.log(`wrote ${path}`);
}

// The demo's list of pages, if it marks where a row goes.
const index = join(ROOT, 'demo/index.html');
const mark = '<!-- new -->';
if (existsSync(index) && readFileSync(index, 'utf8').includes(mark)) {
  writeFileSync(index, readFileSync(index, 'utf8').replace(mark, `<li><a href="${name}.html">${option('noun', tag)}</a></li>\n${mark}`));
  console.log('added a row to demo/index.html');
}
for (const file of writeIndexes()) console.log(`wrote ${file}`);
console.log('next: npm run manifest');
