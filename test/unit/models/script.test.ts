import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { converterFor, formOf, readying } from '../../../src/models/script/index.js';
import { emptyStage, unpackSteps } from '../../../src/models/script/table.js';
import { FROM_SIMPLIFIED } from '../../../src/models/script/tables.js';

const AGAIN = 'run: node --import tsx scripts/script/make-script-table.mjs';

interface Way { readonly name: string; ours(text: string): string; theirs(text: string): string }
interface Dictionary { readonly chars: Map<string, string>; readonly phrases: Map<string, string> }
/** The scripts that make the tables are plain JavaScript. */
const script = (name: string): Promise<Record<string, (...args: unknown[]) => unknown>> => import(`../../../scripts/script/${name}.mjs`);
const { source, tables } = await script('make-script-table');
const { compatibility, toSimplified, toTraditional } = await script('dictionaries') as unknown as Record<string, () => Promise<Dictionary>>;
const ownTexts = (await script('own-texts'))['ownTexts'] as () => string[];

describe('script', async () => {
  const all = (await script('prove'))['ways']!() as Way[];

  it('every phrase and every character of OpenCC comes out as with opencc-js', async () => {
    for (const { name, ours, theirs } of all) {
      const { phrases, chars } = await (name === 't2s' ? toSimplified! : toTraditional!)();
      for (const text of [...phrases.keys(), ...chars.keys(), ...chars.values()]) {
        const made = ours(text);
        if (made !== theirs(text)) assert.equal(made, theirs(text), `${name} ${text}`);
      }
    }
  });

  it('so does every text of ours', () => {
    const texts = ownTexts();
    assert.ok(texts.length > 1000);
    for (const { name, ours, theirs } of all) for (const text of texts) if (ours(text) !== theirs(text)) assert.equal(ours(text), theirs(text), `${name}; ${AGAIN}`);
  });

  it('the committed tables are what the script makes', async () => {
    assert.equal(readFileSync('src/models/script/tables.ts', 'utf8'), source!(await tables!()), AGAIN);
  });

  it('the tables can be made with pauses: no step is long, and none is left out', () => {
    const table = unpackSteps(FROM_SIMPLIFIED, emptyStage());
    let steps = 0;
    while (!table.next().done) steps++;
    assert.ok(steps > 50 && steps < 200, `${steps} steps`);
    const way = readying('hans', 'hk');
    while (!way.next().done);
    assert.equal([...way].length, 0);
    assert.equal(converterFor('hans', 'hk')!('发展皇后后面的里面'), '發展皇后後面的裏面');
  });

  it('compatibility forms, descriptions of characters, rare planes, broken surrogates', async () => {
    const { chars } = await compatibility!();
    const odd = ['⿰亻尔说', '⿲发发发发', '⿰', '说⿰⿱发发发', '𠮷发', '𦈡 𦈡', '\ud840', '\udc00发', 'a\ud83d\ude00发b', '', 'ABC 123', '发'.repeat(50), ...chars.keys()];
    for (const { name, ours, theirs } of all) for (const text of odd) assert.equal(ours(text), theirs(text), `${name} ${JSON.stringify(text)}`);
  });

  it('the forms of Taiwan and Hong Kong differ where they should', () => {
    const text = '这里的群众说：台湾为什么卫生';
    assert.equal(converterFor('hans', 'hant')!(text), '這裏的羣衆說：臺灣爲什麼衛生');
    assert.equal(converterFor('hans', 'tw')!(text), '這裡的群眾說：臺灣為什麼衛生');
    assert.equal(converterFor('hans', 'hk')!(text), '這裏的羣眾説：台灣為什麼衞生');
  });

  it('the very same string where nothing changes', () => {
    const text = 'GB/T 9704—2012';
    assert.equal(converterFor('hans', 'hant')!(text), text);
    assert.equal(converterFor('hant', 'hant'), undefined);
  });

  it('tags', () => {
    const forms = { zh: 'hans', 'zh-CN': 'hans', 'zh-Hans-HK': 'hans', 'zh-SG': 'hans', 'zh-Hant': 'hant', 'zh-TW': 'tw', 'zh-Hant-TW': 'tw', 'zh-HK': 'hk', 'zh-MO': 'hk', en: undefined, zhx: undefined };
    for (const [tag, form] of Object.entries(forms)) assert.equal(formOf(tag), form, tag);
  });
});
