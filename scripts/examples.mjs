/**
 * `npm run examples`: builds examples/ into .cache/examples/site/, with the package as `npm pack` makes it: what the examples import
 * is what a consumer gets.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './components.mjs';

const work = join(ROOT, '.cache/examples');
export const SITE = join(work, 'site');

/** Examples that a bundler builds have a vite.config.js; the others are served as they are. */
const bundled = name => existsSync(join(ROOT, 'examples', name, 'vite.config.js'));
export const examples = () => readdirSync(join(ROOT, 'examples'), { withFileTypes: true }).filter(entry => entry.isDirectory() && existsSync(join(ROOT, 'examples', entry.name, 'index.html'))).map(({ name }) => name);

/** The package, packed and unpacked beside the copies of the examples. */
function install() {
  const to = join(work, 'node_modules/gk-elements');
  mkdirSync(to, { recursive: true });
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  execFileSync('tar', ['xzf', join(work, filename), '-C', to, '--strip-components=1']);
}

/** What an example needs and is not installed. */
export function missing(name) {
  const path = join(ROOT, 'examples', name, 'package.json');
  if (!existsSync(path)) return [];
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter(each => each !== 'gk-elements' && !existsSync(join(ROOT, 'node_modules', each, 'package.json')));
}

/** @returns {Promise<string[]>} names of what was built */
export async function buildExamples() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  install();
  cpSync(join(ROOT, 'examples'), work, { recursive: true });
  const built = [];
  const before = process.cwd();
  for (const name of examples()) {
    const absent = missing(name);
    if (absent.length) {
      console.warn(`!! example ${name} is skipped: ${absent.join(', ')} not installed`);
      continue;
    }
    if (bundled(name)) {
      process.chdir(join(work, name));
      await build({ root: join(work, name), configFile: join(work, name, 'vite.config.js'), logLevel: 'warn', build: { outDir: join(SITE, name), emptyOutDir: true, reportCompressedSize: false } });
      process.chdir(before);
    } else {
      cpSync(join(work, name), join(SITE, name), { recursive: true });
      cpSync(join(ROOT, 'dist/cdn'), join(SITE, name, 'gk'), { recursive: true });
      cpSync(join(work, 'data/mulu.json'), join(SITE, name, 'mulu.json'));
      // The editor's article as the template of the site puts it into the page.
      const page = join(SITE, name, 'index.html');
      const html = readFileSync(page, 'utf8');
      if (html.includes('<!-- article.html -->')) writeFileSync(page, html.replace('<!-- article.html -->', () => readFileSync(join(SITE, name, 'article.html'), 'utf8')));
      if (html.includes('jquery.min.js')) cpSync(join(ROOT, 'node_modules/jquery/dist/jquery.min.js'), join(SITE, name, 'jquery.min.js'));
    }
    built.push(name);
  }
  return built;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(`examples: ${(await buildExamples()).join(' ')} in .cache/examples/site/`);
