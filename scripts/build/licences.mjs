/** Licences of what is inside the bundles: minified files lose their notices, so these stand beside them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** A vite plugin that adds the folder of every bundled package to `found`. */
export function collectPackages(found) {
  return {
    name: 'gk-licences',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        for (const [id, module] of Object.entries(file.modules ?? {})) {
          const folder = PACKAGE.exec(id)?.[1];
          if (folder && module.renderedLength > 0) found.add(folder);
        }
      }
    },
  };
}

/** One text for all of them, in order of name. */
export function licenceText(folders) {
  const parts = [...folders].map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(entry => /^licen[cs]e(?:\.|$)/i.test(entry));
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return { name, text: `${name} ${version} (${license})\n\n${text}` };
  });
  parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `gk-elements contains code of these packages.\n\n${parts.map(({ text }) => text).join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
