/** dist/builder/: the embed builder, one script and one sheet. The readers of the command line run in the page by four small shims. */
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Attributes that the builder asks for in words of its own. */
const COMMON = new Set(['src', 'heading', 'theme', 'phone', 'heading-level', 'max-bytes', 'debug', 'lang']);

/** `gk-source` only hands a document on: nobody embeds it for itself. */
const HELPERS = new Set(['gk-source']);

/** What can be built: the elements that are there, with their words and attributes as the manifest has them. */
export function buildable(names, classes, root) {
  const read = path => (existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : undefined);
  const chinese = read('docs/site/api.zh.json') ?? {};
  const declarations = (read('custom-elements.json')?.modules ?? []).flatMap(module => module.declarations ?? []);
  return names.map(name => {
    const tag = `gk-${name}`;
    const declaration = declarations.find(({ tagName }) => tagName === tag);
    const prototype = classes[`Gk${name.split('-').map(word => word[0].toUpperCase() + word.slice(1)).join('')}`]?.prototype;
    const own = (declaration?.attributes ?? []).filter(({ name: attribute, type, inheritedFrom }) => !COMMON.has(attribute) && (!inheritedFrom || attribute === 'queries') && /^string/.test(type?.text ?? ''));
    return {
      tag, title: declaration?.summary ?? tag, lead: chinese[declaration?.description] ?? '', kinds: prototype?.documentKinds?.call(prototype) ?? [],
      own: own.map(({ name: attribute, description = '' }) => ({ name: attribute, hint: (chinese[description] ?? description).replace(/`/g, '') })),
    };
  }).filter(({ tag }) => !HELPERS.has(tag));
}

/**
 * @param {{root: string, out: string, elements: object[], integrity: string}} options
 *   `integrity`: SHA-384 of gk.all.js, which the snippets carry
 */
export async function buildBuilder({ root, out, elements, integrity }) {
  const shim = name => join(root, `src/builder/shims/${name}.ts`);
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: [join(root, 'src/builder/builder.ts')], outfile: join(out, 'builder.js'), bundle: true, platform: 'browser', format: 'iife', target: 'chrome79',
    minify: true, charset: 'ascii', legalComments: 'none', inject: [shim('buffer')],
    alias: { 'node:zlib': shim('zlib'), 'node:path': shim('path') },
    define: { __GK_BUILDABLE__: JSON.stringify(elements), __GK_INTEGRITY__: JSON.stringify(integrity), 'process.env.NODE_ENV': '"production"' },
  });
  cpSync(join(root, 'src/builder/builder.css'), join(out, 'builder.css'));
}
