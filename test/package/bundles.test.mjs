/** What stands in dist/cdn: bytes, names, sizes, integrity. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { components, ROOT } from '../../scripts/components.mjs';
import { sizes, table } from '../../scripts/size.mjs';

const cdn = join(ROOT, 'dist/cdn');
const list = dir => readdirSync(dir, { recursive: true }).map(String).filter(file => statSync(join(dir, file)).isFile()).sort();
const scripts = list(cdn).filter(file => /\.m?js$/.test(file));
const read = file => readFileSync(join(cdn, file), 'latin1');
const sha = file => createHash('sha384').update(readFileSync(file)).digest('base64');

describe('bundles', () => {
  it('are there: loader, module, whole file, one per element', () => {
    for (const file of ['gk.js', 'gk.mjs', 'gk.all.js', 'gk.css', 'sri.json', ...components().map(name => `gk-${name}.js`)]) {
      assert.ok(list(cdn).includes(file), file);
    }
  });

  it('are pure ASCII (GBK pages)', () => {
    for (const file of list(cdn)) if (!file.endsWith('.txt')) assert.doesNotMatch(read(file), /[^\x00-\x7f]/, file);
  });

  it('sri.json is right for every file', () => {
    const sri = JSON.parse(read('sri.json'));
    assert.deepEqual(Object.keys(sri), list(cdn).filter(file => /\.(?:m?js|css)$/.test(file)));
    for (const [file, value] of Object.entries(sri)) assert.equal(value, `sha384-${sha(join(cdn, file))}`);
  });

  it('the loader is small and old syntax', () => {
    const loader = sizes()[0];
    assert.ok(loader.gz <= 3072, `gk.js is ${loader.gz} bytes gz`);
    assert.doesNotMatch(read('gk.js'), /=>|`|\bimport\s*\(|\b(?:let|const|class)\s/);
  });

  it('the whole file needs no other file', () => {
    assert.doesNotMatch(read('gk.all.js'), /\bimport\s*\(|^\s*(?:import|export)[\s{*]/m);
    // Ten elements with map, keyboard and pruned scripts; OpenCC's full dictionary would add over 450 kB.
    const { gz } = sizes().find(row => row.name === 'gk.all.js');
    assert.ok(gz < 560 * 1024, `gk.all.js is ${gz} bytes gz`);
  });

  // Leaflet names itself in an attribution control that we do not use. Links to the map apps that people have (followed by a visitor's click), and 天地图 (asked only where the page sets it as its base map).
  const MAPS = /^https:\/\/(?:uri\.amap\.com|api\.map\.baidu\.com|apis\.map\.qq\.com|leafletjs\.com|t)$/;

  it('no address of anybody else, but for the map apps', () => {
    for (const file of scripts) {
      for (const [url] of read(file).matchAll(/\bhttps?:\/\/[a-z0-9.-]+/gi)) {
        if (!MAPS.test(url)) assert.match(url, /^https?:\/\/(?:www\.w3\.org|localhost|[a-z.]*invalid|example\.(?:com|org))$/, `${file}: ${url}`);
      }
    }
  });

  it('carries the licences of what is inside', () => {
    const text = read('THIRD-PARTY-LICENSES.txt');
    for (const name of ['lit-html', '@lit/reactive-element', 'lit-element']) assert.match(text, new RegExp(`^${name} \\d`, 'm'));
    assert.match(text, /Redistribution and use in source and binary forms/);
  });

  it('no code from strings', () => {
    for (const file of scripts) assert.doesNotMatch(read(file), /\beval\(|new Function\(|\bFunction\("/, file);
  });

  it('Lit asks our Trusted Types policy', () => {
    for (const file of scripts) assert.doesNotMatch(read(file), /createPolicy\("lit-html"/, file);
  });

  it('two builds give the same bytes', { timeout: 120_000 }, () => {
    const copy = mkdtempSync(join(tmpdir(), 'gk-build-'));
    try {
      for (const part of ['src', 'scripts', 'custom-elements.json', 'docs/site/api.zh.json', 'package.json', 'tsconfig.json', 'vite.config.ts']) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
      execFileSync(process.execPath, ['scripts/build.mjs', '--no-types'], { cwd: copy, stdio: 'pipe' });
      const built = dir => list(join(dir, 'dist')).filter(file => !file.endsWith('.d.ts'));
      const files = built(ROOT);
      assert.deepEqual(built(copy), files);
      for (const file of files) assert.equal(sha(join(copy, 'dist', file)), sha(join(ROOT, 'dist', file)), file);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('sizes', () => { console.log(table()); });
});
