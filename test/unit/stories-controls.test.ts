/** Storybook's controls come from the manifest, for every element, and none is forgotten in the stories of an element. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { declarations } from '../../scripts/metadata/editors.mjs';
import { controls } from '../../stories/controls.js';

const root = join(import.meta.dirname, '../../stories');
const stories = readdirSync(root, { recursive: true }).map(String).filter((file) => file.endsWith('.stories.ts')).map((file) => readFileSync(join(root, file), 'utf8'));
interface ArgType { readonly control?: unknown; readonly options?: readonly string[]; readonly description?: string }
const of = (tag: string): Record<string, ArgType> => controls(tag).argTypes as Record<string, ArgType>;

it('every public attribute has a control, and the element’s own stories show them', () => {
  for (const { tagName, attributes = [] } of declarations(manifest)) {
    for (const { name } of attributes) assert.ok(of(tagName)[name]?.control, `${tagName} ${name}`);
    assert.ok(stories.some((text) => text.includes(`...controls('${tagName}')`)), `no story of ${tagName} has its controls`);
  }
  for (const text of stories) assert.doesNotMatch(text, /component: 'gk-/, 'an element’s stories take their controls from controls()');
});

it('a switch is a switch, a choice offers its values, several at once where the attribute takes several', () => {
  assert.equal(of('gk-catalogue')['debug']?.control, 'boolean');
  assert.equal(of('gk-catalogue')['heading-level']?.control, 'number');
  assert.deepEqual(of('gk-map')['theme']?.options, ['blue', 'red', 'dark', 'contrast', 'elder']);
  assert.equal(of('gk-map')['theme']?.control, 'inline-check');
  assert.deepEqual(of('gk-qr')['level']?.options, ['L', 'M', 'Q', 'H']);
  assert.equal(of('gk-qr')['dark']?.control, 'color');
  assert.match(of('gk-qr')['caption']?.description ?? '', /[\u4e00-\u9fff]/);
});
